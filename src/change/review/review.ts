import type { Finding } from '../../lint/contract.ts';
import type { Policy } from '../../config/policy.ts';
import { fill } from '../../render/templates.ts';
import { brokenPolicy } from './broken-policy.ts';
import { judge } from './judge.ts';
import type { Judges, Changes } from './changes.ts';
import { deliveriesOf, toldOf } from '../rendered/deliveries.ts';
import { graphOf } from '../rendered/graph.ts';
import { remarkOf } from './remark.ts';
import { sayExpired } from './say-expired.ts';
import { sayReview } from './say-review.ts';
import { inSyncOrder } from './sync-order.ts';
import type { Review, Remark } from './verdict.ts';

/** What merging brings and mends, said of what the change touches; what was there before is only counted. */
export function reviewChange(changes: Changes, judges: Judges): Review {
  const { head, changed, policy, language, templates, charts = [] } = changes;
  const paths = changed.map(({ path }) => path);
  const graph = graphOf(changes);
  const reached = { changed: paths, graph, charts };
  const deliveries = deliveriesOf(changes, reached);
  const affected = inSyncOrder(toldOf(deliveries));
  const reach = { ...deliveries, graph, paths, charts };
  const { added, ...judged } = judge(changes, judges, reach);
  const findings = [...brokenPolicy(changes, judges), ...added];
  const verdict = verdictOf(findings, policy.threshold);
  const told = { ...judged, verdict, findings, affected };
  const { title, summary } = sayReview(told, { language, templates, commit: head.commit });
  return {
    ...told,
    title,
    summary: [summary, ...sayExpired(findings, changes)].join('\n\n'),
    comments: remarks(findings, changes),
  };
}

/** One remark a line; hints stay in the summary, where they disturb nobody. */
function remarks(findings: readonly Finding[], { head, language, templates }: Changes): Remark[] {
  const worth = findings.filter(({ severity }) => weights[severity] >= weights.warning);
  const places = Map.groupBy(worth, ({ path, line }) => `${path}\0${line}`);
  return [...places.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const { filling, ...place } = remarkOf([first, ...more], head.text(first.path) ?? '');
    return [{ ...place, body: fill(templates, `say/remark.${language}.md`, filling).trimEnd() }];
  });
}

const weights = { style: 0, info: 1, warning: 2, error: 3 } as const;

function verdictOf(findings: readonly Finding[], threshold: Policy['threshold']): Review['verdict'] {
  const worst = Math.max(-1, ...findings.map(({ severity }) => weights[severity]));
  if (worst >= weights[threshold]) return 'fail';
  return worst >= weights.warning ? 'warn' : 'pass';
}
