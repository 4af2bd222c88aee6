import { textAt, textOf, type ListNode, type MapNode, type Node } from './node.ts';
import { splitMount } from './split-mount.ts';

/** Lays one compose file over another as docker compose does: maps by key, lists one after the other. */
export function merge(base: Node | undefined, over: Node, name = ''): Node {
  if (base === undefined || over.tag !== undefined) return over;
  if (base.kind === 'map' && over.kind === 'map') return mergeMaps(base, over);
  if (base.kind === 'list' && over.kind === 'list') {
    return replaced.has(name) ? over : mergeLists(base, over, name);
  }
  return isNothing(over) ? base : over;
}

/** A key without a value says nothing new of a map or a list. */
function isNothing(over: Node): boolean {
  return over.kind === 'text' && over.isNull;
}

/** Commands are said anew as a whole. */
const replaced = new Set(['command', 'entrypoint', 'test']);

function mergeMaps(base: MapNode, over: MapNode): MapNode {
  const fields = new Map(base.fields);
  for (const [name, value] of over.fields) {
    if (value.tag === 'reset') fields.delete(name);
    else fields.set(name, merge(fields.get(name), value, name));
  }
  return { kind: 'map', at: base.at, fields };
}

/** Of entries for the same thing the later one counts, at the place of the first. */
function mergeLists(base: ListNode, over: ListNode, name: string): ListNode {
  const items = new Map<string, Node>();
  for (const item of [...base.items, ...over.items]) {
    const key = identity(item, name);
    items.set(key ?? `#${items.size}`, item);
  }
  return { kind: 'list', at: base.at, items: [...items.values()] };
}

function identity(item: Node, name: string): string | undefined {
  const text = textOf(item);
  if (name === 'volumes') return text === undefined ? textAt(item, 'target') : splitMount(text).target;
  if (name === 'devices') return text?.split(':')[1] ?? text;
  if (text !== undefined) return text;
  if (name === 'ports') {
    return ['target', 'published', 'protocol', 'host_ip'].map((key) => textAt(item, key) ?? '').join('/');
  }
  return textAt(item, 'target') ?? textAt(item, 'source') ?? textAt(item, 'path');
}
