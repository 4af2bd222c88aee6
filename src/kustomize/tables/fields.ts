import { type FieldSpec, field, made } from '../field-spec.ts';

const apps = { group: 'apps' };
const batch = { group: 'batch' };
const network = { group: 'networking.k8s.io', kind: 'NetworkPolicy' };
const replication = { version: 'v1', kind: 'ReplicationController' };

const pods = 'spec/template/spec';
const matching = 'labelSelector/matchLabels';
const spread = [
  `${pods}/affinity/podAffinity/preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm/${matching}`,
  `${pods}/affinity/podAffinity/requiredDuringSchedulingIgnoredDuringExecution/${matching}`,
  `${pods}/affinity/podAntiAffinity/preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm/${matching}`,
  `${pods}/affinity/podAntiAffinity/requiredDuringSchedulingIgnoredDuringExecution/${matching}`,
  `${pods}/topologySpreadConstraints/${matching}`,
];

/** Metadata of what a workload makes: `labels` or `annotations`. */
function ofTemplates(name: 'labels' | 'annotations'): FieldSpec[] {
  const path = `spec/template/metadata/${name}`;
  return [
    made(`metadata/${name}`),
    made(path, replication),
    ...['Deployment', 'ReplicaSet', 'DaemonSet'].map((kind) => made(path, { kind })),
    made(path, { ...(name === 'labels' && apps), kind: 'StatefulSet' }),
    ...(name === 'labels'
      ? [made('spec/volumeClaimTemplates[]/metadata/labels', { ...apps, kind: 'StatefulSet' })]
      : []),
    made(path, { ...batch, kind: 'Job' }),
    made(`spec/jobTemplate/metadata/${name}`, { ...batch, kind: 'CronJob' }),
    made(`spec/jobTemplate/spec/template/metadata/${name}`, { ...batch, kind: 'CronJob' }),
  ];
}

export const templateLabels: readonly FieldSpec[] = ofTemplates('labels');
export const commonAnnotations: readonly FieldSpec[] = ofTemplates('annotations');

export const commonLabels: readonly FieldSpec[] = [
  made('spec/selector', { version: 'v1', kind: 'Service' }),
  made('spec/selector', replication),
  ...['Deployment', 'ReplicaSet', 'DaemonSet'].map((kind) => made('spec/selector/matchLabels', { kind })),
  made('spec/selector/matchLabels', { ...apps, kind: 'StatefulSet' }),
  ...['Deployment', 'StatefulSet'].flatMap((kind) => spread.map((path) => field(path, { ...apps, kind }))),
  field('spec/selector/matchLabels', { ...batch, kind: 'Job' }),
  field('spec/jobTemplate/spec/selector/matchLabels', { ...batch, kind: 'CronJob' }),
  field('spec/selector/matchLabels', { group: 'policy', kind: 'PodDisruptionBudget' }),
  field('spec/podSelector/matchLabels', network),
  field('spec/ingress/from/podSelector/matchLabels', network),
  field('spec/egress/to/podSelector/matchLabels', network),
  ...templateLabels,
];

export const images: readonly FieldSpec[] = ['spec', pods].flatMap((path) => [
  made(`${path}/containers[]/image`),
  made(`${path}/initContainers[]/image`),
]);

export const replicas: readonly FieldSpec[] = [
  'Deployment',
  'ReplicationController',
  'ReplicaSet',
  'StatefulSet',
].map((kind) => made('spec/replicas', { kind }));

export const namespaces: readonly FieldSpec[] = [
  made('metadata/name', { kind: 'Namespace' }),
  made('spec/service/namespace', { group: 'apiregistration.k8s.io', kind: 'APIService' }),
  field('spec/conversion/webhook/clientConfig/service/namespace', {
    group: 'apiextensions.k8s.io',
    kind: 'CustomResourceDefinition',
  }),
];

export const names: readonly FieldSpec[] = [field('metadata/name')];
