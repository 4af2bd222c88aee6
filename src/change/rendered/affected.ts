import { existing } from '../../facts/existing.ts';
import type { Delivery, Overlay } from '../../facts/facts.ts';
import { delivered } from '../../facts/gitops/gitops.ts';
import { isGathered, isRecipe } from '../../facts/gitops/gathered.ts';
import { variablesOf } from '../../facts/gitops/variables.ts';
import type { Entry, Snapshot } from '../../facts/snapshot.ts';
import { isUnder, upwards } from '../../facts/tree.ts';
import { dirname, join } from '../../kernel/paths.ts';
import type { ChartBuild } from '../charts/chart.ts';
import { type Graph, reached } from './graph.ts';

export type Reached = {
  readonly changed: readonly string[];
  readonly graph: Graph;
  readonly charts: readonly ChartBuild[];
};

/**
 * The applications whose folder, or anything that their Kustomizations or charts are made of, is among the changed
 * paths.
 */
export function affectedApps(snapshot: Snapshot, change: Reached): Delivery[] {
  return reachedOf(deliveriesNear(snapshot, change), snapshot, change);
}

/** All that deliver a folder near the change, or one of those that are `also` asked about. */
export function deliveriesNear(
  snapshot: Snapshot,
  { changed, graph, charts }: Reached,
  also: readonly string[] = [],
): Delivery[] {
  const near = new Set([
    ...[...reached(graph, changed)].flatMap(upwards),
    ...changed.flatMap((path) => upwards(dirname(path))),
    ...charts.map(({ release }) => release.chart),
    ...also,
  ]);
  const touched = new Set(changed);
  const settings = changed.filter((path) => snapshot.text(path)?.includes('ConfigMap') === true);
  const read = settings.length === 0 ? touched : new Set([...touched, ...substituting(snapshot)]);
  return [...delivered(snapshot, existing(onlyDeliveries(snapshot, near, read))).deliveries];
}

export function reachedOf(
  deliveries: readonly Delivery[],
  snapshot: Snapshot,
  { changed, graph, charts }: Reached,
): Delivery[] {
  const folders = reached(graph, changed);
  const touched = new Set(changed);
  const given = new Map(deliveries.flatMap(({ values = [] }) => values.map((file) => [file, true] as const)));
  return deliveries.filter((delivery) => {
    const { name, path, overlay, values = [] } = delivery;
    const place = join(path);
    if (overlay !== undefined && isOverlaidBy(overlay, touched, snapshot)) return true;
    if (charts.some(({ release }) => release.app === name && release.chart === place)) return true;
    if (delivery.remote !== undefined) return delivery.remote.files.some((file) => touched.has(file));
    if (folders.has(place)) return true;
    if (delivery.gathering !== undefined && !isRecipe(place, snapshot))
      return isGathered(delivery, snapshot, { changed, reached: folders });
    // A file of values that others are given is none of its chart for those that are not.
    return changed.some((file) => isUnder(file, place) && (!given.has(file) || values.includes(file)));
  });
}

function isOverlaidBy(overlay: Overlay, touched: ReadonlySet<string>, snapshot: Snapshot): boolean {
  if (touched.has(overlay.file)) return true;
  return overlay.sources.length > 0 && variablesOf(overlay, snapshot).files.some((file) => touched.has(file));
}

function substituting({ entries, text }: Snapshot): string[] {
  const files = entries.map(({ path }) => path).filter((path) => /\.ya?ml$/u.test(path));
  return files.filter((path) => text(path)?.includes('substituteFrom:') === true);
}

/** Of thousands of applications only those are read that speak of a folder that is near the change. */
export function onlyDeliveries(
  snapshot: Snapshot,
  near: ReadonlySet<string>,
  touched: ReadonlySet<string> = new Set(),
): Snapshot {
  const entries = snapshot.entries.filter(
    (entry) => touched.has(entry.path) || mayDeliver(entry, snapshot, near),
  );
  return { ...snapshot, entries };
}

const tool = /argoproj\.io\/|\.toolkit\.fluxcd\.io\//u;
const chart = /(?:^|\/)(?:Chart|values)\.yaml$|(?:^|\/)templates\//u;

export function speaksOfDelivery(snapshot: Snapshot, path: string): boolean {
  return tool.test(snapshot.text(path) ?? '');
}

function mayDeliver({ path }: Entry, snapshot: Snapshot, near: ReadonlySet<string>): boolean {
  if (!/\.ya?ml$/u.test(path)) return false;
  if (chart.test(path)) return true;
  const text = snapshot.text(path) ?? '';
  if (!tool.test(text)) return false;
  if (/\bkind:\s{0,9}["']?(?:ApplicationSet|HelmRelease)\b|\{\{|valueFiles:/u.test(text)) return true;
  return [
    ...text.matchAll(/\bpath["']?:[ \t]{0,9}(?:"([^"\n]{0,500})"|'([^'\n]{0,500})'|([^\s,}]{1,500}))/gu),
  ].some(([, double, single, plain]) => near.has(join(double ?? single ?? plain ?? '')));
}
