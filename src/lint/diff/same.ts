import type { YamlNode } from '../../syntax/yaml/node.ts';

/** Whether two nodes mean the same: order of keys and style do not count, null and absent are one. */
export function isSame(a: YamlNode | undefined, b: YamlNode | undefined): boolean {
  return isAlike(a, b, () => false);
}

/** The same where nodes for which `isAny` holds may mean anything. */
export function isAlike(
  a: YamlNode | undefined,
  b: YamlNode | undefined,
  isAny: (node: YamlNode) => boolean,
): boolean {
  const left = present(a);
  const right = present(b);
  if ([left, right].some((node) => node !== undefined && isAny(node))) return true;
  if (left === undefined || right === undefined) return left === right;
  if (left.kind === 'scalar') return right.kind === 'scalar' && left.value === right.value;
  if (left.kind === 'seq') return right.kind === 'seq' && isAlikeList(left.items, right.items, isAny);
  return right.kind === 'map' && isAlikeMap(valuesOf(left), valuesOf(right), isAny);
}

function present(node: YamlNode | undefined): YamlNode | undefined {
  return node?.kind === 'scalar' && node.value === null ? undefined : node;
}

type IsAny = (node: YamlNode) => boolean;

function isAlikeList(a: readonly YamlNode[], b: readonly YamlNode[], isAny: IsAny): boolean {
  return a.length === b.length && a.every((item, index) => isAlike(item, b[index], isAny));
}

type Values = ReadonlyMap<string, YamlNode>;

function isAlikeMap(a: Values, b: Values, isAny: IsAny): boolean {
  return [...new Set([...a.keys(), ...b.keys()])].every((key) => isAlike(a.get(key), b.get(key), isAny));
}

function valuesOf(node: Extract<YamlNode, { kind: 'map' }>): Values {
  return new Map(node.entries.map(({ name, value }) => [name, value]));
}
