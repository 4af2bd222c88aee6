import type { Snapshot } from '../../facts/snapshot.ts';
import type { Delivery } from '../../facts/facts.ts';
import type { Deliveries } from './deliveries.ts';
import { dirname, join } from '../../kernel/paths.ts';
import { filesOf } from '../../kustomize/files.ts';
import { fileNames, kustomizationIn } from '../../kustomize/kustomization.ts';
import type { ChartBuild } from '../charts/chart.ts';
import { isKustomizationPath } from '../../lint/kustomization.ts';
import { type Ends, type Graph, isComponent, isUsed, namedAnew, reached } from './graph.ts';
import { type Built, unitsOf } from './built.ts';
import { type Bundle, bundlesOf, isWhole, rootsIn } from './places.ts';
import { renderUnit, type Unit } from './unit.ts';

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
  /** Folders that are there, and that nobody delivers at this end. */
  readonly absent: ReadonlySet<string>;
  /** Whether a manifest is judged as it is written. */
  readonly isLoose: (path: string) => boolean;
  /** Whether such a file is none of a Kustomization around it, which would have to name it for it to be delivered. */
  readonly isDelivered: (path: string) => boolean;
};

export type Reach = Deliveries & {
  readonly charts: readonly ChartBuild[];
  readonly graph: Graph;
  readonly paths: readonly string[];
};

/** More builds than this nobody waits for. */
const mostUnits = 300;

export function scopeOf({ base, head }: Ends, reach: Reach): Scope {
  const { graph, affected, affectedBefore, paths, charts } = reach;
  const was = { deliveries: affectedBefore, bundles: bundlesOf(withGone(affectedBefore, affected), base) };
  const is = { deliveries: affected, bundles: bundlesOf(withGone(affected, affectedBefore), head) };
  const bundles = [...was.bundles, ...is.bundles];
  const moved = partsOf(new Set([...reach.taken, ...reach.given]), bundles);
  const roots = [...new Set([...rootsOf(reach, bundles), ...moved])];
  const folders = roots.toSorted().slice(0, mostUnits);
  const near = [...new Set([...paths, ...namedAnew(graph, base)])];
  const before = unitsOf(base, { folders, charts, side: 'before', ...was });
  const after = unitsOf(head, { folders, charts, side: 'after', ...is });
  const isLoose = near.some(
    (path) => isAlone(path, base, { graph, ...before }) || isAlone(path, head, { graph, ...after }),
  );
  return {
    base: sideOf(base, graph, { ...before, near, isLoose, absent: partsOf(reach.given, bundles) }),
    head: sideOf(head, graph, { ...after, near, isLoose, absent: partsOf(reach.taken, bundles) }),
    touched: new Set(paths),
    near,
    beneath: folders.flatMap((folder) => beneath(folder, base, graph)),
    left: roots.length - folders.length,
  };
}

function isLeftOut(path: string, snapshot: Snapshot, { graph, end }: Pick<Stand, 'graph' | 'end'>): boolean {
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

type Stand = Pick<Built, 'end' | 'gathered'> & { readonly graph: Graph };

/** A manifest that no build has. */
function isAlone(path: string, snapshot: Snapshot, { graph, end, gathered }: Stand): boolean {
  if (!isManifest(path) || isKustomizationPath(path) || gathered.has(path)) return false;
  return !isUsed(graph, path, end) && filesOf(snapshot).has(path) === 'file';
}

/** What the change reaches at the other end alone is gathered at this one, too, with nothing done to it. */
function withGone(own: readonly Delivery[], other: readonly Delivery[]): Delivery[] {
  const known = new Set(own.map(({ path }) => join(path)));
  const gone = other.filter(({ path }) => !known.has(join(path)));
  return [...own, ...gone.map(({ overlay: _none, ...plain }) => plain)];
}

/** Folders that somebody delivers, or that nothing else names. */
function rootsOf({ graph, paths, affected, affectedBefore }: Reach, bundles: readonly Bundle[]): string[] {
  const all = [...affected, ...affectedBefore];
  const delivered = new Set(all.map(({ path }) => join(path)));
  const overlaid = all.filter(({ overlay }) => overlay !== undefined).map(({ path }) => join(path));
  const rebuilt = reached(graph, paths);
  const gathered = bundles.flatMap((bundle) => rootsIn(bundle, { paths, rebuilt }));
  const parts = new Set(bundles.filter(isWhole).flatMap(({ folders }) => folders));
  const folders = new Set([...rebuilt, ...overlaid, ...gathered]);
  const bare = new Set(bundles.map(({ folder }) => folder));
  return [...folders].filter((folder) => {
    if (bare.has(folder)) return gathered.includes(folder) || graph.kustomizations.has(folder);
    if (!graph.kustomizations.has(folder) || isComponent(graph, folder)) return false;
    return delivered.has(folder) || (!graph.users.has(folder) && !parts.has(folder));
  });
}

/** Folders with those that are built for them on their own. */
function partsOf(folders: ReadonlySet<string>, bundles: readonly Bundle[]): ReadonlySet<string> {
  const parts = bundles.flatMap((one) => (folders.has(one.folder) && !isWhole(one) ? one.folders : []));
  return new Set([...folders, ...parts]);
}

type Choice = Built & {
  readonly absent: ReadonlySet<string>;
  readonly near: readonly string[];
  /** Whether the change touches anything that no build has. */
  readonly isLoose: boolean;
};

function sideOf(snapshot: Snapshot, graph: Graph, choice: Choice): Side {
  const { units, near, isLoose, absent, ...built } = choice;
  const templates = new Set(units.flatMap(templatesOf));
  const kustomizations = new Set([...near, ...units.flatMap(kustomizationsOf)].filter(isKustomizationPath));
  const stand = { graph, ...built };
  const crowd = isLoose ? snapshot.entries.filter(({ path }) => isAlone(path, snapshot, stand)) : [];
  const loose = new Set(
    neighbours(
      crowd.map(({ path }) => path),
      near,
    ),
  );
  return {
    snapshot,
    units,
    absent,
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
