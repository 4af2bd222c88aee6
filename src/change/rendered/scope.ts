import type { Snapshot } from '../../facts/snapshot.ts';
import type { Delivery } from '../../facts/facts.ts';
import { dirname, join } from '../../kernel/paths.ts';
import { filesOf } from '../../kustomize/files.ts';
import { fileNames, kustomizationIn } from '../../kustomize/kustomization.ts';
import type { ChartBuild } from '../charts/chart.ts';
import { chartUnits } from '../charts/units.ts';
import { isKustomizationPath } from '../../lint/kustomization.ts';
import { type Ends, type Graph, isComponent, isUsed, namedAnew, reached } from './graph.ts';
import { type Place, plainly, type Rendered, renderPlace, renderUnit, type Unit } from './unit.ts';

/** What a change is judged by: builds that it reaches, and files that no build has. */
export type Scope = {
  readonly base: Side;
  readonly head: Side;
  /** Paths of the change. */
  readonly touched: ReadonlySet<string>;
  /** Those, and the files that builds begin or cease to have. */
  readonly near: readonly string[];
  /** What was there already of the builds that the change adds: the bases that they are made of. */
  readonly beneath: readonly Unit[];
  /** Builds that are reached and were too many to be looked at. */
  readonly left: number;
};

export type Side = {
  readonly snapshot: Snapshot;
  readonly units: readonly Unit[];
  /** Whether a manifest is judged as it is written. */
  readonly isLoose: (path: string) => boolean;
  /** Whether such a file is none of a Kustomization around it, which would have to name it for it to be delivered. */
  readonly isDelivered: (path: string) => boolean;
};

export type Reach = {
  readonly charts: readonly ChartBuild[];
  readonly graph: Graph;
  readonly affected: readonly Delivery[];
  /** The same as it was at the base. */
  readonly affectedBefore: readonly Delivery[];
  readonly paths: readonly string[];
};

/** More builds than this nobody waits for. */
const mostUnits = 300;

export function scopeOf({ base, head }: Ends, reach: Reach): Scope {
  const { graph, affected, affectedBefore, paths, charts } = reach;
  const roots = rootsOf(reach);
  const folders = roots.toSorted().slice(0, mostUnits);
  const near = [...new Set([...paths, ...namedAnew(graph, base)])];
  const isLoose = near.some(
    (path) => isAlone(path, base, { graph, end: 'base' }) || isAlone(path, head, { graph, end: 'head' }),
  );
  const choice = { folders, paths: near, isLoose, charts };
  return {
    base: sideOf(base, graph, { ...choice, deliveries: affectedBefore, side: 'before' }),
    head: sideOf(head, graph, { ...choice, deliveries: affected, side: 'after' }),
    touched: new Set(paths),
    near,
    beneath: folders.flatMap((folder) => beneath(folder, base, graph)),
    left: roots.length - folders.length,
  };
}

function isLeftOut(path: string, snapshot: Snapshot, { graph, end }: Stand): boolean {
  const isBuild = (folder: string) => kustomizationIn(folder, filesOf(snapshot)) !== undefined;
  if (isBuild(dirname(path))) return true;
  const there = graph.named[end === 'base' ? 'head' : 'base'];
  return [...(graph.users.get(path) ?? [])].some(
    (folder) => there.get(folder)?.has(path) === true && isBuild(folder),
  );
}

function beneath(folder: string, base: Snapshot, { named }: Graph): Unit[] {
  const isBuild = (one: string) => kustomizationIn(one, filesOf(base)) !== undefined;
  if (isBuild(folder)) return [];
  const bases = [...(named.head.get(folder) ?? [])].filter(isBuild);
  return bases.map((one) => renderUnit(base, one, 'before'));
}

type Stand = { readonly graph: Graph; readonly end: keyof Ends };

/** A manifest that no build has. */
function isAlone(path: string, snapshot: Snapshot, { graph, end }: Stand): boolean {
  if (!isManifest(path) || isKustomizationPath(path) || isUsed(graph, path, end)) return false;
  return filesOf(snapshot).has(path) === 'file';
}

