import type { YamlMap, YamlNode } from '../../syntax/yaml/node.ts';
import type { Resource } from '../../syntax/yaml/resources.ts';
import { entryOf, itemsAt, mapAt, scalarAt, stringAt } from '../../syntax/yaml/value.ts';

/** What becomes a pod, wherever it stands: in a Pod itself or in the template of whatever makes pods. */
export type PodTemplate = { readonly spec: YamlMap; readonly metadata: YamlMap | undefined };

export type Container = {
  readonly node: YamlMap;
  readonly name: string;
  readonly role: 'container' | 'init' | 'ephemeral';
};

const lists = [
  ['initContainers', 'init'],
  ['containers', 'container'],
  ['ephemeralContainers', 'ephemeral'],
] as const;

/** Where workloads keep their pod: no kind is asked for, so a Knative Service or a Rollout is found as well. */
const places = [['spec', 'jobTemplate', 'spec', 'template'], ['spec', 'template'], ['template']] as const;

/** Their template is optional. */
const optional = new Set(['DeploymentConfig', 'ReplicationController']);

/** These make pods even where their template says nothing of containers. */
const makers = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'CronJob']);

export function podOf(resource: Resource): PodTemplate | undefined {
  if (resource.kind === 'Pod') return templateAt(resource.root);
  let written: PodTemplate | undefined;
  for (const place of places) {
    const found = templateAt(mapAt(resource.root, place));
    if (entryOf(found?.spec, 'containers') !== undefined) return found;
    written ??= found;
  }
  if (optional.has(resource.kind)) return written;
  return makers.has(resource.kind) ? (written ?? emptyPod(resource.root)) : undefined;
}

export function containersOf(pod: PodTemplate): Container[] {
  return lists.flatMap(([key, role]) =>
    itemsAt(pod.spec, [key])
      .filter((item): item is YamlMap => item.kind === 'map')
      .map((node) => ({ node, role, name: stringAt(node, ['name']) ?? '' })),
  );
}

/** The place to point at for something that is missing from a container: its name, else its first key. */
export function headOf(node: YamlMap): YamlNode {
  return scalarAt(node, ['name']) ?? node.entries[0]?.key ?? node;
}

function templateAt(holder: YamlMap | undefined): PodTemplate | undefined {
  if (holder === undefined) return undefined;
  return { spec: mapAt(holder, ['spec']) ?? empty(holder), metadata: mapAt(holder, ['metadata']) };
}

function emptyPod(root: YamlMap): PodTemplate {
  return { spec: empty(root), metadata: undefined };
}

function empty({ start }: YamlMap): YamlMap {
  return { kind: 'map', start, end: start, flow: false, entries: [], alias: undefined };
}
