import type { Workload } from '../../spec/spec.ts';
import type { YamlNode } from '../../syntax/yaml/node.ts';
import { at, itemsAt, stringAt, type Path } from '../../syntax/yaml/value.ts';

const pods: readonly Path[] = [[], ['spec', 'template'], ['spec', 'jobTemplate', 'spec', 'template']];

/** What pods are made of, wherever it stands in an object. */
export function podsOf(root: YamlNode): readonly YamlNode[] {
  return pods.flatMap((path) => {
    const pod = at(root, path);
    return itemsAt(pod, ['spec', 'containers']).length === 0 ? [] : (pod ?? []);
  });
}

export function containersOf(root: YamlNode): readonly YamlNode[] {
  return podsOf(root).flatMap((pod) => [
    ...itemsAt(pod, ['spec', 'initContainers']),
    ...itemsAt(pod, ['spec', 'containers']),
  ]);
}

export function mainContainer(
  root: YamlNode,
  { name, containerName = name }: Workload,
): YamlNode | undefined {
  return containersOf(root).find((one) => stringAt(one, ['name']) === containerName);
}
