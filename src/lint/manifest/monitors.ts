import { at, itemsAt, mapAt, scalarAt } from '../../syntax/yaml/value.ts';
import { indexByLabels } from './label-index.ts';
import { once } from './once.ts';
import { isTrue } from './security-context.ts';
import { isEmpty, labelSelector, type Selector } from './selector.ts';
import type { PlacedResource, ResourceSet, Workload } from './subject.ts';
import { toLabels } from './workload.ts';

/** The Services that a ServiceMonitor finds here; one that takes every Service of every namespace is asked nothing. */
export function monitoredServices(
  monitor: PlacedResource,
  set: ResourceSet,
): readonly PlacedResource[] | 'every' | 'none' {
  return found(monitor, services(set), ({ namespace }) => namespace);
}

/** The same for the workloads whose pods a PodMonitor finds. */
export function monitoredPods(
  monitor: PlacedResource,
  set: ResourceSet,
): readonly Workload[] | 'every' | 'none' {
  return found(monitor, workloads(set), ({ resource }) => resource.namespace);
}

function found<T>(
  monitor: PlacedResource,
  find: (selector: Selector) => readonly T[],
  namespaceOf: (thing: T) => string,
): readonly T[] | 'every' | 'none' {
  const selector = labelSelector(mapAt(monitor.root, ['spec', 'selector']));
  const namespaces = namespacesOf(monitor);
  if (isEmpty(selector) && namespaces === 'any') return 'every';
  const all = find(selector).filter(
    (thing) => namespaces === 'any' || namespaces.includes(namespaceOf(thing)),
  );
  return all.length === 0 ? 'none' : all;
}

function namespacesOf(monitor: PlacedResource): readonly string[] | 'any' {
  const node = at(monitor.root, ['spec', 'namespaceSelector']);
  if (isTrue(at(node, ['any']))) return 'any';
  const names = itemsAt(node, ['matchNames']).map((name) => scalarAt(name)?.text ?? '');
  return names.length > 0 ? names : [monitor.namespace];
}

const services = once((set) =>
  indexByLabels(set.ofKind('Service'), ({ root }) => toLabels(mapAt(root, ['metadata', 'labels']))),
);

const workloads = once((set) => indexByLabels(set.workloads, ({ labels }) => labels));
