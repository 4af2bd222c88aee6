import type { YamlMap, YamlNode } from '../../../syntax/yaml/node.ts';
import { at, entryOf, mapAt, scalarAt } from '../../../syntax/yaml/value.ts';

/** Keywords that no schema of `apiextensions.k8s.io/v1` may have. */
const banned = ['$ref', 'definitions', 'dependencies', 'id', 'patternProperties', 'additionalItems'];

/** What the server does not take of a schema in v1, as what to do about it. The type of the root is added. */
export function misfitOf(root: YamlMap): string | undefined {
  return firstOf(partsOf(root, ''), misfitAt);
}

type Part = { readonly path: string; readonly schema: YamlNode };

function misfitAt({ path, schema }: Part): string | undefined {
  if (schema.kind !== 'map') return `write \`${path}\` as a schema with a \`type\``;
  const open = ['x-kubernetes-int-or-string', 'x-kubernetes-preserve-unknown-fields'];
  const isKnown = scalarAt(schema, ['type']) !== undefined || open.some((key) => isSet(schema, key));
  if (!isKnown) return `give \`${path}\` a \`type\``;
  const wrong = banned.find((key) => entryOf(schema, key) !== undefined);
  return wrong === undefined
    ? firstOf(partsOf(schema, path), misfitAt)
    : `write \`${path}\` without \`${wrong}\``;
}

function firstOf(parts: readonly Part[], judge: (part: Part) => string | undefined): string | undefined {
  for (const part of parts) {
    const found = judge(part);
    if (found !== undefined) return found;
  }
  return undefined;
}

function partsOf(schema: YamlMap, path: string): readonly Part[] {
  const below = (step: string) => (path === '' ? step : `${path}.${step}`);
  const properties = mapAt(schema, ['properties'])?.entries ?? [];
  const values = at(schema, ['additionalProperties']);
  const items = at(schema, ['items']);
  return [
    ...properties.map(({ name, value }) => ({ path: below(`properties.${name}`), schema: value })),
    ...(values === undefined || values.kind === 'scalar'
      ? []
      : [{ path: below('additionalProperties'), schema: values }]),
    ...(items === undefined ? [] : [{ path: below('items'), schema: items }]),
  ];
}

function isSet(schema: YamlMap, key: string): boolean {
  return scalarAt(schema, [key])?.value === true;
}
