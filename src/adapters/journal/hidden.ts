import { redacted } from '../../advise/redact.ts';
import type { Json, JsonMap } from '../../kernel/json.ts';

/** What is kept, without secrets: nobody knows who will read it, and when. */
export function hidden(value: Json): Json {
  if (typeof value === 'string') return redacted(value);
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(hidden);
  return hiddenFacts(value);
}

export function hiddenFacts(facts: JsonMap): Readonly<Record<string, Json>> {
  const there = Object.entries(facts).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, hidden(value)] as const],
  );
  return Object.fromEntries(there);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
