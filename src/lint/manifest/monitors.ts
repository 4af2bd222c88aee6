import { at, itemsAt, mapAt, scalarAt } from '../../syntax/yaml/value.ts';
import { indexByLabels } from './label-index.ts';
import { once } from './once.ts';
import { isTrue } from './security-context.ts';
import { isEmpty, labelSelector } from './selector.ts';
import type { PlacedResource, ResourceSet } from './subject.ts';
import { toLabels } from './workload.ts';

/** The Services that a ServiceMonitor finds here; one that takes every Service of every namespace is asked nothing. */
export function monitoredServices(
  monitor: PlacedResource,
  set: ResourceSet,
): readonly PlacedResource[] | 'every' | 'none' {
  const selector = labelSelector(mapAt(monitor.root, ['spec', 'selector']));
  const namespaces = namespacesOf(monitor);
  if (isEmpty(selector) && namespaces === 'any') return 'every';
  const found = services(set)(selector).filter(
    ({ namespace }) => namespaces === 'any' || namespaces.includes(namespace),
  );
  return found.length === 0 ? 'none' : found;
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
