import type { JsonMap } from '../../../kernel/json.ts';
import { mapOf, scalar } from '../../../spec/words/merge.ts';

/** What an object of keys and values holds, as people read it. */
export function keptPairs({ kind, data, stringData }: JsonMap): JsonMap {
  if (kind === 'ConfigMap') return mapOf(data);
  if (kind !== 'Secret') return {};
  const plain = Object.entries(mapOf(data)).map(([key, value]) => [key, decoded(scalar(value))] as const);
  return { ...Object.fromEntries(plain), ...mapOf(stringData) };
}

/** What is no base64, or stands for nothing that can be read, was meant as it stands. */
function decoded(value: string): string {
  const isEncoded = value.length % 4 === 0 && /^[A-Za-z0-9+/]{0,4096}={0,2}$/u.test(value);
  if (!isEncoded) return value;
  const text = new TextDecoder().decode(Uint8Array.from(atob(value), (letter) => letter.codePointAt(0) ?? 0));
  return /^[\t\n\r\P{Cc}]*$/u.test(text) && !text.includes('\u{FFFD}') ? text : value;
}
