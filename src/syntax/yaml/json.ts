import type { Json } from '../../kernel/json.ts';
import type { YamlNode } from './node.ts';

/** What a node says, as data; of keys that stand twice the last one counts, as for whoever reads the file. */
export function toJson(node: YamlNode): Json {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'seq') return node.items.map(toJson);
  return Object.fromEntries(node.entries.map(({ name, value }) => [name, toJson(value)]));
}
