import type { YamlNode } from '../../../syntax/yaml/node.ts';
import type { PlacedResource, ResourceSet } from '../subject.ts';
import { withDefaults, type Value } from '../defaults/defaults.ts';
import { groupVersion, labelsOfSpace } from './match.ts';
import { isClusterScoped, pluralOf } from './names.ts';

/** What the expressions of a policy know when an object is created. */
export function requestOf(resource: PlacedResource, set: ResourceSet): Value {
  const isCluster = isClusterScoped(resource, set);
  const namespace = isCluster ? '' : resource.namespace || 'default';
  const [group, version] = groupVersion(resource.apiVersion);
  const object = withDefaults(resource.kind, inSpace(dataOf(resource), namespace));
  const kind = { group, version, kind: resource.kind };
  const served = { group, version, resource: pluralOf(resource, set) };
  return {
    object,
    oldObject: null,
    request: {
      uid: '',
      operation: 'CREATE',
      kind,
      resource: served,
      requestKind: kind,
      requestResource: served,
      subResource: '',
      name: resource.name,
      namespace,
      userInfo: { username: '', uid: '', groups: [], extra: {} },
      dryRun: false,
      options: {},
    },
    namespaceObject: isCluster ? null : namespaceObject(namespace, set),
  };
}

/** As the server would hold it: a namespace is said, whether it was written or not. */
function inSpace(object: Value, namespace: string): Value {
  return namespace === '' ? object : { ...object, metadata: { ...toValue(object['metadata']), namespace } };
}

export function dataOf({ root }: PlacedResource): Value {
  const value = toData(root);
  return isValue(value) ? value : {};
}

function namespaceObject(name: string, set: ResourceSet): Value {
  const [found] = set.named('Namespace', '', name);
  const object = found === undefined ? {} : dataOf(found);
  return {
    ...object,
    metadata: { ...toValue(object['metadata']), name, labels: Object.fromEntries(labelsOfSpace(name, set)) },
  };
}

/** Whole numbers are integers to expressions, and nothing that is null is there. */
function toData(node: YamlNode): unknown {
  if (node.kind === 'scalar') {
    return node.type === 'int' && typeof node.value === 'number' && Number.isInteger(node.value)
      ? BigInt(node.value)
      : node.value;
  }
  if (node.kind === 'seq') return node.items.map(toData);
  const entries = node.entries.filter(({ value }) => !(value.kind === 'scalar' && value.value === null));
  return Object.fromEntries(entries.map(({ name, value }) => [name, toData(value)]));
}

function toValue(value: unknown): Value {
  return isValue(value) ? value : {};
}

function isValue(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
