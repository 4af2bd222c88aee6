import { dirname } from '../../../../kernel/paths.ts';
import { applyEdits, type Edit } from '../../../../kernel/text.ts';
import { type Build, kustomizeOf } from '../../../../kustomize/build.ts';
import { entryOf } from '../../../../syntax/yaml/value.ts';
import { kustomizationsOf } from '../../kustomizations.ts';
import { once } from '../../once.ts';
import type { PlacedResource, ResourceSet } from '../../subject.ts';
import { inTurn, type Step } from '../steps.ts';
import { buildsOf, isSame, withText } from './builds.ts';
import { replacementsOf } from './replacements.ts';
import { stepsFor, withoutVariables } from './written.ts';

/** Edits that make replacements of the variables of a Kustomization, or why there are none. */
export type Rewritten = { readonly edits: readonly Edit[]; readonly why?: string };

const remembered = once(() => new Map<PlacedResource, Rewritten>());

/**
 * Only what is proven by building: whatever takes in the Kustomization gives the same objects before and after. Of
 * several in one build one is rewritten at a time, since each proof holds for the others as they stand.
 */
export function rewriteVariables(one: PlacedResource, set: ResourceSet): Rewritten {
  const waits = neighbours(one, set).some((other) => proven(other, set).edits.length > 0);
  return waits ? { edits: [] } : proven(one, set);
}

function neighbours({ path }: PlacedResource, set: ResourceSet): readonly PlacedResource[] {
  const reads = readersOf(path, set).map(({ build }) => build.reads);
  return kustomizationsOf(set).filter(
    (other) =>
      other.path < path &&
      entryOf(other.root, 'vars') !== undefined &&
      reads.some((paths) => paths.has(other.path)),
  );
}

type Reader = { readonly folder: string; readonly build: Build };

/** What is built of a Kustomization, its own folder first. */
function readersOf(path: string, set: ResourceSet): readonly Reader[] {
  const readers = [...buildsOf(set)].flatMap(([folder, built]) =>
    built.ok && built.value.reads.has(path) ? [{ folder, build: built.value }] : [],
  );
  return readers.toSorted((a, b) => Number(b.folder === dirname(path)) - Number(a.folder === dirname(path)));
}

function proven(one: PlacedResource, set: ResourceSet): Rewritten {
  const known = remembered(set);
  const found = known.get(one) ?? rewrite(one, set);
  known.set(one, found);
  return found;
}

function rewrite(one: PlacedResource, set: ResourceSet): Rewritten {
  const readers = readersOf(one.path, set);
  const [first] = readers;
  const unclear = first === undefined ? noBuild(one, set) : hidden(readers, set);
  if (first === undefined || unclear !== undefined) return kept(unclear);
  const bare = buildAs(one, [withoutVariables], set)?.(first.folder);
  if (bare?.ok !== true) return kept('they cannot be changed in place');
  const found = replacementsOf(one.root, { without: bare.value.objects, filled: first.build.objects });
  if ('obstacle' in found) return kept(`no replacement can fill in a part of \`${firstOf(found.obstacle)}\``);
  return prove(one, readers, { steps: stepsFor(found), set });
}

const longest = 80;

type Change = { readonly steps: readonly Step[]; readonly set: ResourceSet };

function prove(one: PlacedResource, readers: readonly Reader[], { steps, set }: Change): Rewritten {
  const rebuilt = buildAs(one, steps, set);
  const edits = editsOf(one, steps, set);
  if (rebuilt === undefined || edits === undefined) return kept('they cannot be changed in place');
  const asked = new Set(readers.map(({ folder }) => folder));
  const other = [...buildsOf(set)]
    .filter(([folder, built]) => !built.ok || asked.has(folder))
    .find(([folder, built]) => !isSame(built, rebuilt(folder)));
  return other === undefined
    ? { edits }
    : kept(`\`${other[0] || '.'}\` would give other objects: replacements copy text, before names are final`);
}

function firstOf(text: string): string {
  const [line = ''] = text.split('\n');
  return line === text && line.length <= longest ? line : `${line.slice(0, longest)}...`;
}

function kept(why: string | undefined): Rewritten {
  return { edits: [], ...(why !== undefined && { why }) };
}

function noBuild({ path }: PlacedResource, set: ResourceSet): string {
  const built = buildsOf(set).get(dirname(path));
  return `no build of it can be compared${built === undefined || built.ok ? '' : `: ${built.error.what}`}`;
}

/** What is not known of the builds that a change would have to leave as they are. */
function hidden(readers: readonly Reader[], set: ResourceSet): string | undefined {
  const [far] = readers.flatMap(({ build }) => build.skipped);
  if (far !== undefined) return `${far} lies elsewhere, and may use them`;
  const unread = [...buildsOf(set).values()].find((built) => !built.ok && built.error.isUnread);
  return unread === undefined || unread.ok ? undefined : `not all could be read: ${unread.error.what}`;
}

function editsOf(resource: PlacedResource, steps: readonly Step[], { files }: ResourceSet) {
  return inTurn({ resource, text: files.text(resource.path) ?? '' }, steps);
}

/** Builds folders as they would be with a Kustomization changed. */
function buildAs(one: PlacedResource, steps: readonly Step[], set: ResourceSet) {
  const edits = editsOf(one, steps, set);
  if (edits === undefined) return undefined;
  const build = kustomizeOf(withText(set.files, one.path, applyEdits(set.files.text(one.path) ?? '', edits)));
  return build;
}
