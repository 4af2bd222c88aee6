import type { Edit } from '../../kernel/text.ts';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../../syntax/yaml/node.ts';
import { blockEntry, flowEntry, type Style, type Written } from './edit-text.ts';

/** How one more entry is written: over lines at an indentation, or within braces; undefined where it cannot be. */
export type Writer = {
  readonly block: (place: { readonly indent: string; readonly newline: string }) => string | undefined;
  readonly flow: (style: Style) => string | undefined;
};

/** One more entry behind the others of a mapping; none where that cannot be done in place. */
export function insert(text: string, map: YamlMap, entry: { readonly key: string; readonly value: Written }) {
  const { key, value } = entry;
  return insertBy(text, map, {
    block: (place) => blockEntry(key, value, place),
    flow: (style) => flowEntry(key, value, style),
  });
}

/** The same for what is not only a value. */
export function insertBy(text: string, map: YamlMap, { block, flow }: Writer): Edit[] {
  const last = lastEntry(map);
  if (map.flow) return insertInFlow(text, { map, last }, flow);
  return last === undefined ? [] : insertInBlock(text, { map, last }, block);
}

function lastEntry({ entries }: YamlMap): YamlEntry | undefined {
  const own = entries.filter(({ merged }) => !merged);
  return own.reduce<YamlEntry | undefined>(
    (latest, one) => (latest === undefined || one.key.start > latest.key.start ? one : latest),
    undefined,
  );
}

type Place<Last> = { readonly map: YamlMap; readonly last: Last };

function insertInFlow(
  text: string,
  { map, last }: Place<YamlEntry | undefined>,
  write: Writer['flow'],
): Edit[] {
  if (last === undefined) {
    const isEmpty = /^\{\s*\}$/u.test(text.slice(map.start, map.end));
    const written = write({ quoted: map.start > 0 && looksLikeJson(text), newline: '' });
    return isEmpty && written !== undefined ? [{ start: map.start, end: map.end, text: `{${written}}` }] : [];
  }
  const end = last.value.alias?.end ?? last.value.end;
  const style = styleOf(text, last.key);
  const written = write(style);
  if (written === undefined || !text.slice(last.key.end, end).includes(':')) return [];
  const before = lineBefore(text, last.key.start);
  const gap = /^[ \t]*$/u.test(before) ? `${style.newline}${before}` : ' ';
  return after(text, end, `,${gap}${written}`);
}

function insertInBlock(text: string, { map, last }: Place<YamlEntry>, write: Writer['block']): Edit[] {
  const indent = indentAt(text, last.key.start);
  if (indent === undefined) return [];
  const { newline } = styleOf(text, last.key);
  const written = write({ indent, newline });
  const end = bareLineEnd(text, map.end);
  if (written === undefined || end === undefined || keepsLines(text, last.value)) return [];
  return after(text, end, `${newline}${indent}${written}`);
}

/** The column of what begins a line, or stands behind the dash of a list; undefined elsewhere. */
export function indentAt(text: string, start: number): string | undefined {
  const before = lineBefore(text, start);
  return /^\uFEFF?(?:- +| )*$/u.test(before) ? ' '.repeat(before.replace('\uFEFF', '').length) : undefined;
}

/** The end of a line of which there is nothing more but a comment. */
export function bareLineEnd(text: string, at: number): number | undefined {
  const rest = /^[ \t]*(?:#[^\r\n]*)?(?=\r?\n|$)/u.exec(text.slice(at, at + longest))?.[0];
  return rest === undefined || rest.length === longest ? undefined : at + rest.length;
}

/** Empty lines behind such a block belong to it. */
export function keepsLines(text: string, node: YamlNode): boolean {
  const last = node.kind === 'scalar' ? node : lastOf(node);
  if (last?.kind !== 'scalar') return last !== undefined && keepsLines(text, last);
  const isBlock = last.style === 'literal' || last.style === 'folded';
  return isBlock && /^.{0,2}\+/u.test(text.slice(last.start, last.start + 4));
}

function lastOf(node: Exclude<YamlNode, YamlScalar>): YamlNode | undefined {
  return node.kind === 'seq' ? node.items.at(-1) : node.entries.at(-1)?.value;
}

/** With the character before it, so that two that are written to one place are seen to collide. */
function after(text: string, end: number, written: string): Edit[] {
  return [{ start: end - 1, end, text: `${text.slice(end - 1, end)}${written}` }];
}

/** Looks no further than a line is long, so that many edits in one long line take no longer. */
const longest = 2000;

function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - longest), at);
  return before.slice(before.lastIndexOf('\n') + 1);
}

export function styleOf(text: string, { style, start }: YamlScalar): Style {
  const around = text.slice(Math.max(0, start - longest), start + longest);
  return { quoted: style === 'double', newline: around.includes('\r\n') ? '\r\n' : '\n' };
}

function looksLikeJson(text: string): boolean {
  return /^\s*[[{]\s*["{[]/u.test(text);
}
