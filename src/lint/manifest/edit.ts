import type { Edit } from '../../kernel/text.ts';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../../syntax/yaml/node.ts';
import { entryOf } from '../../syntax/yaml/value.ts';
import { blockEntry, flowEntry, flowText, type Style, type Written } from './edit-text.ts';

export type Target = { readonly path: readonly string[]; readonly value: Written };

/**
 * Sets a field below a mapping and touches nothing else of the text; what is missing on the way is written too.
 * None where it cannot be done in place: in what an alias, an anchor or a merge key shares, or in what is no mapping.
 */
export function setField(text: string, root: YamlMap, { path, value }: Target): Edit[] {
  const [key = '', ...rest] = path;
  if (root.alias !== undefined || hasAnchor(text, root)) return [];
  const entry = entryOf(root, key);
  if (entry === undefined || (entry.merged && rest.length === 0))
    return insert(text, root, { key, value: nest(rest, value) });
  if (entry.merged || isShared(text, entry)) return [];
  return descend(text, entry, { path: rest, value });
}

function descend(text: string, entry: YamlEntry, { path, value }: Target): Edit[] {
  if (path.length > 0 && entry.value.kind === 'map') return setField(text, entry.value, { path, value });
  return path.length > 0 && !isNull(entry.value) ? [] : replace(text, entry, nest(path, value));
}

/** Gives an entry another key, written as the one before was. */
export function renameKey({ key, merged }: YamlEntry, name: string): Edit[] {
  if (merged || key.alias !== undefined) return [];
  return [{ start: key.start, end: key.end, text: requote(key, name) }];
}

/** Puts another text into a scalar, quoted as before. */
export function replaceScalar(scalar: YamlScalar, value: string): Edit[] {
  if (scalar.alias !== undefined || scalar.style === 'literal' || scalar.style === 'folded') return [];
  return [{ start: scalar.start, end: scalar.end, text: requote(scalar, value) }];
}

function requote({ style }: YamlScalar, text: string): string {
  if (style === 'double') return JSON.stringify(text);
  return style === 'single' ? `'${text}'` : text;
}

function nest(path: readonly string[], value: Written): Written {
  return path.reduceRight<Written>((inner, key) => ({ [key]: inner }), value);
}

function isShared(text: string, { key, value }: YamlEntry): boolean {
  return value.alias !== undefined || text.slice(key.end, value.start).includes('&');
}

/** Whatever has an anchor may be meant elsewhere too. */
export function hasAnchor(text: string, { start }: YamlNode): boolean {
  return /&[^\s,[\]{}]{1,100}\s*$/u.test(text.slice(Math.max(0, start - 120), start));
}

function replace(text: string, { key, value }: YamlEntry, written: Written): Edit[] {
  const out = flowText(written, styleOf(text, key));
  if (value.kind === 'scalar' && (value.style === 'literal' || value.style === 'folded')) return [];
  const isFragile = /[&#]/u.test(text.slice(value.start, value.end));
  if (value.kind !== 'scalar' && (!value.flow || isFragile)) return [];
  if (value.end > value.start) return [{ start: value.start, end: value.end, text: out }];
  const colon = text.indexOf(':', key.end);
  return colon === -1 ? [] : [{ start: colon, end: colon + 1, text: `: ${out}` }];
}

type Entry = { readonly key: string; readonly value: Written };

/** One more entry behind the others of a mapping; none where that cannot be done in place. */
export function insert(text: string, map: YamlMap, entry: Entry): Edit[] {
  const own = map.entries.filter(({ merged }) => !merged);
  const last = own.reduce<YamlEntry | undefined>(
    (latest, one) => (latest === undefined || one.key.start > latest.key.start ? one : latest),
    undefined,
  );
  if (map.flow) return insertInFlow(text, map, { ...entry, last });
  return last === undefined ? [] : insertInBlock(text, { map, last }, entry);
}

function insertInFlow(
  text: string,
  map: YamlMap,
  { key, value, last }: Entry & { last: YamlEntry | undefined },
) {
  if (last === undefined) {
    const isEmpty = /^\{\s*\}$/u.test(text.slice(map.start, map.end));
    const style = { quoted: map.start > 0 && looksLikeJson(text), newline: '' };
    return isEmpty ? [{ start: map.start, end: map.end, text: `{${flowEntry(key, value, style)}}` }] : [];
  }
  const end = last.value.alias?.end ?? last.value.end;
  if (!text.slice(last.key.end, end).includes(':')) return [];
  const before = lineBefore(text, last.key.start);
  const style = styleOf(text, last.key);
  const gap = /^[ \t]*$/u.test(before) ? `${style.newline}${before}` : ' ';
  return after(text, end, `,${gap}${flowEntry(key, value, style)}`);
}

type Place = { readonly map: YamlMap; readonly last: YamlEntry };

function insertInBlock(text: string, { map, last }: Place, { key, value }: Entry): Edit[] {
  const before = lineBefore(text, last.key.start);
  if (!/^\uFEFF?(?:- +| )*$/u.test(before)) return [];
  const indent = ' '.repeat(before.replace('\uFEFF', '').length);
  const { newline } = styleOf(text, last.key);
  const lines = blockEntry(key, value, { indent, newline });
  const rest = /^[ \t]*(?:#[^\r\n]*)?(?=\r?\n|$)/u.exec(text.slice(map.end, map.end + longest))?.[0];
  if (rest === undefined || rest.length === longest || keepsLines(text, last.value)) return [];
  return after(text, map.end + rest.length, `${newline}${indent}${lines}`);
}

/** Empty lines behind such a block belong to it. */
function keepsLines(text: string, node: YamlNode): boolean {
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

function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** Looks no further than a line is long, so that many edits in one long line take no longer. */
const longest = 2000;

export function lineBefore(text: string, at: number): string {
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
