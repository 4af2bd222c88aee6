import type { YamlMap, YamlNode } from '../../syntax/yaml/node.ts';
import { resourcesOf, type Resource } from '../../syntax/yaml/resources.ts';
import { itemsAt, scalarAt, stringAt } from '../../syntax/yaml/value.ts';
import { amountOf } from '../../lint/quantity.ts';
import { podOf } from '../../lint/manifest/pods.ts';
import { sayCpu, sayMemory } from '../quantity.ts';
import type { Rendered } from './unit.ts';

/** What the pods of a namespace ask for together. */
export type Requests = { readonly cpu: string; readonly memory: string };
export type Capacity = { readonly before: ByNamespace; readonly after: ByNamespace };
export type ByNamespace = Readonly<Record<string, Requests>>;

export function capacityOf(before: readonly Rendered[], after: readonly Rendered[]): Capacity {
  return { before: requestsOf(before), after: requestsOf(after) };
}

type Sum = { readonly cpu: number; readonly memory: number };
const nothing: Sum = { cpu: 0, memory: 0 };

function requestsOf(states: readonly Rendered[]): ByNamespace {
  const resources = states.flatMap(({ text }) => resourcesOf(text).resources);
  const fewest = new Map(resources.flatMap(scaled));
  const sums = new Map<string, Sum>();
  for (const resource of resources) {
    const pod = podOf(resource);
    if (pod === undefined) continue;
    const copies = copiesOf(resource, fewest);
    const { cpu, memory } = podRequests(pod.spec);
    const namespace = resource.namespace === '' ? 'default' : resource.namespace;
    const sum = sums.get(namespace) ?? nothing;
    sums.set(namespace, { cpu: sum.cpu + cpu * copies, memory: sum.memory + memory * copies });
  }
  const entries = [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([name, { cpu, memory }]) => [
      name,
      { cpu: sayCpu(Math.round(cpu * 1000)), memory: sayMemory(memory) },
    ]),
  );
}

/** The fewest copies that an autoscaler keeps of what it scales. */
function scaled({ kind, root, namespace }: Resource): [string, number][] {
  if (kind !== 'HorizontalPodAutoscaler') return [];
  const target = `${stringAt(root, ['spec', 'scaleTargetRef', 'kind'])} ${namespace} ${stringAt(root, ['spec', 'scaleTargetRef', 'name'])}`;
  return [[target, numberAt(root, ['spec', 'minReplicas']) ?? 1]];
}

/** A DaemonSet counts once: how many nodes there are is not written in a repository. */
function copiesOf({ kind, namespace, name, root }: Resource, fewest: ReadonlyMap<string, number>): number {
  if (kind === 'Job' || kind === 'CronJob') {
    const spec = kind === 'Job' ? ['spec'] : ['spec', 'jobTemplate', 'spec'];
    return numberAt(root, [...spec, 'parallelism']) ?? 1;
  }
  return fewest.get(`${kind} ${namespace} ${name}`) ?? numberAt(root, ['spec', 'replicas']) ?? 1;
}

function numberAt(root: YamlNode, path: readonly string[]): number | undefined {
  const value = scalarAt(root, path)?.value;
  return typeof value === 'number' ? value : undefined;
}

/** As the scheduler counts: the containers together, or an init container that asks for more. */
function podRequests(spec: YamlMap): Sum {
  const inits = itemsAt(spec, ['initContainers']);
  const sidecars = inits.filter((container) => stringAt(container, ['restartPolicy']) === 'Always');
  const together = [...itemsAt(spec, ['containers']), ...sidecars].map(requestOf).reduce(add, nothing);
  const largest = inits.map(requestOf).reduce(most, nothing);
  return most(together, largest);
}

/** A limit without a request is its own request. */
function requestOf(container: YamlNode): Sum {
  const read = (name: string): number => {
    const found =
      scalarAt(container, ['resources', 'requests', name]) ??
      scalarAt(container, ['resources', 'limits', name]);
    return found === undefined ? 0 : (amountOf(found.text) ?? 0);
  };
  return { cpu: read('cpu'), memory: read('memory') };
}

function add(a: Sum, b: Sum): Sum {
  return { cpu: a.cpu + b.cpu, memory: a.memory + b.memory };
}

function most(a: Sum, b: Sum): Sum {
  return { cpu: Math.max(a.cpu, b.cpu), memory: Math.max(a.memory, b.memory) };
}
