import type { Edit, Span } from '../../kernel/text.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../../syntax/yaml/node.ts';
import { contentEnd, lineEnd, lineStart } from './edit-place.ts';

/** An entry in its mapping. */
export type Held = { readonly map: YamlMap; readonly entry: YamlEntry };

/** Takes an entry out of a mapping that has others. */
export function withoutEntry(text: string, { map, entry }: Held): Edit[] {
  const own = map.entries.filter(({ merged }) => !merged);
  const index = own.indexOf(entry);
  const next = own[index + 1];
  if (map.flow)
    return withoutPart(
      { start: entry.key.start, end: endOf(entry.value) },
      next?.key.start,
      endOf(own[index - 1]?.value),
    );
  const line = lineStart(text, entry.key.start);
  const isAlone = text.slice(line, entry.key.start).trim() === '';
  // The first entry of an item shares its line with the dash.
  if (!isAlone) return next === undefined ? [] : [{ start: entry.key.start, end: next.key.start, text: '' }];
  const end = lineEnd(text, endIn(text, entry.key, entry.value));
  const before = text.slice(own[index - 1]?.key.end ?? line, line);
  return [{ start: line, end: keeping.test(before) ? afterBlanks(text, end) : end, text: '' }];
}

/** A text that keeps the empty lines behind it would take those behind what is taken out for its own. */
const keeping = /[|>]\d?\+\d?[ \t]*(?:#[^\n]*)?\n/u;

function afterBlanks(text: string, from: number): number {
  return from + (/^(?:[ \t]*\r?\n)+/u.exec(text.slice(from))?.[0].length ?? 0);
}

/** Between commas: with the one behind it, or where it is the last with the one in front. */
export function withoutPart(
  { start, end }: Span,
  next: number | undefined,
  before: number | undefined,
): Edit[] {
  if (next !== undefined) return [{ start, end: next, text: '' }];
  return before === undefined ? [] : [{ start: before, end, text: '' }];
}

export function endOf(node: YamlNode): number;
export function endOf(node: YamlNode | undefined): number | undefined;
export function endOf(node: YamlNode | undefined): number | undefined {
  return node?.alias?.end ?? node?.end;
}

function endIn(text: string, key: YamlNode, value: YamlNode): number {
  return Math.max(contentEnd(text, { start: key.end, end: endOf(value) }), key.end);
}
