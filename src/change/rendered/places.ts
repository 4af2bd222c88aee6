import type { Delivery, Overlay } from '../../facts/facts.ts';
import { gathered, type Gathered } from '../../facts/gitops/gathered.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { join, relative } from '../../kernel/paths.ts';
import { filesOf } from '../../kustomize/files.ts';
import { kustomizationIn } from '../../kustomize/kustomization.ts';
import { type Place, plainly } from './unit.ts';

/** What is gathered of a folder that does not say what it is made of. */
export type Bundle = Gathered & { readonly folder: string; readonly delivery: Delivery };

export function bundlesOf(deliveries: readonly Delivery[], snapshot: Snapshot): Bundle[] {
  return deliveries.flatMap((delivery) => {
    const found = gathered(delivery, snapshot);
    return found === undefined ? [] : [{ ...found, folder: join(delivery.path), delivery }];
  });
}

/**
 * Whether all of it has to be built at once, for what is done to it goes over borders of files: else folders within it
 * are builds of their own.
 */
export function isWhole({ delivery: { overlay } }: Bundle): boolean {
  return overlay !== undefined && Object.keys(overlay.kustomize).length > 0;
}

type Change = { readonly paths: readonly string[]; readonly rebuilt: ReadonlySet<string> };

/** What has to be built anew of it; all of it where neither file nor folder is another, but what is done to them. */
export function rootsIn(bundle: Bundle, { paths, rebuilt }: Change): string[] {
  const { folder, files, folders, delivery } = bundle;
  const own = paths.some((path) => files.includes(path)) ? [folder] : [];
  const inner = folders.filter((one) => rebuilt.has(one));
  if (own.length + inner.length === 0 && delivery.overlay !== undefined) return [folder, ...folders];
  return isWhole(bundle) ? [folder] : [...own, ...inner];
}

/** A folder once for each of those that deliver it in ways of their own; none where nothing of it is delivered. */
export function placesOf(
  folder: string,
  snapshot: Snapshot,
  { deliveries, bundles }: { readonly deliveries: readonly Delivery[]; readonly bundles: readonly Bundle[] },
): Place[] {
  if (kustomizationIn(folder, filesOf(snapshot)) === undefined)
    return bare(
      folder,
      bundles.filter((one) => one.folder === folder),
    );
  const own = deliveries.filter(({ path, overlay }) => overlay !== undefined && join(path) === folder);
  const around = bundles.filter((one) => one.folders.includes(folder)).map(({ delivery }) => delivery);
  const places = grouped(
    folder,
    [...own, ...around].filter(({ overlay }) => overlay !== undefined),
  );
  return places.length === 0 ? [plainly(folder)] : places;
}

function grouped(folder: string, deliveries: readonly Delivery[]): Place[] {
  const sorted = deliveries.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return sorted.map((one, index) => ({
    folder,
    overlay: one.overlay,
    group: index === 0 ? folder : `${folder} as ${keyOf(one)}`,
  }));
}

/** Those that do nothing to a folder all do the same. */
function bare(folder: string, bundles: readonly Bundle[]): Place[] {
  const [first, ...more] = bundles.filter(({ delivery }) => delivery.overlay === undefined);
  if (first?.delivery.gathering?.tool === 'argocd') return [{ ...plainly(folder), files: first.files }];
  const own = bundles.filter((one) => one !== first && !more.includes(one));
  return grouped(folder, [...(first === undefined ? [] : [first]), ...own].map(overlaid));
}

/** The delivery as if its folder named what is gathered there. */
function overlaid(bundle: Bundle): Delivery {
  const { delivery, folder, files, folders } = bundle;
  const named = [...files, ...(isWhole(bundle) ? folders : [])].map((path) => relative(folder, path));
  const { file = '', place } = delivery.gathering ?? {};
  const overlay = delivery.overlay ?? nothingDone(file);
  const kustomize = { ...overlay.kustomize, resources: named };
  const places = { ...overlay.places, ...(place !== undefined && { resources: place }) };
  return { ...delivery, overlay: { ...overlay, kustomize, places } };
}

function nothingDone(file: string): Overlay {
  return { file, kustomize: {}, places: {}, labels: {}, annotations: {}, substitute: {}, sources: [] };
}

function keyOf({ name, environment, cluster }: Delivery): string {
  return [name, environment, cluster].filter((part) => part !== '').join(' ');
}
