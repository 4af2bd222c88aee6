import { existing } from '../facts/existing.ts';
import type { Delivery } from '../facts/facts.ts';
import { delivered } from '../facts/gitops/gitops.ts';
import type { Entry, Snapshot } from '../facts/snapshot.ts';
import { isUnder, upwards } from '../facts/tree.ts';
import { dirname, join } from '../kernel/paths.ts';
import type { ChartBuild } from './charts/chart.ts';
import { type Graph, reached } from './rendered/graph.ts';

type Reached = {
  readonly changed: readonly string[];
  readonly graph: Graph;
  readonly charts: readonly ChartBuild[];
};

/**
 * The applications whose folder, or anything that their Kustomizations or charts are made of, is among the changed
 * paths.
 */
export function affectedApps(snapshot: Snapshot, { changed, graph, charts }: Reached): Delivery[] {
  const folders = reached(graph, changed);
  const near = new Set([
    ...folders,
    ...changed.flatMap((path) => upwards(dirname(path))),
    ...charts.map(({ release }) => release.chart),
  ]);
  const { deliveries } = delivered(snapshot, existing(onlyDeliveries(snapshot, near)));
  return deliveries.filter(({ name, path }) => {
    const place = join(path);
    if (charts.some(({ release }) => release.app === name && release.chart === place)) return true;
    return folders.has(place) || changed.some((file) => isUnder(file, place));
  });
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
