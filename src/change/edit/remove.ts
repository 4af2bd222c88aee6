import type { Edit } from '../../kernel/text.ts';
import { contentEnd, lineEnd, lineStart } from '../../lint/manifest/edit-place.ts';
import { endOf, withoutEntry, withoutPart } from '../../lint/manifest/edit-remove.ts';
import type { YamlNode, YamlSeq } from '../../syntax/yaml/node.ts';
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
