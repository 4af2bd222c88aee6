import type { Delivery } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { isUnder } from '../../facts/tree.ts';
import { join } from '../../kernel/paths.ts';
import type { ChartBuild } from '../charts/chart.ts';
import { chartUnits } from '../charts/units.ts';
import type { Ends } from './graph.ts';
import { type Bundle, placesOf } from './places.ts';
import { type Rendered, renderPlace, type Unit } from './unit.ts';

/** One end of the change as far as it is built. */
export type Built = {
  readonly end: keyof Ends;
  readonly units: readonly Unit[];
  /** Files that a tool gathers into a build without any Kustomization that names them. */
  readonly gathered: ReadonlySet<string>;
};

type UnitChoice = {
  readonly folders: readonly string[];
  readonly charts: readonly ChartBuild[];
  readonly side: ChartBuild['side'];
  readonly deliveries: readonly Delivery[];
  readonly bundles: readonly Bundle[];
};

export function unitsOf(snapshot: Snapshot, { folders, charts, side, ...choice }: UnitChoice): Built {
  const built = folders.flatMap((folder): Unit[] => {
    const places = placesOf(folder, snapshot, choice);
    if (places.length === 0) return [{ kind: 'absent' }];
    const isForced = isForcedAt(folder, choice.deliveries);
    return places.map((place) => forced(renderPlace(snapshot, place, side), isForced));
  });
  const units = [...built, ...chartUnits(charts, side, snapshot)];
  const bare = choice.bundles.flatMap(({ files }) => files);
  const read = new Set(renderedOf({ units }).flatMap(({ reads }) => [...reads]));
  return {
    end: side === 'before' ? 'base' : 'head',
    units,
    gathered: new Set(bare.filter((path) => read.has(path))),
  };
}

function isForcedAt(folder: string, deliveries: readonly Delivery[]): boolean {
  const own = deliveries.filter(({ path }) => isUnder(folder, join(path)));
  return own.length > 0 && own.every((delivery) => delivery.isForced === true);
}

function forced(unit: Unit, isForced: boolean): Unit {
  return isForced && unit.kind === 'rendered' ? { ...unit, value: { ...unit.value, isForced } } : unit;
}

export function renderedOf({ units }: Pick<Built, 'units'>): Rendered[] {
  return units.flatMap((unit) => (unit.kind === 'rendered' ? [unit.value] : []));
}
