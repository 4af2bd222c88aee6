import type { YamlMap, YamlNode } from '../../../syntax/yaml/node.ts';
import { at, entryOf, mapAt, scalarAt } from '../../../syntax/yaml/value.ts';

/** Keywords that no schema of `apiextensions.k8s.io/v1` may have. */
const banned = ['$ref', 'definitions', 'dependencies', 'id', 'patternProperties', 'additionalItems'];

/** Whether the server takes a schema in v1: each field says its type. That of the root is added. */
export function isStructural(root: YamlMap): boolean {
  return partsOf(root).every(isTyped);
}

function isTyped(schema: YamlNode): boolean {
  if (schema.kind !== 'map') return false;
  const open = ['x-kubernetes-int-or-string', 'x-kubernetes-preserve-unknown-fields'];
  const isKnown = scalarAt(schema, ['type']) !== undefined || open.some((key) => isSet(schema, key));
  return (
    isKnown && !banned.some((key) => entryOf(schema, key) !== undefined) && partsOf(schema).every(isTyped)
  );
}

function partsOf(schema: YamlMap): readonly YamlNode[] {
  const properties = mapAt(schema, ['properties'])?.entries.map(({ value }) => value) ?? [];
  const values = at(schema, ['additionalProperties']);
  const items = at(schema, ['items']);
  return [
    ...properties,
    ...(values === undefined || values.kind === 'scalar' ? [] : [values]),
    ...(items === undefined ? [] : [items]),
  ];
}

function isSet(schema: YamlMap, key: string): boolean {
  return scalarAt(schema, [key])?.value === true;
}
