import { deliveriesOf } from './deliveries.ts';
import type { Touched } from '../review/changes.ts';
import { type Ends, graphOf } from './graph.ts';
import { scopeOf } from './scope.ts';

/** Addresses of other repositories that the builds which a change reaches name, and that nobody has asked for yet. */
export function unansweredIn(ends: Ends, changed: readonly Touched[]): readonly string[] {
  const paths = changed.map(({ path }) => path);
  const graph = graphOf(ends);
  const deliveries = deliveriesOf(ends, { changed: paths, graph, charts: [] });
  const { base, head, beneath } = scopeOf(ends, { ...deliveries, graph, paths, charts: [] });
  const units = [...base.units, ...head.units, ...beneath];
  return [
    ...new Set(units.flatMap((unit) => (unit.kind === 'rendered' ? [...(unit.unanswered ?? [])] : []))),
  ];
}
