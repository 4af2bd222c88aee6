import { chartWishes } from '../../change/charts/wishes.ts';
import { servedApis } from '../../change/charts/served.ts';
import type { ChartBuild } from '../../change/charts/chart.ts';
import { minorsOf } from '../../change/house/cluster-versions.ts';
import type { Policy } from '../../config/policy.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { ChangedFile } from '../../ports/inquiries.ts';
import type { Charts } from '../../ports/charts.ts';

type Ends = {
  readonly base: Snapshot;
  readonly head: Snapshot;
  readonly changed: readonly ChangedFile[];
  readonly policy: Policy;
};

/** The charts that a change reaches, rendered at both ends where something here can do that. */
export async function renderCharts(
  { base, head, changed, policy }: Ends,
  charts: Charts | undefined,
  signal: AbortSignal,
): Promise<readonly ChartBuild[]> {
  const builds: ChartBuild[] = [];
  const minorAt = minorsOf(policy, []);
  const wishes = chartWishes({ base, head, paths: changed.map(({ path }) => path) });
  const apis = wishes.length === 0 ? [] : servedApis(head);
  for (const wish of wishes) {
    const { release, files, values } = wish;
    const kubernetes = `1.${minorAt([release.file, ...release.valueFiles].join(' '))}`;
    const order = { release: release.name, namespace: release.namespace, files, values, kubernetes, apis };
    const answer = charts === undefined ? ({ kind: 'absent' } as const) : await charts.render(order, signal);
    builds.push({ ...wish, answer });
  }
  return builds;
}
