import type { YamlNode } from '../../../syntax/yaml/node.ts';
import { toValue } from '../../../syntax/yaml/value.ts';
import { isObject } from './scope.ts';

/** A text that is equal for equal values, whatever the order of keys. */
export function canonical(node: YamlNode): string {
  return node.kind === 'scalar' ? JSON.stringify(node.value) : canonicalJson(toValue(node));
}

export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const keys = Object.keys(value).toSorted();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`).join(',')}}`;
}
