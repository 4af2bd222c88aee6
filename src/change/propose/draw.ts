import type { Facts } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { dirname } from '../../kernel/paths.ts';
import type { Manifest } from '../../manifests/manifest.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Draft, Reading } from '../../spec/words/wish.ts';
import type { Order, Fleet } from './order.ts';
import { manifestFiles } from './files.ts';
import type { Layout, Setters, Written } from '../shape/shape.ts';
import { followingFiles, gitopsFiles } from '../gitops/gitops.ts';
import { followed } from '../gitops/images.ts';
import { deliveredFolder, placeOf, type Place } from '../gitops/place.ts';
import { previewFiles } from '../gitops/previews.ts';
import { imagePlace } from '../gitops/targets.ts';
import { fleetOf, folderIn } from './fleet.ts';
import { imageFiles } from './image-files.ts';
import { isPublic, usualFolder } from './keep.ts';
import type { Shipping } from '../gitops/shipping.ts';
import { patchedFor } from './standing-patches.ts';
import { flatIn, listedFor } from './standing.ts';
import { imageWorkflow } from './workflow.ts';

/** Everything that should be there, whatever is there already. */
export type Drawing = {
  readonly files: readonly Written[];
  /** What belongs into another repository, and so is only shown. */
  readonly elsewhere: readonly Written[];
  readonly delivery: Delivery | undefined;
  readonly workflow: Written | undefined;
};

/** How the manifests come into the cluster. */
export type Delivery = {
  readonly tool: 'argocd' | 'flux';
  /** The folder of the manifests. */
  readonly folder: string;
  /** Files that must be applied once, where nothing brings them in by itself. */
  readonly bootstrap: readonly string[];
  /** A folder that is delivered already. */
  readonly isThere: boolean;
};

export type Drawn = {
  readonly spec: Spec;
  readonly reading: Reading;
  readonly facts: Facts;
  readonly foreign: readonly string[];
  readonly order: Order;
  readonly shipping: Shipping;
  readonly manifests: readonly Manifest[];
};

export function draw(given: Drawn): Drawing {
  const drawn = inPlace(given);
  const { spec, reading, foreign, order } = drawn;
  const without = reading.wish.without ?? [];
  const { templates } = order;
  const images = without.includes('dockerfile')
    ? []
    : imageFiles(spec, { templates, folders: manifestFolders(drawn) });
  const hasManifests = !without.includes('manifests') && !isOnlyImage(reading) && foreign.length === 0;
  if (!hasManifests) return drawing(drawn, images, undefined);
  const ground = groundOf(drawn);
  const { output, environments } = drawn.shipping;
  const fleet = fleetFor(drawn);
  const layout = {
    ...ground,
    without,
    manifests: drawn.manifests,
    templates: order.templates,
    output,
    environments,
    ...listedOf(drawn),
    ...settersOf(drawn, ground.folder),
  };
  const made = manifestFiles(spec, layout);
  if (made.length === 0) return drawing(drawn, images, undefined);
  if (fleet === undefined)
    return delivered(drawn, layout, drawing(drawn, [...images, ...made], ground.folder));
  return delivered(drawn, layout, { ...drawing(drawn, images, undefined), elsewhere: made });
}

/** Of this repository, those of people as well. */
function manifestFolders(drawn: Drawn): readonly string[] {
  const { shipping, foreign } = drawn;
  const theirs = foreign.map(dirname).filter((one) => one !== '');
  if (fleetFor(drawn) !== undefined) return theirs;
  const told = shipping.tool === 'none' ? [] : [placeFor(drawn, shipping.tool).folder];
  return [groundOf(drawn).folder, ...told, ...theirs];
}

/** What was generated before stays where it is. */
function inPlace(drawn: Drawn): Drawn {
  const snapshot = manifestsOf(drawn);
  if (snapshot === undefined) return drawn;
  const flat = flatIn(groundOf(drawn).folder, drawn.spec, snapshot);
  return flat === undefined ? drawn : { ...drawn, spec: { ...drawn.spec, flat } };
}

function listedOf(drawn: Drawn): Pick<Layout, 'listed' | 'patched'> {
  const snapshot = manifestsOf(drawn);
  if (snapshot === undefined) return {};
  const { refused } = drawn.spec;
  return { listed: listedFor(snapshot, refused), patched: patchedFor(snapshot, refused) };
}

