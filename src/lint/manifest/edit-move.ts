import type { Edit } from '../../kernel/text.ts';
import { yamlScalar } from '../../render/scalar.ts';
import { toJson } from '../../syntax/yaml/json.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../../syntax/yaml/node.ts';
import { entryOf } from '../../syntax/yaml/value.ts';
import { hasAnchor } from './edit.ts';
import { bareLineEnd, indentAt, insertBy, keepsLines } from './edit-insert.ts';
import { contentEnd } from './edit-place.ts';
import type { Held } from './edit-remove.ts';
import { flowText, type Style } from './edit-text.ts';

/** A place below a mapping; what is missing on the way to it is written too. */
export type Destination = { readonly map: YamlMap; readonly path: readonly string[] };

/**
 * Writes what an entry holds once more below another mapping, as it is written, with its comments. None where that
 * cannot be done in place, where the destination is taken, or where an anchor or an alias would be written twice.
 */
export function copyEntry(text: string, source: Held, { map, path }: Destination): Edit[] {
  const [key = '', ...rest] = path;
  const there = entryOf(map, key);
  if (map.alias !== undefined || hasAnchor(text, map) || isTied(text, source.entry)) return [];
  if (there === undefined)
    return insertBy(text, map, {
      block: (place) => entryLines(text, source, { path, ...place }),
      flow: (style) => inFlow(text, source, { path, style }),
    });
  const isOpen = there.value.kind === 'map' && rest.length > 0 && !there.merged;
  return isOpen && there.value.kind === 'map'
    ? copyEntry(text, source, { map: there.value, path: rest })
    : [];
}

/** Whether other places of the text mean a part of it, or it means them. */
function isTied(text: string, { key, value, merged }: YamlEntry): boolean {
  const written = text.slice(key.start, value.end);
  return merged || hasAlias(value) || /[:\-,[{]\s{1,200}&[^\s,[\]{}]/u.test(written);
}

function hasAlias(node: YamlNode): boolean {
  if (node.alias !== undefined) return true;
  if (node.kind === 'seq') return node.items.some(hasAlias);
  return node.kind === 'map' && node.entries.some(({ value, merged }) => merged || hasAlias(value));
}

type BlockPlace = { readonly path: readonly string[]; readonly indent: string; readonly newline: string };

/** An entry under other keys at another indentation: lines of a block move to the right or to the left together. */
export function entryLines(
  text: string,
  { map, entry }: Held,
  { path, indent, newline }: BlockPlace,
): string | undefined {
  const { key, value } = entry;
  if (keepsLines(text, value)) return undefined;
  const before = map.flow ? indent : indentAt(text, key.start);
  if (before === undefined) return undefined;
  const heads = path.map((step, depth) => `${'  '.repeat(depth)}${yamlScalar(step)}`);
  const last = heads.length - 1;
  const shift = indent.length + last * 2 - before.length;
  const end = contentEnd(text, { start: key.end, end: Math.max(key.end, value.end) });
  const written = text.slice(key.end, (map.flow ? undefined : bareLineEnd(text, end)) ?? end);
  const [first = '', ...lines] = written.replace(/^\s*:/u, ':').split(/\r?\n/u);
  const outer = heads.slice(0, last).map((head, depth) => `${depth === 0 ? '' : indent}${head}:`);
  const inner = `${last === 0 ? '' : indent}${heads[last] ?? ''}${first}`;
  return [...outer, inner, ...lines.map((line) => shifted(line, shift))].join(newline);
}

function shifted(line: string, by: number): string {
  if (line.trim() === '') return line;
  return by >= 0 ? ' '.repeat(by) + line : line.replace(new RegExp(`^ {0,${-by}}`, 'u'), '');
}

type FlowPlace = { readonly path: readonly string[]; readonly style: Style };

/** What stood over lines is written anew, unless a comment would be lost. */
function inFlow(text: string, { map, entry }: Held, { path, style }: FlowPlace): string | undefined {
  const { value } = entry;
  const written = text.slice(value.start, value.end);
  if (!map.flow && written.includes('#')) return undefined;
  const inner = map.flow ? written : flowText(toJson(value), style);
  return path.reduceRight((said, step, depth) => {
    const pair = `${style.quoted ? JSON.stringify(step) : yamlScalar(step)}: ${said}`;
    return depth === 0 ? pair : `{${pair}}`;
  }, inner);
}
