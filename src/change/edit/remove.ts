import type { Edit, Span } from '../../kernel/text.ts';
import type { YamlEntry, YamlMap, YamlNode, YamlSeq } from '../../syntax/yaml/node.ts';
import { contentEnd, lineEnd, lineStart } from './place.ts';
import type { Holder } from './reach.ts';

/** Takes away what the last holder holds, and with it whatever would be left empty. */
export function removal(text: string, holders: readonly Holder[]): Edit[] {
  const at = holders.findLastIndex(hasOthers);
  const holder = holders[Math.max(0, at)];
  if (holder === undefined) return [];
  return holder.kind === 'entry' ? withoutEntry(text, holder) : withoutItem(text, holder);
}

function hasOthers(holder: Holder): boolean {
  return holder.kind === 'entry' ? holder.map.entries.length > 1 : holder.seq.items.length > 1;
}

function withoutEntry(
  text: string,
  { map, entry }: { readonly map: YamlMap; readonly entry: YamlEntry },
): Edit[] {
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
  return [{ start: line, end: lineEnd(text, endIn(text, entry.key, entry.value)), text: '' }];
}

function withoutItem(
  text: string,
  { seq, item }: { readonly seq: YamlSeq; readonly item: YamlNode },
): Edit[] {
  const index = seq.items.indexOf(item);
  const next = seq.items[index + 1];
  if (seq.flow)
    return withoutPart({ start: item.start, end: endOf(item) }, next?.start, endOf(seq.items[index - 1]));
  const line = lineStart(text, item.start);
  if (!/^\s*-\s*$/u.test(text.slice(line, item.start))) return [];
  return [{ start: line, end: lineEnd(text, contentEnd(text, item)), text: '' }];
}

/** Between commas: with the one behind it, or where it is the last with the one in front. */
function withoutPart({ start, end }: Span, next: number | undefined, before: number | undefined): Edit[] {
  if (next !== undefined) return [{ start, end: next, text: '' }];
  return before === undefined ? [] : [{ start: before, end, text: '' }];
}

function endOf(node: YamlNode): number;
function endOf(node: YamlNode | undefined): number | undefined;
function endOf(node: YamlNode | undefined): number | undefined {
  return node?.alias?.end ?? node?.end;
}

function endIn(text: string, key: YamlNode, value: YamlNode): number {
  return Math.max(contentEnd(text, { start: key.end, end: endOf(value) }), key.end);
}
