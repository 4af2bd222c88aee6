import type { YamlNode, YamlScalar } from '../../../syntax/yaml/node.ts';
import { itemsAt, mapAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import { backendsOf } from '../../manifest/backends.ts';
import {
  describeSelector,
  isEmpty,
  labelSelector,
  plainSelector,
  type Selector,
} from '../../manifest/selector.ts';
import type { PlacedResource, ResourceSet } from '../../manifest/subject.ts';
import { named, type Reference, type ReferencesOf } from './reference.ts';

/** What each kind leads to, besides pods that it makes. */
export const objectReferences: Readonly<Record<string, ReferencesOf>> = {
  Service: (service) =>
    selected(service, plainSelector(mapAt(service.root, ['spec', 'selector'])), 'nobody answers behind it'),
  PodDisruptionBudget: (budget) =>
    selected(
      budget,
      labelSelector(mapAt(budget.root, ['spec', 'selector'])),
      'maintenance may take all copies at once',
    ),
  NetworkPolicy: (policy) =>
    selected(
      policy,
      labelSelector(mapAt(policy.root, ['spec', 'podSelector'])),
      'the pods that it was for are open again',
    ),
  HorizontalPodAutoscaler: ({ root, namespace }) => {
    const target = mapAt(root, ['spec', 'scaleTargetRef']);
    const kind = stringAt(target, ['kind']) ?? '';
    return one(scalarAt(target, ['name']), { kind, namespace, loss: 'nothing is scaled' });
  },
  Ingress: (ingress) =>
    backendsOf(ingress).flatMap(({ service, port }) => toPort(service, port, ingress.namespace)),
  HTTPRoute: routed,
  GRPCRoute: routed,
  StatefulSet: ({ root, namespace }) =>
    one(scalarAt(root, ['spec', 'serviceName']), {
      kind: 'Service',
      namespace,
      loss: 'its pods have no names of their own',
    }),
  RoleBinding: bound,
  ClusterRoleBinding: bound,
};

function selected({ root, namespace }: PlacedResource, selector: Selector, loss: string): Reference[] {
  const at = mapAt(root, ['spec', 'selector']) ?? mapAt(root, ['spec', 'podSelector']);
  if (at === undefined || isEmpty(selector)) return [];
  const isThere = (set: ResourceSet): boolean => set.selected(namespace, selector).length > 0;
  const target = `a workload with ${describeSelector(selector)}`;
  return [{ at: () => at, place: 'selector', target, loss, isBeside: true, isThere }];
}

type Target = { readonly kind: string; readonly namespace: string; readonly loss: string };

function one(name: YamlScalar | undefined, { kind, namespace, loss }: Target): Reference[] {
  if (name === undefined || name.text === '') return [];
  return [{ at: () => name, place: kind, loss, ...named([kind], { namespace, name: name.text }) }];
}

function routed({ root, namespace }: PlacedResource): Reference[] {
  const backends = itemsAt(root, ['spec', 'rules']).flatMap((rule) => itemsAt(rule, ['backendRefs']));
  return backends.flatMap((backend: YamlNode) => {
    const name = scalarAt(backend, ['name']);
    if (name === undefined || (stringAt(backend, ['kind']) ?? 'Service') !== 'Service') return [];
    return toPort(name, scalarAt(backend, ['port']), stringAt(backend, ['namespace']) ?? namespace);
  });
}

function toPort(name: YamlScalar, port: YamlScalar | undefined, namespace: string): Reference[] {
  const services = (set: ResourceSet) => set.named('Service', namespace, name.text);
  const isPort = (item: YamlNode) =>
    [['port'], ['name']].some((key) => scalarAt(item, key)?.text === port?.text);
  const isThere = (set: ResourceSet): boolean =>
    services(set).some(({ root }) => port === undefined || itemsAt(root, ['spec', 'ports']).some(isPort));
  const at = (set: ResourceSet) => (services(set).length === 0 ? name : (port ?? name));
  const target = `the Service \`${name.text}\`${port === undefined ? '' : ` with the port ${port.text}`}`;
  return [{ at, place: `backend ${name.text}`, target, loss: 'visitors get an error', isThere }];
}

function bound({ kind, root, namespace }: PlacedResource): Reference[] {
  const role = stringAt(root, ['roleRef', 'kind']) ?? '';
  const subjects = itemsAt(root, ['subjects']).flatMap((subject) =>
    stringAt(subject, ['kind']) === 'ServiceAccount'
      ? one(scalarAt(subject, ['name']), {
          kind: 'ServiceAccount',
          namespace: stringAt(subject, ['namespace']) ?? namespace,
          loss: 'its rights are granted to nobody',
        })
      : [],
  );
  const space = kind === 'RoleBinding' && role === 'Role' ? namespace : '';
  const granted = { kind: role, namespace: space, loss: 'the binding grants nothing' };
  return [...one(scalarAt(root, ['roleRef', 'name']), granted), ...subjects];
}
