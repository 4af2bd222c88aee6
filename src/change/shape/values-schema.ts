import type { Json, JsonMap } from '../../kernel/json.ts';
import { isList, isMap } from '../../render/merge.ts';
import type { Values } from './values.ts';

/** What Helm takes as values: the keys that the templates know, each of the type that it has. */
export function schemaOf(values: Values): JsonMap {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Values',
    ...objectSchema(values, { global: { type: 'object' } }),
  };
}

function objectSchema(values: JsonMap, more: JsonMap = {}): JsonMap {
  const properties = Object.entries(values).map(([key, value]) => [key, typeOf(key, value ?? null)]);
  return {
    type: 'object',
    additionalProperties: false,
    properties: { ...Object.fromEntries(properties), ...more },
  };
}

/** A quantity is a text or a number; anything may be asked for and limited. */
const resources: JsonMap = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    additionalProperties: { type: ['string', 'number'] },
  },
};

const text = new Set(['env', 'config']);

function typeOf(key: string, value: Json): Json {
  if (key === 'resources') return resources;
  if (isMap(value) && Object.keys(value).length === 0) return { type: 'object' };
  if (isMap(value)) return text.has(key) ? settings(value) : objectSchema(value);
  if (isList(value)) return { type: 'array' };
  if (typeof value === 'number') return { type: 'integer', minimum: 0 };
  return typeof value === 'boolean'
    ? { type: 'boolean' }
    : { type: 'string', ...(value !== '' && { minLength: 1 }) };
}

/** Whoever sets a variable on the command line gives a number where a text is meant. */
function settings(values: JsonMap): JsonMap {
  const properties = Object.keys(values).map((key) => [key, { type: ['string', 'number', 'boolean'] }]);
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) };
}
