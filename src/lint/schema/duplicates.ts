import type { YamlEntry, YamlMap, YamlNode } from '../../syntax/yaml/node.ts';

/** The tree in which of every key that stands twice only the last is left, where the first stood. */
export function withoutDuplicates(root: YamlMap): YamlMap {
  return { ...root, entries: lastOf(root.entries) };
}

function lastOf(entries: readonly YamlEntry[]): YamlEntry[] {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return [...byName.values()].map((entry) => Object.assign({}, entry, { value: clean(entry.value) }));
}

function clean(node: YamlNode): YamlNode {
  if (node.kind === 'map') return withoutDuplicates(node);
  return node.kind === 'seq' ? { ...node, items: node.items.map(clean) } : node;
}
