import { chartWishes } from '../change/charts/wishes.ts';
import type { ChartBuild } from '../change/charts/chart.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { ChangedFile } from '../ports/inquiries.ts';
import type { Charts } from '../ports/charts.ts';

type Ends = {
  readonly base: Snapshot;
  readonly head: Snapshot;
  readonly changed: readonly ChangedFile[];
  readonly kubernetes?: string | undefined;
};

/** The charts that a change reaches, rendered at both ends where something here can do that. */
export async function renderCharts(
  { base, head, changed, kubernetes }: Ends,
  charts: Charts | undefined,
  signal: AbortSignal,
): Promise<readonly ChartBuild[]> {
  const builds: ChartBuild[] = [];
  for (const wish of chartWishes({ base, head, paths: changed.map(({ path }) => path) })) {
    const { release, files, values } = wish;
    const order = { release: release.name, namespace: release.namespace, files, values };
    const whole = { ...order, ...(kubernetes !== undefined && { kubernetes }) };
    const answer = charts === undefined ? ({ kind: 'absent' } as const) : await charts.render(whole, signal);
    builds.push({ ...wish, answer });
  }
  return builds;
}
