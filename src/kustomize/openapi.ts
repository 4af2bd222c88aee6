import type { Gvk } from './id.ts';
import { itemsAt, mapAt, type MapNode, type Node, textAt } from './node.ts';
import type { Shape } from './tables/merge-keys.ts';

export type ShapeOf = (gvk: Gvk) => Shape;

/** What an OpenAPI document of a repository says of merging; kustomize then knows no other. */
export function shapesIn(document: Node): ShapeOf {
  const definitions = mapAt(document, ['definitions']);
  const kinds = new Map<string, MapNode>();
  for (const definition of definitions?.fields.values() ?? []) {
    if (definition.kind !== 'map') continue;
    for (const gvk of itemsAt(definition, ['x-kubernetes-group-version-kind']))
      kinds.set(keyOf(gvk), definition);
  }
  return ({ group, version, kind }) => {
    const found = kinds.get([group, version, kind].join('\0'));
    return found === undefined ? {} : shapeFrom(found, definitions);
  };
}

function keyOf(gvk: Node): string {
  return ['group', 'version', 'kind'].map((name) => textAt(gvk, [name]) ?? '').join('\0');
}

/** Read as far as a patch goes: definitions refer to themselves. */
function shapeFrom(schema: MapNode, definitions: MapNode | undefined): Shape {
  const own = resolved(schema, definitions);
  const isMerged = (textAt(schema, ['x-kubernetes-patch-strategy']) ?? '').includes('merge');
  const keys = isMerged ? keysOf(schema) : [];
  return {
    ...(keys.length > 0 && { keys }),
    ...(isMerged && keys.length === 0 && { set: true as const }),
    get fields() {
      const properties = mapAt(own, ['properties'])?.fields ?? new Map<string, Node>();
      const shapes = [...properties].flatMap(([name, node]) =>
        node.kind === 'map' ? [[name, shapeFrom(node, definitions)] as const] : [],
      );
      return Object.fromEntries(shapes);
    },
    get items() {
      const items = mapAt(own, ['items']);
      return items === undefined ? {} : shapeFrom(items, definitions);
    },
  };
}

function resolved(schema: MapNode, definitions: MapNode | undefined): MapNode {
  const name = textAt(schema, ['$ref'])?.replace(/^#\/definitions\//u, '');
  return (name === undefined ? undefined : mapAt(definitions, [name])) ?? schema;
}

function keysOf(schema: MapNode): string[] {
  const several = itemsAt(schema, ['x-kubernetes-list-map-keys']).flatMap((key) =>
    key.kind === 'scalar' ? [key.text] : [],
  );
  const one = textAt(schema, ['x-kubernetes-patch-merge-key']);
  return several.length > 0 ? several : one === undefined ? [] : [one];
}
