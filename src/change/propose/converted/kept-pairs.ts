import type { JsonMap } from '../../../kernel/json.ts';
import { mapOf, scalar } from '../../../spec/words/merge.ts';

/** What an object of keys and values holds, as people read it. */
export function keptPairs({ kind, data, stringData }: JsonMap): JsonMap {
  if (kind === 'ConfigMap') return mapOf(data);
  if (kind !== 'Secret') return {};
  const plain = Object.entries(mapOf(data)).map(([key, value]) => [key, decoded(scalar(value))] as const);
  return { ...Object.fromEntries(plain), ...mapOf(stringData) };
}

function decoded(value: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(value), (letter) => letter.codePointAt(0) ?? 0));
}
