import type { Edit } from '../../../kernel/text.ts';
import type { YamlMap, YamlNode, YamlScalar } from '../../../syntax/yaml/node.ts';
import { documents } from '../../../syntax/yaml/documents.ts';
import { parse } from '../../../syntax/yaml/parse.ts';
import { entryOf, itemsAt, mapAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import { copyItems, type Side } from '../edit-join.ts';
import { bareLineEnd } from '../edit-insert.ts';
import { entryLines } from '../edit-move.ts';
import { columnOf, contentEnd, newlineOf } from '../edit-place.ts';
import type { Held } from '../edit-remove.ts';
import { renameKey } from '../edit.ts';
import { drop, enlist, type Moves, only, rename, type Step, together } from './steps.ts';

/** Each field that is going away, the one that takes its place, and how. */
export const retiredFields: readonly (readonly [name: string, heir: string, ...steps: readonly Step[]])[] = [
  ['bases', 'resources', ...join('bases', 'resources', 'back')],
  ['commonLabels', 'labels', pairLabels],
  ['imageTags', 'images', rename(whole, 'imageTags', 'images')],
  ['patchesJson6902', 'patches', only(keepsNames), ...join('patchesJson6902', 'patches', 'back')],
  ['patchesStrategicMerge', 'patches', namePatches, ...join('patchesStrategicMerge', 'patches', 'front')],
];

/** The generators of a Kustomization that name a file of variables in the old way. */
export function oldGenerators(root: YamlMap): readonly YamlMap[] {
  return ['configMapGenerator', 'secretGenerator']
    .flatMap((key) => itemsAt(root, [key]))
    .filter((generator) => generator.kind === 'map')
    .filter((generator) => entryOf(generator, 'env') !== undefined);
}

export const listVariables: Step = enlist(oldGenerators, 'env', 'envs');

export function whole(root: YamlMap): readonly YamlMap[] {
  return [root];
}

/** A list goes by another name, or among the items that are there by that name. */
export function join(key: string, name: string, side: Side): readonly Step[] {
  const add: Step = (text, root) => {
    const [own, heir] = [entryOf(root, key), entryOf(root, name)];
    if (own === undefined) return [];
    if (heir === undefined) return some(renameKey(own, name));
    if (own.value.kind !== 'seq' || heir.value.kind !== 'seq') return undefined;
    return some(copyItems(text, { from: own.value, to: heir.value }, side));
  };
  return [add, drop(whole, key)];
}

/** The old field was applied behind names and labels, and the new one before them. */
function keepsNames(root: YamlMap): boolean {
  return itemsAt(root, ['patchesJson6902']).every(
    (item) => !(scalarAt(item, ['patch'])?.text ?? '').includes('/metadata/'),
  );
}

/** `commonLabels` meant selectors, too. */
function pairLabels(text: string, root: YamlMap): Moves {
  const entry = entryOf(root, 'commonLabels');
  const isFree = entryOf(root, 'labels') === undefined;
  if (entry?.value.kind !== 'map' || entry.value.alias !== undefined || !isFree) return undefined;
  // Numbers among them were written as text, and would not be any more.
  if (!entry.value.entries.every((pair) => stringAt(pair.value) !== undefined)) return undefined;
  const { key, value } = entry;
  const [quote, { start, end }] = [key.style === 'double' ? '"' : '', value];
  if (!value.flow) return pairLines(text, { map: root, entry });
  return [
    ...renameKey(entry, 'labels'),
    { start, end: start, text: `[{${quote}pairs${quote}: ` },
    { start: end, end, text: `, ${quote}includeSelectors${quote}: true}]` },
  ];
}

/** At the place where it stands, one item of a list. */
function pairLines(text: string, held: Held): Moves {
  const { key, value } = held.entry;
  const newline = newlineOf(text);
  const indent = ' '.repeat(columnOf(text, key.start) + 4);
  const lines = entryLines(text, held, { path: ['pairs'], indent, newline });
  const end = bareLineEnd(text, contentEnd(text, value));
  if (lines === undefined || end === undefined) return undefined;
  const item = `${indent.slice(2)}- includeSelectors: true${newline}${indent}${lines}`;
  return [{ start: key.start, end, text: `labels:${newline}${item}` }];
}

/** A file becomes `path: file`, and a patch that stands in the list `patch:`. */
function namePatches(text: string, root: YamlMap): Moves {
  const list = entryOf(root, 'patchesStrategicMerge')?.value;
  if (list === undefined) return [];
  if (list.kind !== 'seq' || list.alias !== undefined) return undefined;
  if (!list.items.filter(isText).every(meansTheSame)) return undefined;
  return together(list.items.map((item) => (list.flow ? braced(item) : named(text, item))));
}

/** The old field read whatever stood among labels and annotations as text; several documents were several patches. */
function meansTheSame(item: YamlScalar): boolean {
  if (roleOf(item) === 'path') return true;
  const parsed = parse(item.text);
  const root = parsed.ok ? parsed.value.root : undefined;
  const words = ['labels', 'annotations'].flatMap((key) => mapAt(root, ['metadata', key])?.entries ?? []);
  return (
    root !== undefined &&
    [...documents(item.text)].length === 1 &&
    words.every(({ value }) => stringAt(value) !== undefined)
  );
}

function braced(item: YamlNode): Moves {
  if (!isText(item)) return undefined;
  return [
    { start: item.start, end: item.start, text: `{"${roleOf(item)}": ` },
    { start: item.end, end: item.end, text: '}' },
  ];
}

/** What stands over lines goes two further to the right, unless its indentation is said in numbers. */
function named(text: string, item: YamlNode): Moves {
  if (!isText(item) || /^[|>][+-]?\d|^[|>]\d/u.test(text.slice(item.start, item.start + 3))) return undefined;
  const name = { start: item.start, end: item.start, text: `${roleOf(item)}: ` };
  const lines = [...text.slice(item.start, item.end).matchAll(/\n(?=[^\r\n])/gu)];
  const shifts = lines.map(({ index }) => {
    const at = item.start + index + 1;
    return { start: at, end: at, text: '  ' };
  });
  return [name, ...shifts];
}

function isText(item: YamlNode): item is YamlScalar {
  return item.kind === 'scalar' && item.alias === undefined;
}

function roleOf({ style, text }: YamlScalar): 'path' | 'patch' {
  const isFile = style !== 'literal' && style !== 'folded' && /^[^\s{:]{1,500}$/u.test(text);
  return isFile ? 'path' : 'patch';
}

function some(edits: readonly Edit[]): Moves {
  return edits.length === 0 ? undefined : edits;
}
