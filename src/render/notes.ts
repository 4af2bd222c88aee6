import type { YamlMap, YamlNode, YamlSeq } from '../syntax/yaml/node.ts';
import { toValue } from '../syntax/yaml/value.ts';
import { nameIn } from './merge.ts';
import type { Json } from '../kernel/json.ts';

/** The comments of a document by the path of what they stand above. */
export type Notes = ReadonlyMap<string, readonly string[]>;

/** A step of a path that holds when a list is merged: its name where it has one. */
export function step(item: Json | undefined, index: number): string {
  return `[${nameIn(item) ?? index}]`;
}

export function notesOf(text: string, root: YamlNode): Notes {
  const notes = new Map<string, readonly string[]>();
  collect(root, { text, notes, path: '' });
  return notes;
}

type Walk = { readonly text: string; readonly notes: Map<string, readonly string[]>; readonly path: string };

function collect(node: YamlNode, walk: Walk): void {
  if (node.kind === 'map') collectMap(node, walk);
  if (node.kind === 'seq') collectSeq(node, walk);
}

function collectMap(node: YamlMap, walk: Walk): void {
  for (const { name, key, value } of node.entries) {
    const path = `${walk.path}/${name}`;
    note(key.start, { ...walk, path });
    collect(value, { ...walk, path });
  }
}

function collectSeq(node: YamlSeq, walk: Walk): void {
  for (const [index, item] of node.items.entries()) {
    const path = `${walk.path}/${step(toJson(item), index)}`;
    note(walk.text.lastIndexOf('-', item.start), { ...walk, path });
    collect(item, { ...walk, path });
  }
}

function toJson(node: YamlNode): Json | undefined {
  const value = toValue(node);
  return isJson(value) ? value : undefined;
}

export function isJson(value: unknown): value is Json {
  if (value === null) return true;
  if (typeof value === 'object') return Object.values(value).every(isJson);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** The lines of comment right above the line on which something begins. */
function note(start: number, { text, notes, path }: Walk): void {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (text.slice(lineStart, start).trim() !== '') return;
  const above: string[] = [];
  for (let end = lineStart - 1; end >= 0;) {
    const begin = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(begin, end).trim();
    if (!line.startsWith('#')) break;
    above.unshift(line);
    end = begin - 1;
  }
  if (above.length > 0) notes.set(path, above);
}
