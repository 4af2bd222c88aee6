import type { Check, Patterns, RawObject, RawSchema, SchemaDocument } from './checker.ts';

/** What the compiling of a keyword may use. */
export type Scope = {
  readonly document: SchemaDocument;
  readonly patterns: Patterns;
  /** The check of a subschema, compiled when it is first met. */
  readonly check: (raw: unknown) => Check;
  readonly follow: (reference: string) => Check;
  /** Follows a reference to the raw schema, to look at it without judging. */
  readonly peek: (raw: RawSchema) => RawSchema;
};

export type Keyword = (value: unknown, schema: RawObject, scope: Scope) => Check | undefined;

export function isObject(value: unknown): value is RawObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isSchema(value: unknown): value is RawSchema {
  return typeof value === 'boolean' || isObject(value);
}

export function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
