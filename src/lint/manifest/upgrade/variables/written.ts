import type { Json } from '../../../../kernel/json.ts';
import { yamlLines } from '../../../../render/yaml.ts';
import type { YamlNode, YamlSeq } from '../../../../syntax/yaml/node.ts';
import { entryOf, scalarAt } from '../../../../syntax/yaml/value.ts';
import { hasAnchor } from '../../edit.ts';
import { styleOf } from '../../edit-insert.ts';
import { contentEnd, lineStart, newlineOf } from '../../edit-place.ts';
import { flowText } from '../../edit-text.ts';
import { join, whole } from '../kustomization.ts';
import { drop, type Moves, type Step } from '../steps.ts';
import type { Replacement } from './replacements.ts';

/** Puts replacements where variables stand, and among those that are there. */
export function stepsFor(replacements: readonly Replacement[]): readonly Step[] {
  if (replacements.length === 0) return [drop(whole, 'vars')];
  return [writeIn(replacements), ...join('vars', 'replacements', 'back')];
}

/** An empty list: a Component that said nothing else would be refused. */
export const withoutVariables: Step = (text, root) => {
  const entry = entryOf(root, 'vars');
  if (entry?.value.kind !== 'seq' || entry.value.alias !== undefined) return undefined;
  const { key, value } = entry;
  return [{ start: key.end, end: Math.max(contentEnd(text, value), key.end), text: ': []' }];
};

function writeIn(replacements: readonly Replacement[]): Step {
  return (text, root) => {
    const entry = entryOf(root, 'vars');
    if (entry?.value.kind !== 'seq' || entry.value.alias !== undefined || hasAnchor(text, entry.value))
      return undefined;
    const { start, end } = entry.value;
    if (!entry.value.flow) return inBlock(text, entry.value, replacements);
    if (text.slice(start, end).includes('#')) return undefined;
    return [{ start, end, text: flowText(replacements.map(toJson), styleOf(text, entry.key)) }];
  };
}

function toJson({ source, targets }: Replacement): Json {
  return { source, targets };
}

/** What is said above a variable is said above its replacement; comments elsewhere have no place any more. */
function inBlock(text: string, list: YamlSeq, replacements: readonly Replacement[]): Moves {
  const [first] = list.items;
  const indent = first && /^( *)- +$/u.exec(text.slice(lineStart(text, first.start), first.start))?.[1];
  const end = contentEnd(text, list);
  if (first === undefined || indent === undefined || /\s#/u.test(withoutNotes(text, list))) return undefined;
  const notes = new Map(list.items.map((item, index) => [nameOf(item), notesAbove(text, list, index)]));
  const lines = replacements.flatMap((one) => [...(notes.get(one.name) ?? []), ...yamlLines([toJson(one)])]);
  const start = lineStart(text, first.start);
  return [{ start, end, text: lines.map((line) => indent + line).join(newlineOf(text)) }];
}

function nameOf(item: YamlNode): string {
  return scalarAt(item, ['name'])?.text ?? '';
}

const note = /^[ \t]*(#[^\r\n]*)\r?$/gmu;

function notesAbove(text: string, { items }: YamlSeq, index: number): readonly string[] {
  const [before, item] = [items[index - 1], items[index]];
  if (before === undefined || item === undefined) return [];
  const gap = text.slice(contentEnd(text, before), item.start);
  return [...gap.matchAll(note)].map(([, words = '']) => words);
}

/** From the first item on: what stands above it is not touched. */
function withoutNotes(text: string, { items, start, end }: YamlSeq): string {
  return items.length === 0 ? '' : text.slice(start, end).replaceAll(note, '');
}
