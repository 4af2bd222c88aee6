import { type Config, noConfig } from './config.ts';
import type { FieldSpec } from './field-spec.ts';
import { mapAt, type MapNode, type Node, textAt } from './node.ts';
import type { NameReference } from './tables/name-references.ts';

const deepest = 12;

/** Fields that the definitions of a `crds` file say to be names, labels, annotations or references. */
export function configOfCrds(document: Node): Config {
  const types = new Map(
    [...(mapAt(document, [])?.fields ?? [])].flatMap(([name, node]) => typeOf(name, node)),
  );
  const found: Found = { references: [], labels: [], annotations: [], names: [] };
  for (const [name, properties] of types) {
    const isObject = ['apiVersion', 'kind', 'metadata'].every((field) => properties.fields.has(field));
    const kind = name.slice(name.lastIndexOf('.') + 1);
    if (isObject) collect(properties, { types, kind, path: [], found });
  }
  return {
    ...noConfig,
    nameReference: found.references,
    commonLabels: found.labels,
    commonAnnotations: found.annotations,
    namePrefix: found.names,
  };
}

function typeOf(name: string, node: Node): [string, MapNode][] {
  const properties = mapAt(node, ['Schema', 'properties']) ?? mapAt(node, ['schema', 'properties']);
  return properties === undefined ? [] : [[name, properties]];
}

type Found = {
  readonly references: NameReference[];
  readonly labels: FieldSpec[];
  readonly annotations: FieldSpec[];
  readonly names: FieldSpec[];
};

type Walk = {
  readonly types: ReadonlyMap<string, MapNode>;
  readonly kind: string;
  readonly path: readonly string[];
  readonly found: Found;
};

function collect(properties: MapNode, walk: Walk): void {
  if (walk.path.length > deepest) return;
  for (const [name, property] of properties.fields) {
    const path = [...walk.path, name];
    read(property, path, walk);
    const below = walk.types.get(textAt(property, ['$ref']) ?? '');
    if (below !== undefined) collect(below, { ...walk, path });
  }
}

function read(property: Node, path: readonly string[], { kind, found }: Walk): void {
  const has = (name: string): boolean => mapAt(property, [])?.fields.has(`x-kubernetes-${name}`) === true;
  if (has('annotation')) found.annotations.push({ kind, path });
  if (has('label-selector')) found.labels.push({ kind, path });
  if (has('identity')) found.names.push({ kind, path });
  const target = textAt(property, ['x-kubernetes-object-ref-kind']);
  const version = textAt(property, ['x-kubernetes-object-ref-api-version']);
  if (target === undefined || version === undefined) return;
  const key = textAt(property, ['x-kubernetes-object-ref-name-key']) ?? 'name';
  found.references.push({ target: { kind: target, version }, fields: [{ kind, path: [...path, key] }] });
}
