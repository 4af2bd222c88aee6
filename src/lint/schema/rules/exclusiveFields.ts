import type { YamlNode } from '../../../syntax/yaml/node.ts';
import { at, entryOf, itemsAt, mapAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import type { Report } from '../../contract.ts';
import type { ManifestRule } from '../../manifest/subject.ts';
import { containersOf } from '../../manifest/pods.ts';
import { peersOf } from '../../manifest/peers.ts';
import type { Resource } from '../../../syntax/yaml/resources.ts';

const pod = (spec: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n    - name: a\n      image: a:1\n${spec}`;
const deployment = (strategy: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\nspec:\n  strategy: ${strategy}\n`;
const budget = (spec: string): string =>
  `apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: a\nspec: ${spec}\n`;

export const exclusiveFields: ManifestRule = {
  id: 'exclusiveFields',
  severity: 'error',
  summary: 'Of fields that exclude each other one is said',
  why: 'The API server refuses an object that says two things where one can hold.',
  docs: 'https://kubernetes.io/docs/reference/kubernetes-api/',
  bad: [
    pod('      livenessProbe: {httpGet: {port: 80}, tcpSocket: {port: 80}}\n'),
    pod('      env: [{name: A, value: b, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]\n'),
    pod('  volumes: [{name: a, emptyDir: {}, configMap: {name: b}}]\n'),
    deployment('{type: Recreate, rollingUpdate: {maxSurge: 1}}'),
    deployment('{rollingUpdate: {maxSurge: 0, maxUnavailable: 0%}}'),
    budget('{minAvailable: 1, maxUnavailable: 1}'),
    'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a}\nspec:\n  podSelector: {}\n  ingress: [{from: [{podSelector: {}, ipBlock: {cidr: 10.0.0.0/8}}]}]\n',
  ],
  good: [
    pod('      livenessProbe: {httpGet: {port: 80}}\n      lifecycle: {preStop: {sleep: {seconds: 5}}}\n'),
    pod('      env: [{name: A, value: "", valueFrom: {fieldRef: {fieldPath: metadata.name}}}]\n'),
    pod('  volumes: [{name: a, emptyDir: {}, configMap: null}]\n'),
    deployment('{type: RollingUpdate, rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}'),
    deployment('{type: Recreate, rollingUpdate: null}'),
    budget('{minAvailable: 1}'),
  ],
  *check({ resource, pod: template }) {
    for (const container of template === undefined ? [] : containersOf(template))
      yield* ofContainer(container.node);
    for (const volume of itemsAt(template?.spec, ['volumes'])) yield* onlyOne(volume, sourcesIn(volume));
    if (resource.kind === 'Deployment') yield* ofStrategy(resource);
    if (resource.kind === 'PodDisruptionBudget')
      yield* onlyOne(mapAt(resource.root, ['spec']), ['minAvailable', 'maxUnavailable']);
    for (const peer of peersOf(resource))
      for (const selector of ['podSelector', 'namespaceSelector'])
        yield* onlyOne(peer, ['ipBlock', selector]);
  },
};

const probes = [
  ['livenessProbe'],
  ['readinessProbe'],
  ['startupProbe'],
  ['lifecycle', 'preStop'],
  ['lifecycle', 'postStart'],
];

function* ofContainer(container: YamlNode): Generator<Report> {
  for (const path of probes)
    yield* onlyOne(at(container, path), ['exec', 'httpGet', 'tcpSocket', 'grpc', 'sleep']);
  for (const variable of itemsAt(container, ['env'])) {
    if ((scalarAt(variable, ['value'])?.text ?? '') !== '') yield* onlyOne(variable, ['value', 'valueFrom']);
  }
}

function sourcesIn(volume: YamlNode): string[] {
  return volume.kind === 'map'
    ? volume.entries.map(({ name }) => name).filter((name) => name !== 'name')
    : [];
}

function* ofStrategy({ root }: Resource): Generator<Report> {
  const strategy = mapAt(root, ['spec', 'strategy']);
  const rolling = mapAt(strategy, ['rollingUpdate']);
  if (rolling === undefined) return;
  if (stringAt(strategy, ['type']) === 'Recreate')
    yield { at: rolling, message: '`rollingUpdate` says nothing of `type: Recreate`; remove it' };
  const isNothing = (name: string): boolean => /^0+%?$/u.test(scalarAt(rolling, [name])?.text ?? '');
  if (isNothing('maxSurge') && isNothing('maxUnavailable')) {
    yield {
      at: rolling,
      message: '`maxSurge` and `maxUnavailable` are both 0, so that no pod could be replaced',
    };
  }
}

function* onlyOne(node: YamlNode | undefined, names: readonly string[]): Generator<Report> {
  const said = names.filter((name) => isSaid(at(node, [name])));
  const second = entryOf(node, said[1] ?? '')?.key;
  if (second === undefined) return;
  const list = said.map((name) => `\`${name}\``).join(' and ');
  yield { at: second, message: `${list} exclude each other; keep one` };
}

function isSaid(node: YamlNode | undefined): boolean {
  return node !== undefined && !(node.kind === 'scalar' && node.type === 'null');
}
