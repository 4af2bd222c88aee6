import type { Facts } from '../facts/facts.ts';
import type { Manifest } from '../manifests/manifest.ts';
import type { Spec, Workload } from '../spec/spec.ts';
import type { Draft, Reading } from '../spec/words/wish.ts';
import type { Order } from './change-set.ts';
import { manifestFiles } from './files.ts';
import type { Written } from './shape/shape.ts';
import { gitopsFiles } from './gitops/gitops.ts';
import { deliveredFolder, placeOf } from './gitops/place.ts';
import { imageFiles } from './image-files.ts';
import { freeFolder } from './keep.ts';
import type { Shipping } from './shipping.ts';
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
  /** The file that must be applied once, where nothing brings it in by itself. */
  readonly bootstrap?: string;
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

export function draw(drawn: Drawn): Drawing {
  const { spec, reading, foreign, order } = drawn;
  const { wish } = reading;
  const without = wish.without ?? [];
  const images = without.includes('dockerfile') ? [] : imageFiles(spec, order.templates);
  const hasManifests = !without.includes('manifests') && !isOnlyImage(reading) && foreign.length === 0;
  if (!hasManifests) return drawing(drawn, images, undefined);
  const ground = groundOf(drawn);
  const { output, environments } = drawn.shipping;
  const layout = {
    ...ground,
    without,
    manifests: drawn.manifests,
    templates: order.templates,
    output,
    environments,
  };
  const made = manifestFiles(spec, layout);
  const files = [...images, ...made];
  const all = drawing(drawn, files, made.length === 0 ? undefined : ground.folder);
  return made.length === 0 ? all : delivered(drawn, ground, all);
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

function groundOf({ spec, facts, order, shipping }: Drawn): Ground {
  const { snapshot } = order;
  if (shipping.output === 'helm') return { folder: 'charts', isDelivered: false };
  const [first] = spec.workloads;
  const isSeveral = shipping.environments.length > 0;
  const there = isSeveral ? undefined : deliveredFolder(facts.gitops.apps, snapshot, order.repository);
  if (there !== undefined) return { folder: there, isDelivered: true };
  const isApart = first !== undefined && isPublic(first);
  return { folder: isApart ? freeFolder(first.name, snapshot) : 'k8s', isDelivered: false };
}

export function isPublic({ image }: Workload): boolean {
  return image.kind === 'public';
}

function delivered(drawn: Drawn, ground: Ground, all: Drawing): Drawing {
  const { shipping, facts } = drawn;
  const { folder, isDelivered } = ground;
  const tool = shipping.tool === 'none' ? facts.gitops.tool : shipping.tool;
  if (tool === 'none') return all;
  if (isDelivered) return { ...all, delivery: { tool, folder, isThere: true } };
  return shipping.tool === 'none' ? all : withObjects(drawn, { tool, folder }, all);
}

type Way = Pick<Delivery, 'tool' | 'folder'>;

function withObjects(drawn: Drawn, { tool, folder }: Way, all: Drawing): Drawing {
  const { spec, shipping, order } = drawn;
  const { repository, templates, snapshot } = order;
  const { policy } = shipping;
  const isElsewhere = policy.repository !== undefined;
  const here = isElsewhere
    ? { folder: policy.path ?? '', isKept: true }
    : placeOf(tool, snapshot, repository);
  const place = policy.path === undefined ? here : { ...here, folder: policy.path };
  const made = gitopsFiles(tool, { spec, shipping, folder, place, repository, templates });
  const [first] = made;
  const bootstrap = place.isKept || first === undefined ? {} : { bootstrap: first.path };
  const delivery = { tool, folder, isThere: false, ...bootstrap };
  if (isElsewhere) return { ...all, elsewhere: made, delivery };
  return { ...all, files: [...all.files, ...made], delivery };
}
