import type { YamlNode } from '../../syntax/yaml/node.ts';
import { at, itemsAt, stringAt, toValue } from '../../syntax/yaml/value.ts';
import type { RawObject, SchemaDocument } from './interpreter/checker.ts';
import { isObject } from './interpreter/scope.ts';

/** A kind that a CustomResourceDefinition of the repository defines. */
export type OwnKind = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly schema: () => RawObject;
};

/** The kinds of a CustomResourceDefinition, of version v1 or v1beta1. A version without a schema takes anything. */
export function kindsOfDefinition(root: YamlNode): OwnKind[] {
  const group = stringAt(root, ['spec', 'group']);
  const kind = stringAt(root, ['spec', 'names', 'kind']);
  if (stringAt(root, ['kind']) !== 'CustomResourceDefinition' || group === undefined || kind === undefined)
    return [];
  const shared = at(root, ['spec', 'validation', 'openAPIV3Schema']);
  const listed = itemsAt(root, ['spec', 'versions']).map((version) => ({
    name: stringAt(version, ['name']),
    schema: at(version, ['schema', 'openAPIV3Schema']) ?? shared,
  }));
  const versions =
    listed.length > 0 ? listed : [{ name: stringAt(root, ['spec', 'version']), schema: shared }];
  return versions.flatMap(({ name, schema }) => {
    if (name === undefined) return [];
    return [{ apiVersion: `${group}/${name}`, kind, schema: () => rawOf(schema) }];
  });
}

/** A document around the schema of a custom resource; under `strict` fields that it does not name are refused. */
export function customDocument(
  schema: RawObject,
  { location, strict }: { location: string; strict: boolean },
): SchemaDocument {
  const root = strict ? close(schema) : schema;
  return {
    root: withMeta(root),
    location,
    dialect: { draft: 2020, openapi: true },
    other: () => undefined,
  };
}

function rawOf(node: YamlNode | undefined): RawObject {
  const value = node === undefined ? {} : toValue(node);
  return isObject(value) ? value : {};
}

/** What every object has, whatever its definition says of it. */
function withMeta(schema: RawObject): RawObject {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const meta = { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' } };
  return { ...schema, properties: { ...properties, ...meta } };
}

/** Closes what the server prunes. `anyOf` and its like only judge and so stay open. */
function close(schema: RawObject): RawObject {
  const properties = isObject(schema['properties'])
    ? mapValues(schema['properties'], closeIfObject)
    : undefined;
  const { items, additionalProperties } = schema;
  return {
    ...schema,
    ...(properties === undefined ? {} : { properties: withEmbedded(properties, schema) }),
    ...(isObject(items) ? { items: close(items) } : {}),
    ...(isObject(additionalProperties) ? { additionalProperties: close(additionalProperties) } : {}),
    ...(properties !== undefined && isPruned(schema) ? { additionalProperties: false } : {}),
  };
}

function isPruned(schema: RawObject): boolean {
  return (
    schema['additionalProperties'] === undefined && schema['x-kubernetes-preserve-unknown-fields'] !== true
  );
}

function withEmbedded(properties: RawObject, schema: RawObject): RawObject {
  if (schema['x-kubernetes-embedded-resource'] !== true) return properties;
  return {
    ...properties,
    apiVersion: { type: 'string' },
    kind: { type: 'string' },
    metadata: { type: 'object' },
  };
}

function closeIfObject(schema: unknown): unknown {
  return isObject(schema) ? close(schema) : schema;
}

function mapValues(object: RawObject, map: (value: unknown) => unknown): RawObject {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, map(value)]));
}
