import { sha256 } from '../kernel/sha256.ts';
import { gvkOf } from './id.ts';
import { type Json, type MapNode, mapAt, textAt, toJson } from './node.ts';
import { remember, type Resource, setName } from './resource.ts';

/** Gives generated objects the suffix that names their content. */
export function addHashes(resources: readonly Resource[]): void {
  for (const resource of resources) {
    if (!resource.needsHash) continue;
    const name = textAt(resource.node, ['metadata', 'name']) ?? '';
    remember(resource);
    setName(resource, `${name}-${hashOf(resource.node)}`);
  }
}

/** Digits that could read as a word, or as the number they are none of, are replaced. */
const replaced: Readonly<Record<string, string>> = { '0': 'g', '1': 'h', '3': 'k', a: 'm', e: 't' };

function hashOf(node: MapNode): string {
  const digits = sha256(canonical(contentOf(node))).slice(0, 10);
  return digits.replaceAll(/[013ae]/gu, (digit) => replaced[digit] ?? digit);
}

function contentOf(node: MapNode): Json {
  const { kind, group } = gvkOf(node);
  const data = mapAt(node, ['data']);
  // The name is left empty: equal content has equal suffixes, whatever it is called.
  const shared = { kind, name: '', data: data === undefined ? '' : toJson(data) };
  if (group === '' && kind === 'ConfigMap') return { ...shared, ...optional(node, 'binaryData') };
  if (group !== '' || kind !== 'Secret') return toJson(node);
  return { ...shared, type: textAt(node, ['type']) ?? '', ...optional(node, 'stringData') };
}

function optional(node: MapNode, field: string): Record<string, Json> {
  const found = mapAt(node, [field]);
  return found === undefined ? {} : { [field]: toJson(found) };
}

/** JSON as Go writes it: keys in order, characters of HTML escaped. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return escaped(JSON.stringify(value));
  const pairs = Object.entries(value).toSorted(([a], [b]) => compareBytes(a, b));
  return `{${pairs.map(([key, one]) => `${escaped(JSON.stringify(key))}:${canonical(one)}`).join(',')}}`;
}

function escaped(json: string): string {
  return json
    .replaceAll('\\b', '\\u0008')
    .replaceAll('\\f', '\\u000c')
    .replaceAll(/[<>&\u2028\u2029]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Go compares bytes of UTF-8, which is the order of code points. */
export function compareBytes(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at += 1) {
    const difference = rank(a.charCodeAt(at)) - rank(b.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Halves of a pair stand for code points after all others. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x1_0000 : unit;
}
