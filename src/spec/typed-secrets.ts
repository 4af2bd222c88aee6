import { isSecretName } from '../facts/secret.ts';
import type { JsonMap } from '../kernel/json.ts';
import { listOf, mapOf, textOf } from './words/merge.ts';

/** A password that somebody typed must not stand in git: the variable refers to a Secret, and the command makes it. */
export function withoutTyped(container: JsonMap, owner: string): JsonMap {
  const entries = listOf(container['env']).map(mapOf);
  if (!entries.some(isTyped)) return container;
  return { ...container, env: entries.map((entry) => (isTyped(entry) ? referring(entry, owner) : entry)) };
}

function referring({ name = '' }: JsonMap, owner: string): JsonMap {
  return { name, valueFrom: { secretKeyRef: { name: `${owner}-secrets`, key: name } } };
}

export function isTyped(entry: JsonMap): boolean {
  const value = entry['value'];
  return isSecretName(textOf(entry['name']) ?? '') && value !== undefined && value !== null && value !== '';
}
