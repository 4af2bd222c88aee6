import type { Snapshot } from '../../facts/snapshot.ts';
import { dirname } from '../../kernel/paths.ts';
import type { Problem } from '../../kernel/problem.ts';
import { valuesFor } from './environment.ts';
import { thingsOf } from './objects.ts';
import type { Thing } from './thing.ts';
import type { Operation } from './operation.ts';
import { showPath } from './path.ts';
import { atOrigin, inOverlay } from './overlay.ts';
import { sitesOf, type Site } from './sites.ts';
import { inValues, overridden, valuesKind } from './values.ts';

export type Settled = {
  readonly operations: readonly Operation[];
  /** Builds, and environments of a chart, that keep what they have, since they say it themselves. */
  readonly kept: readonly Kept[];
  /** What has no place. */
  readonly problems?: readonly Problem[];
};

export type Kept = { readonly folder: string; readonly path: string };

/**
 * Where a change has to be written to take effect. Where an object is written counts for whoever says nothing else; a
 * build that overrides the field has it changed there if every build does, or if it is the one that was named.
 */
export function settle(operation: Operation, folder: string | undefined, snapshot: Snapshot): Settled {
  if (operation.target.kind === valuesKind) return forChart(operation, folder, snapshot);
  if (operation.op === 'remove' && operation.field.length === 0) return { operations: [operation], kept: [] };
  const sites = sitesOf(operation, snapshot);
  const meant = folder === undefined ? sites : sites.filter((site) => isBelow(site.folder, folder));
  const elsewhere = meant.filter((site) => !isOwn(site, operation));
  if (folder !== undefined) return forOne(operation, { folder, sites, meant }, snapshot);
  if (elsewhere.length === 0) return { operations: [operation], kept: [] };
  const kept = elsewhere.map(({ folder: build, from }) => ({ folder: build, path: from?.path ?? build }));
  if (elsewhere.length < sites.length) return { operations: [operation], kept };
  const moved = elsewhere.map(({ from }) =>
    from === undefined ? undefined : atOrigin(operation, from, snapshot),
  );
  if (moved.some((one) => one === undefined)) return { operations: [operation], kept };
  return { operations: once(moved.flatMap((one) => one ?? [])), kept: [] };
}

function forChart(operation: Operation, folder: string | undefined, snapshot: Snapshot): Settled {
  const target = valuesFor(operation.target, folder, snapshot);
  const operations = inValues({ ...operation, target }, snapshot);
  if (operations === undefined)
    return { operations: [], kept: [], problems: [noPlace({ ...operation, target })] };
  const others = folder === undefined ? operations.flatMap((one) => overridden(one, snapshot)) : [];
  return { operations, kept: others.map(({ environment, path }) => ({ folder: environment, path })) };
}

function noPlace({ target, field }: Operation): Problem {
  return {
    what: `the values of the chart \`${target.name}\` have no place for \`${showPath(field) || 'all of it'}\``,
    where: target.path,
    why: 'Only what its templates take from there can be changed there.',
    fix: 'Write it into the template and into the values by hand.',
  };
}

type Choice = { readonly folder: string; readonly sites: readonly Site[]; readonly meant: readonly Site[] };

/** One environment: what only it reads is edited, else it gets an entry of its own. */
function forOne(operation: Operation, { folder, sites, meant }: Choice, snapshot: Snapshot): Settled {
  if (meant.length === 0 || meant.length === sites.length) return settle(operation, undefined, snapshot);
  const [from] = meant.flatMap((site) => site.from ?? []);
  const isPrivate = from !== undefined && isBelow(dirname(from.path), folder);
  const there = isPrivate ? atOrigin(operation, from, snapshot) : undefined;
  if (there !== undefined) return { operations: there, kept: [] };
  const thing = thingOf(operation, snapshot);
  const own =
    operation.op === 'set' && thing !== undefined
      ? inOverlay(operation, folder, { thing, snapshot })
      : undefined;
  return { operations: own ?? [], kept: own === undefined ? [{ folder, path: operation.target.path }] : [] };
}

function isOwn({ from }: Site, { target }: Operation): boolean {
  return from === undefined || from.path === target.path;
}

function isBelow(folder: string, above: string): boolean {
  return folder === above || folder.startsWith(`${above}/`);
}

function thingOf({ target }: Operation, snapshot: Snapshot): Thing | undefined {
  return thingsOf(snapshot).find(
    ({ path, kind, name }) => path === target.path && kind === target.kind && name === target.name,
  );
}

function once(operations: readonly Operation[]): readonly Operation[] {
  return [...new Map(operations.map((one) => [JSON.stringify(one), one])).values()];
}
