import { entryOf, mapAt, scalarAt } from '../../syntax/yaml/value.ts';
import type { YamlMap } from '../../syntax/yaml/node.ts';
import type { Resource } from '../../syntax/yaml/resources.ts';
import type { PodTemplate } from './pods.ts';

export type Labels = ReadonlyMap<string, string>;

/** Kinds whose pods come once, or once a node: they have no number of replicas to choose. */
const uncounted = new Set(['Pod', 'DaemonSet', 'Job', 'CronJob', 'PodTemplate', 'Service']);

/** How many pods a workload asks for; one where it does not say. Undefined where it has no such number. */
export function replicasOf(resource: Resource, pod: PodTemplate | undefined): number | undefined {
  if (pod === undefined || uncounted.has(resource.kind)) return undefined;
  const value = scalarAt(resource.root, ['spec', 'replicas'])?.value;
  return typeof value === 'number' ? value : 1;
}

export function labelsOf(pod: PodTemplate): Labels {
  return toLabels(mapAt(pod.metadata, ['labels']));
}

export function toLabels(node: YamlMap | undefined): Labels {
  return new Map(
    (node?.entries ?? []).map(({ name, value }) => [name, value.kind === 'scalar' ? value.text : '']),
  );
}

export function hasKey(node: YamlMap | undefined, key: string): boolean {
  const value = entryOf(node, key)?.value;
  return value !== undefined && !(value.kind === 'scalar' && value.value === null);
}
