import { applyEdits, type Edit, type Span } from '../../../kernel/text.ts';
import type { YamlMap } from '../../../syntax/yaml/node.ts';
import { parse } from '../../../syntax/yaml/parse.ts';
import { resourcesIn } from '../../../syntax/yaml/resources.ts';
import { entryOf, mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { copyEntry } from '../edit-move.ts';
import { withoutEntry } from '../edit-remove.ts';
import type { Written } from '../edit-text.ts';
import { renameKey, replaceScalar, setField } from '../edit.ts';
import type { Place } from '../fix.ts';

/** Edits, or undefined where something cannot be changed in place, so that nothing of it is. */
export type Moves = readonly Edit[] | undefined;

/** One change of a resource that counts on those before it. */
export type Step = (text: string, root: YamlMap) => Moves;

/** The mappings of a resource that a step is about. */
export type Where = (root: YamlMap) => readonly YamlMap[];

/** No server takes a longer request. */
export const longest = 3_000_000;

/** Each step reads its document again, and of a list each item does. */
const longestList = 20_000;

/** Each step on what the one before it made: one edit from the first difference to the last, or undefined. */
export function inTurn({ text, resource }: Place, steps: readonly Step[]): Moves {
  const { start, end } = resource.document;
  if (steps.length === 0) return [];
  const before = text.slice(start, end);
  const isListed = /\bitems\b/u.test(text.slice(start, resource.root.start));
  if (before.length > (isListed ? longestList : longest)) return undefined;
  let roots = rootsIn(before);
  const index = roots.findIndex((root) => root.start + start === resource.root.start);
  let after = before;
  for (const step of steps) {
    const root = roots[index];
    const edits = root === undefined ? undefined : step(after, root);
    if (edits === undefined) return undefined;
    if (edits.length === 0) continue;
    after = applyEdits(after, edits);
    roots = rootsIn(after);
  }
  return difference(before, after).map((edit) => ({
    ...edit,
    start: edit.start + start,
    end: edit.end + start,
  }));
}

function rootsIn(text: string): readonly YamlMap[] {
  const span: Span = { start: 0, end: text.length };
  const parsed = parse(text, span);
  const read = resourcesIn(parsed, span);
  const roots = read.ok ? read.value.map(({ root }) => root) : [];
  const root = parsed.ok ? parsed.value.root : undefined;
  // A Kustomization need not name its kind.
  return roots.length === 0 && root?.kind === 'map' ? [root] : roots;
}

function difference(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return [{ start: head, end: before.length - tail, text: after.slice(head, after.length - tail) }];
}

/** Moves an entry of each mapping to another place below it. */
export function move(where: Where, key: string, path: readonly string[]): readonly Step[] {
  const copy = each(where, key, (text, map) => {
    const entry = entryOf(map, key);
    return entry === undefined ? undefined : copyEntry(text, { map, entry }, { map, path });
  });
  return [copy, drop(where, key)];
}

/** Writes once more what stands deeper in each mapping, where it does. */
export function lift(where: Where, path: readonly [string, string], name: string): Step {
  const [outer, inner] = path;
  return (text, root) =>
    together(
      where(root).map((map) => {
        const holder = mapAt(map, [outer]);
        const entry = entryOf(holder, inner);
        if (holder === undefined || entry === undefined || entryOf(map, name) !== undefined) return [];
        return some(copyEntry(text, { map: holder, entry }, { map, path: [name] }));
      }),
    );
}

export function drop(where: Where, key: string): Step {
  return each(where, key, (text, map) => {
    const entry = entryOf(map, key);
    return entry === undefined || entry.merged ? undefined : withoutEntry(text, { map, entry });
  });
}

export function rename(where: Where, key: string, name: string): Step {
  return each(where, key, (_, map) => {
    const entry = entryOf(map, key);
    return entry === undefined || entryOf(map, name) !== undefined ? undefined : renameKey(entry, name);
  });
}

/** Writes what the old version took for granted. */
export function preset(where: Where, path: readonly string[], value: Written): Step {
  const [key = ''] = path;
  return (text, root) =>
    together(
      where(root)
        .filter((map) => entryOf(map, key) === undefined || path.length > 1)
        .map((map) => some(setField(text, map, { path, value }))),
    );
}

/** A single value becomes a list of one under another name. */
export function enlist(where: Where, key: string, name: string): Step {
  return each(where, key, (_, map) => {
    const entry = entryOf(map, key);
    if (entry?.value.kind !== 'scalar' || entry.value.alias !== undefined) return undefined;
    const { start, end } = entry.value;
    return [...renameKey(entry, name), { start, end: start, text: '[' }, { start: end, end, text: ']' }];
  });
}

/** The value of a field in capitals. */
export function upper(where: Where, key: string): Step {
  return each(where, key, (_, map) => {
    const value = scalarAt(map, [key]);
    return value && replaceScalar(value, value.text.toUpperCase());
  });
}

export function spec(root: YamlMap): readonly YamlMap[] {
  return [mapAt(root, ['spec'])].filter((one) => one !== undefined);
}

/** Goes on only where it holds; the rest is for a person to do. */
export function only(holds: (root: YamlMap) => boolean): Step {
  return (_, root) => (holds(root) ? [] : undefined);
}

function each(where: Where, key: string, edit: (text: string, map: YamlMap) => Moves): Step {
  return (text, root) =>
    together(
      where(root)
        .filter((map) => entryOf(map, key) !== undefined)
        .map((map) => some(edit(text, map))),
    );
}

function some(edits: Moves): Moves {
  return edits?.length === 0 ? undefined : edits;
}

/** All of them, or none. */
export function together(parts: readonly Moves[]): Moves {
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
}
