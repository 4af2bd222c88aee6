import type { Edit } from '../../kernel/text.ts';
import type { YamlNode, YamlSeq } from '../../syntax/yaml/node.ts';
import { bareLineEnd, keepsLines } from './edit-insert.ts';
import { columnOf, contentEnd, lineStart, newlineOf } from './edit-place.ts';

export type Side = 'front' | 'back';

type Lists = { readonly from: YamlSeq; readonly to: YamlSeq };

/** Writes the items of a list once more before or behind those of another; none where that cannot be done in place. */
export function copyItems(text: string, { from, to }: Lists, side: Side): Edit[] {
  const [first, last] = [to.items.at(0), to.items.at(-1)];
  if (first === undefined || last === undefined || from.items.length === 0) return [];
  if (from.flow !== to.flow || [from, to, ...from.items, ...to.items].some(isElsewhere)) return [];
  const at = side === 'front' ? first : last;
  return from.flow ? besideInFlow(text, from, { at, side }) : besideInBlock(text, from, { at, side });
}

function isElsewhere({ alias }: YamlNode): boolean {
  return alias !== undefined;
}

type Beside = { readonly at: YamlNode; readonly side: Side };

function besideInFlow(text: string, { items }: YamlSeq, { at, side }: Beside): Edit[] {
  const written = text.slice(items[0]?.start, items.at(-1)?.end);
  if (written.includes('#')) return [];
  return side === 'front'
    ? [{ start: at.start, end: at.start, text: `${written}, ` }]
    : [{ start: at.end, end: at.end, text: `, ${written}` }];
}

function besideInBlock(text: string, from: YamlSeq, { at, side }: Beside): Edit[] {
  const lines = linesOf(text, from);
  const dash = dashColumn(text, at);
  if (lines === undefined || dash === undefined) return [];
  const newline = newlineOf(text);
  const written = lines.map((line) => (line === '' ? line : ' '.repeat(dash) + line)).join(newline);
  const front = lineStart(text, at.start);
  if (side === 'front') return [{ start: front, end: front, text: written + newline }];
  const end = keepsLines(text, at) ? undefined : bareLineEnd(text, contentEnd(text, at));
  return end === undefined ? [] : [{ start: end, end, text: newline + written }];
}

/** The items without the indentation of their dashes. */
function linesOf(text: string, { items }: YamlSeq): string[] | undefined {
  const [first, last] = [items.at(0), items.at(-1)];
  const dash = first && dashColumn(text, first);
  if (first === undefined || last === undefined || dash === undefined || keepsLines(text, last))
    return undefined;
  const end = bareLineEnd(text, contentEnd(text, last));
  const lines = text.slice(lineStart(text, first.start), end).split(/\r?\n/u);
  const isDeep = lines.every((line) => line.trim() === '' || line.slice(0, dash).trim() === '');
  return end === undefined || !isDeep ? undefined : lines.map((line) => line.slice(dash));
}

/** Only where an item begins the line with its dash. */
function dashColumn(text: string, item: YamlNode): number | undefined {
  const before = text.slice(lineStart(text, item.start), item.start);
  const dash = /^( *)- +$/u.exec(before)?.[1];
  return dash === undefined ? undefined : columnOf(text, lineStart(text, item.start) + dash.length);
}
