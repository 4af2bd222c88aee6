import type { RawSchema } from '../../lint/schema/interpreter/checker.ts';

/** What stands at a place: a schema, nothing (also where it is no JSON), or a failure to look. */
export type Fetched =
  | { readonly kind: 'found'; readonly raw: RawSchema }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly message: string };

export function readSchema(text: string): Fetched {
  try {
    const raw: unknown = JSON.parse(text);
    const isSchema =
      typeof raw === 'boolean' || (typeof raw === 'object' && raw !== null && !Array.isArray(raw));
    return isSchema ? { kind: 'found', raw: raw as RawSchema } : { kind: 'missing' };
  } catch {
    return { kind: 'missing' };
  }
}
