import type { Snapshot } from '../../facts/snapshot.ts';
import { join } from '../../kernel/paths.ts';
import type { Unit } from '../rendered/unit.ts';
import { groupOf, type ChartBuild } from './chart.ts';
import { originsOf } from './origins.ts';

/** The charts of one side as builds that can be judged and compared like any other. */
export function chartUnits(
  builds: readonly ChartBuild[],
  side: ChartBuild['side'],
  snapshot: Snapshot,
): Unit[] {
  const rendered = new Set(
    builds
      .filter(({ answer }) => answer.kind === 'rendered')
      .map((one) => `${one.side} ${groupOf(one.release)}`),
  );
  return builds
    .filter((one) => one.side === side)
    .map((one) => {
      const hasOther = rendered.has(`${side === 'after' ? 'before' : 'after'} ${groupOf(one.release)}`);
      return unitOf(one, { snapshot, hasOther });
    });
}

type Place = { readonly snapshot: Snapshot; readonly hasOther: boolean };

function unitOf({ release, answer, side, files }: ChartBuild, { snapshot, hasOther }: Place): Unit {
  const folder = groupOf(release);
  if (answer.kind === 'absent')
    return { kind: 'unread', folder, why: 'a Helm chart, and there is no helm here to render it' };
  if (answer.kind === 'failed') {
    const isOurs = hasOther && !/missing in charts\/ directory/u.test(answer.why);
    return isOurs ? broken(folder, release.chart, answer.why) : { kind: 'unread', folder, why: answer.why };
  }
  const reads = new Set(files.map(({ path }) => join(release.chart, path)));
  const value = {
    group: folder,
    folder: release.chart,
    path: `${folder} (${side})`,
    text: answer.text,
    origins: originsOf(answer.text, release, snapshot),
    reads,
    isIncomplete: release.isIncomplete,
  };
  const skipped = release.isIncomplete ? [`values of \`${folder}\` that stand elsewhere`] : [];
  return { kind: 'rendered', value, skipped };
}

/** `execution error at (shop/templates/web.yaml:12:20): ...` begins with the name of the chart. */
function broken(folder: string, chart: string, why: string): Unit {
  const [, path, line = '1'] =
    /\b[\w.-]{1,100}\/((?:charts|templates)\/[^\s:()]{1,200}):(\d{1,6})/u.exec(why) ?? [];
  const where = `${join(chart, path ?? 'Chart.yaml')}:${line}`;
  return { kind: 'broken', tool: 'helm', folder, problem: { what: why, where } };
}