/** Folders that somebody delivers, or that nothing else names. */
function rootsOf({ graph, paths, affected, affectedBefore }: Reach): string[] {
  const all = [...affected, ...affectedBefore];
  const delivered = new Set(all.map(({ path }) => join(path)));
  const overlaid = all.filter(({ overlay }) => overlay !== undefined).map(({ path }) => join(path));
  const folders = new Set([...reached(graph, paths), ...overlaid]);
  return [...folders].filter((folder) => {
    if (!graph.kustomizations.has(folder) || isComponent(graph, folder)) return false;
    return delivered.has(folder) || !graph.users.has(folder);
  });
}

/** A folder once for each of those that deliver it in ways of their own. */
function placesOf(folder: string, deliveries: readonly Delivery[]): Place[] {
  const own = deliveries.filter(({ path, overlay }) => overlay !== undefined && join(path) === folder);
  if (own.length === 0) return [plainly(folder)];
  const sorted = own.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return sorted.map((one, index) => ({
    folder,
    overlay: one.overlay,
    group: index === 0 ? folder : `${folder} as ${keyOf(one)}`,
  }));
}

function keyOf({ name, environment, cluster }: Delivery): string {
  return [name, environment, cluster].filter((part) => part !== '').join(' ');
}

type Choice = {
  readonly folders: readonly string[];
  readonly paths: readonly string[];
  /** Whether the change touches anything that no build has. */
  readonly isLoose: boolean;
  readonly charts: readonly ChartBuild[];
  readonly deliveries: readonly Delivery[];
  readonly side: ChartBuild['side'];
};

function sideOf(snapshot: Snapshot, graph: Graph, choice: Choice): Side {
  const { folders, paths, isLoose, charts, deliveries, side } = choice;
  const built = folders.flatMap((folder): Unit[] => {
    const isThere = kustomizationIn(folder, filesOf(snapshot)) !== undefined;
    if (!isThere) return [{ kind: 'absent' }];
    return placesOf(folder, deliveries).map((place) => renderPlace(snapshot, place, side));
  });
  const units = [...built, ...chartUnits(charts, side, snapshot)];
  const templates = new Set(units.flatMap(templatesOf));
  const kustomizations = new Set([...paths, ...units.flatMap(kustomizationsOf)].filter(isKustomizationPath));
  const stand = { graph, end: side === 'before' ? 'base' : 'head' } as const;
  const crowd = isLoose ? snapshot.entries.filter(({ path }) => isAlone(path, snapshot, stand)) : [];
  const loose = new Set(
    neighbours(
      crowd.map(({ path }) => path),
      paths,
    ),
  );
  return {
    snapshot,
    units,
    isLoose: (path) => (loose.has(path) && !templates.has(path)) || kustomizations.has(path),
    isDelivered: (path) => !isLeftOut(path, snapshot, stand),
  };
}

/** Up to here files that no build has are judged together, wherever they stand. */
const mostLoose = 500;

/** Of too many those in the folders of the change, and of too many there those of the change alone. */
function neighbours(crowd: readonly string[], paths: readonly string[]): readonly string[] {
  if (crowd.length <= mostLoose) return crowd;
  const folders = new Set(paths.map(dirname));
  const near = crowd.filter((path) => folders.has(dirname(path)));
  const touched = new Set(paths);
  return near.length <= mostLoose ? near : crowd.filter((path) => touched.has(path));
}

/** Templates of charts that were rendered need not be judged as they are written. */
function templatesOf(unit: Unit): string[] {
  if (unit.kind !== 'rendered') return [];
  return [...unit.value.reads].filter((path) => /(?:^|\/)templates\//u.test(path));
}

function isManifest(path: string): boolean {
  return /\.(?:ya?ml|json)$/iu.test(path);
}

function kustomizationsOf(unit: Unit): string[] {
  if (unit.kind === 'absent') return [];
  return unit.kind === 'rendered' ? [...unit.value.reads] : fileNames.map((name) => join(unit.folder, name));
}

export function renderedOf({ units }: Pick<Side, 'units'>): Rendered[] {
  return units.flatMap((unit) => (unit.kind === 'rendered' ? [unit.value] : []));
}
