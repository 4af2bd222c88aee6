import { existing } from '../../facts/existing.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { objectName } from '../../kernel/object-name.ts';
import { basename, dirname } from '../../kernel/paths.ts';
import { namedServices } from '../../spec/compose/beside/named.ts';
import type { Stance } from '../../spec/compose/beside/stance.ts';
import { isOurs } from '../../spec/provenance.ts';
import { publicImage } from '../../spec/public-images.ts';
import type { Called } from '../../spec/words/mentions/services.ts';
import type { Beside } from './beside.ts';
import { fleetOf } from './fleet.ts';
import { foreignManifests } from './keep.ts';
import type { Order } from './order.ts';
import { managedIn } from './managed.ts';
import { behind, scopeOf, type Scope } from './scope.ts';
import { recorded, workloadsIn } from './standing.ts';

type Said = { readonly scope: Pick<Scope, 'refused'>; readonly beside: Beside | undefined };

/**
 * What people want of a compose file. What is deployed already says what they want, and then the file is only evidence;
 * what we generated once stays what it was, neither more nor less.
 */
export function stanceOf(order: Order, facts: Facts, { scope, beside }: Said): Stance {
  const there = fleetOf(order)?.snapshot;
  const stands = standingOf(order, facts, there ?? order.snapshot);
  return {
    isEvidence: stands === undefined && isDeployed(order, facts, there),
    stands,
    refused: scope.refused,
    wanted: programsOf(beside?.wanted.map(({ kind }) => kind)),
    there: programsOf(beside?.existing.map(({ app }) => app)),
  };
}

/** Names of all that we wrote, where something of the repository is among it. */
function standingOf(
  { repository }: Order,
  { services }: Facts,
  snapshot: Snapshot,
): ReadonlySet<string> | undefined {
  const names = new Set(writtenBefore(snapshot).flatMap((path) => workloadsIn(path, snapshot)));
  const own = [objectName(repository.name), ...services.map(({ name }) => name)];
  return own.some((name) => names.has(name)) ? names : undefined;
}

/** What is on record, or, where the record is gone, what says of itself that it is ours. */
function writtenBefore(snapshot: Snapshot): readonly string[] {
  const known = recorded(snapshot);
  if (known.length > 0) return known;
  const { manifests, charts } = existing(snapshot);
  const folders = charts.map((path) => `${dirname(path)}/templates/`);
  const templates = snapshot.entries.flatMap(({ path }) =>
    folders.some((folder) => path.startsWith(folder)) ? [path] : [],
  );
  return [...manifests, ...templates].filter((path) => isOurs(snapshot.text(path)));
}

/** By manifests, a chart, a Kustomization or an Application of people, here or where manifests of this repository stand. */
function isDeployed(
  { snapshot, repository }: Order,
  { gitops }: Facts,
  there: Snapshot | undefined,
): boolean {
  if (foreignManifests(snapshot).length > 0 || gitops.apps.length > 0) return true;
  const { kustomizations } = existing(snapshot);
  if (kustomizations.some((path) => !isOurs(snapshot.text(path)))) return true;
  if (snapshot.entries.some(({ path }) => /^helmfile\.(?:ya?ml|ya?ml\.gotmpl)$/u.test(basename(path))))
    return true;
  const image = `/${repository.owner}/${repository.name}`.toLowerCase();
  return (
    there !== undefined &&
    existing(there).manifests.some((path) => there.text(path)?.includes(image) === true)
  );
}

function programsOf(kinds: readonly string[] = []): ReadonlySet<string> {
  return new Set(kinds.map((kind) => publicImage(kind.split(':')[0] ?? '')?.app ?? kind));
}

/** What the words say of services of the repository, and of what a compose file starts beside them. */
export function scopeBeside(words: string, called: readonly Called[], { snapshot }: Order): Scope {
  const own = new Set(called.flatMap(({ service, names }) => [service, ...names]));
  const named = namedServices(snapshot).filter(({ service }) => !own.has(service));
  const { rest, services, rows } = managedIn(words, named);
  const scope = scopeOf(rest, called, [...behind, ...named]);
  return {
    ...scope,
    rows: [...rows, ...scope.rows],
    refused: new Set([...scope.refused, ...services]),
  };
}
