import type { YamlNode } from '../../syntax/yaml/node.ts';
import type { Resource } from '../../syntax/yaml/resources.ts';
import { itemsAt } from '../../syntax/yaml/value.ts';

/** From whom and to whom a network policy lets traffic pass. */
export function peersOf({ kind, root }: Resource): readonly YamlNode[] {
  if (kind !== 'NetworkPolicy') return [];
  return [
    ...itemsAt(root, ['spec', 'ingress']).flatMap((rule) => itemsAt(rule, ['from'])),
    ...itemsAt(root, ['spec', 'egress']).flatMap((rule) => itemsAt(rule, ['to'])),
  ];
}
