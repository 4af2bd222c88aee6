import type { Edit } from '../../kernel/text.ts';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../../syntax/yaml/node.ts';
import { entryOf } from '../../syntax/yaml/value.ts';
import { insert, styleOf } from './edit-insert.ts';
import { flowText, type Written } from './edit-text.ts';

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

function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}
