import type { RawObject } from '../interpreter/checker.ts';
import type { Kind } from './kind.ts';

type Options = {
  readonly isStrict: boolean;
  readonly kind: Kind | undefined;
  readonly place: 'root' | 'nested';
};

/**
 * The JSON schema of one line of a library. Null is allowed where the official schemas allow it: for fields that
 * are not required, for all fields of the root, in lists and in mappings, but never for quantities and the like.
 */
export function schemaOf(line: string, { isStrict, kind, place }: Options): RawObject {
  const fields = line === '' ? [] : line.split(',').map(fieldOf);
  const properties = Object.fromEntries(
    fields.map(({ name, type, isRequired }) => [name, typed(type, !isRequired || place === 'root')]),
  );
  const named = kind === undefined ? {} : nameOf(kind);
  const required = fields.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  const closed = isStrict && fields.length > 0 ? { additionalProperties: false } : {};
  return { type: 'object', required, properties: { ...properties, ...named }, ...closed };
}

function fieldOf(text: string): { name: string; type: string; isRequired: boolean } {
  const isRequired = text.startsWith('!');
  const colon = text.indexOf(':');
  return { name: text.slice(isRequired ? 1 : 0, colon), type: text.slice(colon + 1), isRequired };
}

function nameOf({ apiVersion, kind }: Kind): RawObject {
  return {
    apiVersion: { type: 'string', enum: [apiVersion], 'x-null': false },
    kind: { type: 'string', enum: [kind], 'x-null': false },
  };
}

function typed(type: string, nullable: boolean): RawObject {
  if (type.startsWith('[]')) return { type: 'array', items: typed(type.slice(2), true), nullable };
  if (type.startsWith('{}'))
    return { type: 'object', additionalProperties: typed(type.slice(2), true), nullable };
  return simple[type] ?? { ...(nullables[type] ?? { $ref: `#/models/${type}` }), nullable };
}

/** Types whose alternatives all allow null in the official schemas, so that null fits none. */
const simple: Readonly<Record<string, RawObject>> = {
  q: { 'x-kubernetes-quantity': true, 'x-null': false },
  p: { 'x-kubernetes-int-or-string': true, 'x-null': false },
  x: {},
};

const nullables: Readonly<Record<string, RawObject>> = {
  s: { type: 'string' },
  y: { type: 'string', format: 'byte' },
  t: { type: 'string', format: 'date-time' },
  i: { type: 'integer', format: 'int32' },
  l: { type: 'integer', format: 'int64' },
  n: { type: 'number' },
  b: { type: 'boolean' },
  o: { type: 'object' },
};
