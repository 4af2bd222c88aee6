import type { YamlMap, YamlNode, YamlScalar } from '../../syntax/yaml/node.ts';
import type { Resource } from '../../syntax/yaml/resources.ts';

/** A field somewhere in a resource: its name, the value, and the names of the fields around it from the outside. */
export type Field = {
  readonly name: string;
  readonly key: YamlScalar;
  readonly value: YamlNode;
  readonly within: readonly string[];
};

/** All fields of a resource. What is free text (data of a ConfigMap, annotations) is left out. */
export function* fieldsOf(node: YamlNode, within: readonly string[] = []): Generator<Field> {
  if (node.kind === 'seq') for (const item of node.items) yield* fieldsOf(item, within);
  if (node.kind !== 'map') return;
  for (const { name, key, value } of node.entries) {
    if (free.has(name) && (within.length === 0 || name === 'annotations')) continue;
    yield { name, key, value, within };
    yield* fieldsOf(value, [...within, name]);
  }
}

const free = new Set(['data', 'stringData', 'binaryData', 'annotations', 'parameters']);

const core = new Set(['apps', 'batch', 'autoscaling', 'policy', 'extensions']);

/** True for what Kubernetes itself defines and so checks; definitions of others may hold anything. */
export function isBuiltIn({ apiVersion, kind }: Pick<Resource, 'apiVersion' | 'kind'>): boolean {
  if (kind === 'CustomResourceDefinition') return false;
  if (!apiVersion.includes('/')) return apiVersion === 'v1';
  const [group = ''] = apiVersion.split('/');
  return core.has(group) || nativeGroups.has(group);
}

const nativeGroups = new Set(
  [
    'networking',
    'rbac.authorization',
    'storage',
    'scheduling',
    'discovery',
    'coordination',
    'node',
    'admissionregistration',
    'apiregistration',
    'certificates',
    'events',
    'flowcontrol.apiserver',
    'resource',
  ].map((name) => `${name}.k8s.io`),
);

/** Values of a mapping with their names. */
export function pairsOf(
  map: YamlMap | undefined,
): readonly { name: string; key: YamlScalar; value: YamlNode }[] {
  return map?.entries ?? [];
}
