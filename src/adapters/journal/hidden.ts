import { redacted } from '../../advise/redact.ts';
import type { Json } from '../../ports/journal.ts';

/** What is kept, without secrets: nobody knows who will read it, and when. */
export function hidden(value: Json): Json {
  if (typeof value === 'string') return redacted(value);
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(hidden);
  return hiddenFacts(value);
}

export function hiddenFacts(facts: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, hidden(value)]));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