/** The repository that the manifests are written to. */
function manifestsOf(drawn: Drawn): Snapshot | undefined {
  const fleet = fleetFor(drawn);
  return fleet === undefined ? drawn.order.snapshot : fleet.snapshot;
}

/** Whoever wants no delivery has the manifests here. */
function fleetFor({ order, shipping }: Drawn): Fleet | undefined {
  return shipping.policy.repository === undefined ? undefined : fleetOf(order);
}

function settersOf({ spec, shipping }: Drawn, folder: string): { readonly setters?: Setters } {
  const place = imagePlace(spec, shipping, folder);
  const isMarked = shipping.imageUpdates === 'automation' && shipping.tool === 'flux';
  return isMarked && place !== undefined ? { setters: { place, images: followed(spec) } } : {};
}

function drawing(
  { spec, shipping, order }: Drawn,
  files: readonly Written[],
  folder: string | undefined,
): Drawing {
  const workflow = imageWorkflow({ spec, shipping, order, folder });
  return { files, elsewhere: [], delivery: undefined, workflow };
}

/** "An image with ..." asks for no manifests, unless the same words also ask for something that only they have. */
function isOnlyImage({ wish }: Reading): boolean {
  return wish.onlyImage === true && !wish.drafts.some(isSaid);
}

function isSaid({ facts, metadata, work }: Draft): boolean {
  return [facts, metadata, work.controller].some((map) => Object.keys(map).length > 0);
}

type Ground = { readonly folder: string; readonly isDelivered: boolean };

function groundOf(drawn: Drawn): Ground {
  const { spec, facts, order, shipping } = drawn;
  const { snapshot } = order;
  const fleet = fleetFor(drawn);
  if (shipping.output === 'helm') return { folder: shipping.folder ?? 'charts', isDelivered: false };
  const [first] = spec.workloads;
  const isApart = first !== undefined && isPublic(first);
  const program = isApart ? first.name : order.repository.name;
  if (fleet !== undefined) return { folder: folderIn(fleet, program), isDelivered: false };
  const isSeveral = shipping.environments.length > 0;
  const there = isSeveral ? undefined : deliveredFolder(facts.gitops.apps, snapshot, order.repository);
  if (there !== undefined) return { folder: there, isDelivered: true };
  return { folder: shipping.folder ?? usualFolder(spec.workloads, snapshot), isDelivered: false };
}

function delivered(drawn: Drawn, layout: Layout & Ground, all: Drawing): Drawing {
  const { folder, isDelivered } = layout;
  const { shipping, facts } = drawn;
  const seen = fleetFor(drawn) === undefined ? facts.gitops.tool : 'none';
  const tool = shipping.tool === 'none' ? seen : shipping.tool;
  if (tool === 'none') return all;
  if (!isDelivered && shipping.tool === 'none') return all;
  return withObjects(drawn, { tool, folder, isThere: isDelivered, layout }, all);
}

type Way = Pick<Delivery, 'tool' | 'folder' | 'isThere'> & { readonly layout: Layout };

function withObjects(drawn: Drawn, way: Way, all: Drawing): Drawing {
  const { spec, shipping, order, facts } = drawn;
  const { templates } = order;
  const fleet = fleetFor(drawn);
  const { tool, folder, isThere, layout } = way;
  const { repository } = fleet ?? order;
  const place = placeFor(drawn, tool);
  const scene = { spec, shipping, folder, place, repository, program: order.repository, templates };
  const application = facts.gitops.apps.find(({ path }) => isThere && path === folder)?.name;
  const made = [
    ...(isThere ? [] : gitopsFiles(tool, scene)),
    ...previewFiles({ ...scene, layout }),
    ...followingFiles(tool, { ...scene, ...(application !== undefined && { application }) }),
  ];
  const byHand = place.isKept ? [] : made.map(({ path }) => path);
  const delivery = { tool, folder, isThere, bootstrap: byHand };
  if (fleet !== undefined) return { ...all, elsewhere: [...all.elsewhere, ...made], delivery };
  return { ...all, files: [...all.files, ...made], delivery };
}

/** Beside what the tool has already, or where the policy says. */
function placeFor(drawn: Drawn, tool: Way['tool']): Place {
  const { order, shipping } = drawn;
  const { path } = shipping.policy;
  const { repository, snapshot } = fleetFor(drawn) ?? order;
  const here =
    snapshot === undefined ? { folder: path ?? 'gitops', isKept: true } : placeOf(tool, snapshot, repository);
  return path === undefined ? here : { ...here, folder: path };
}
