import { mapAt } from '../../syntax/yaml/value.ts';
import { indexBySelectors } from './label-index.ts';
import { once } from './once.ts';
import { isEmpty, labelSelector, plainSelector, type Selector } from './selector.ts';
import type { PlacedResource, ResourceSet } from './subject.ts';
import type { Labels } from './workload.ts';

/** The objects of a namespace that mean the pods with these labels. */
type Finders = (set: ResourceSet) => (namespace: string, labels: Labels) => readonly PlacedResource[];

/** A Service without a selector has its endpoints from elsewhere. */
export const servicesOf = finders('Service', ({ root }) => {
  const selector = plainSelector(mapAt(root, ['spec', 'selector']));
  return isEmpty(selector) ? [] : [selector];
});

export const policiesOf = finders('NetworkPolicy', ({ root }) => [
  labelSelector(mapAt(root, ['spec', 'podSelector'])),
]);

export const budgetsOf = finders('PodDisruptionBudget', ({ root }) => {
  const selector = mapAt(root, ['spec', 'selector']);
  return selector === undefined ? [] : [labelSelector(selector)];
});

function finders(kind: string, selectorOf: (resource: PlacedResource) => readonly Selector[]): Finders {
  return once((set) => {
    const spaces = Map.groupBy(set.ofKind(kind), ({ namespace }) => namespace);
    const indexes = new Map(
      Array.from(spaces, ([namespace, all]) => [namespace, indexBySelectors(all, selectorOf)] as const),
    );
    return (namespace, labels) => indexes.get(namespace)?.(labels) ?? [];
  });
}
