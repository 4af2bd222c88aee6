import type { YamlNode } from '../../syntax/yaml/node.ts';

/** Whether two nodes mean the same: order of keys and style do not count, null and absent are one. */
export function isSame(a: YamlNode | undefined, b: YamlNode | undefined): boolean {
  const left = present(a);
  const right = present(b);
  if (left === undefined || right === undefined) return left === right;
  if (left.kind === 'scalar') return right.kind === 'scalar' && left.value === right.value;
  if (left.kind === 'seq') return right.kind === 'seq' && isSameList(left.items, right.items);
  return right.kind === 'map' && isSameMap(valuesOf(left), valuesOf(right));
}

function present(node: YamlNode | undefined): YamlNode | undefined {
  return node?.kind === 'scalar' && node.value === null ? undefined : node;
}

function isSameList(a: readonly YamlNode[], b: readonly YamlNode[]): boolean {
  return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
}

type Values = ReadonlyMap<string, YamlNode>;

function isSameMap(a: Values, b: Values): boolean {
  return [...new Set([...a.keys(), ...b.keys()])].every((key) => isSame(a.get(key), b.get(key)));
}

function valuesOf(node: Extract<YamlNode, { kind: 'map' }>): Values {
  return new Map(node.entries.map(({ name, value }) => [name, value]));
}
