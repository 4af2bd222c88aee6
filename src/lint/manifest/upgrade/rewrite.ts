import type { Edit } from '../../../kernel/text.ts';
import type { YamlEntry, YamlMap } from '../../../syntax/yaml/node.ts';
import { hasAnchor, lineBefore, styleOf } from '../edit.ts';
import { blockEntry, flowEntry, flowText, type Written } from '../edit-text.ts';

/** Edits, or undefined where something cannot be changed in place, so that nothing of it is. */
export type Moves = readonly Edit[] | undefined;

type Entries = Readonly<Record<string, Written>>;

/** Other entries for a mapping in flow style; not where a comment or an anchor would be lost. */
export function rewriteFlow(text: string, map: YamlMap, entries: Entries): Moves {
  const [first] = map.entries;
  const isFragile = /[#&*]/u.test(text.slice(map.start, map.end)) || hasAnchor(text, map);
  if (first === undefined || map.alias !== undefined || isFragile) return undefined;
  return [{ start: map.start, end: map.end, text: flowText(entries, styleOf(text, first.key)) }];
}

/** Puts lines in the place of a key in block style, the last of which has its value; what stands behind it stays. */
export function deepenKey(text: string, { key, merged }: YamlEntry, lines: readonly string[]): Moves {
  const indent = indentAt(text, key.start);
  if (merged || key.alias !== undefined || indent === undefined) return undefined;
  const { newline } = styleOf(text, key);
  return [{ start: key.start, end: key.end, text: lines.join(`${newline}${indent}`) }];
}

type Added = { readonly before: YamlEntry; readonly added: readonly [string, Written] };

/** One more entry before another of the same mapping. */
export function insertBefore(text: string, map: YamlMap, { before, added }: Added): Moves {
  if (before.merged || before.key.alias !== undefined) return undefined;
  const style = styleOf(text, before.key);
  const at = { start: before.key.start, end: before.key.start };
  if (map.flow) return [{ ...at, text: `${flowEntry(...added, style)}, ` }];
  const indent = indentAt(text, before.key.start);
  if (indent === undefined) return undefined;
  const { newline } = style;
  return [{ ...at, text: `${blockEntry(...added, { indent, newline })}${newline}${indent}` }];
}

/** All of them, or none. */
export function together(parts: readonly Moves[]): Moves {
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

function indentAt(text: string, start: number): string | undefined {
  const before = lineBefore(text, start);
  return /^\uFEFF?(?:- +| )*$/u.test(before) ? ' '.repeat(before.replace('\uFEFF', '').length) : undefined;
}
