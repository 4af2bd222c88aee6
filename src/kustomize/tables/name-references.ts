import { type FieldSpec, field } from '../field-spec.ts';
import type { Gvk } from '../id.ts';
import { type Template, templates } from './workloads.ts';

/** Fields of other kinds that hold the name of an object of one kind. */
export type NameReference = {
  readonly target: Partial<Gvk>;
  readonly fields: readonly FieldSpec[];
};

const { pod, podTemplate, deployment, replicaSet, daemonSet } = templates;
const { statefulSet, replicationController, job, cronJob } = templates;
const configured = [pod, podTemplate, deployment, replicaSet, daemonSet, statefulSet, job, cronJob];
const identified = [pod, statefulSet, deployment, replicationController, cronJob, job, daemonSet];

const rbac = { group: 'rbac.authorization.k8s.io' };
const admission = { group: 'admissionregistration.k8s.io' };
const roles = [
  field('rules/resourceNames', { kind: 'Role' }),
  field('rules/resourceNames', { kind: 'ClusterRole' }),
];

/** What kustomize knows of references between kinds without being told. */
export const nameReferences: readonly NameReference[] = [
  ...['Deployment', 'ReplicationController', 'ReplicaSet', 'StatefulSet'].map((kind) => ({
    target: { kind },
    fields: [field('spec/scaleTargetRef/name', { kind: 'HorizontalPodAutoscaler' })],
  })),
  {
    target: { kind: 'ConfigMap', version: 'v1' },
    fields: [
      ...within(configured, [
        'volumes/configMap/name',
        'containers/env/valueFrom/configMapKeyRef/name',
        'initContainers/env/valueFrom/configMapKeyRef/name',
        'containers/envFrom/configMapRef/name',
        'initContainers/envFrom/configMapRef/name',
        'volumes/projected/sources/configMap/name',
      ]),
      field('spec/configSource/configMap', { kind: 'Node' }),
      ...roles,
      annotation('nginx.ingress.kubernetes.io/fastcgi-params-configmap'),
    ],
  },
  {
    target: { kind: 'Secret', version: 'v1' },
    fields: [
      ...within(configured, [
        'volumes/secret/secretName',
        'containers/env/valueFrom/secretKeyRef/name',
        'initContainers/env/valueFrom/secretKeyRef/name',
        'containers/envFrom/secretRef/name',
        'initContainers/envFrom/secretRef/name',
        'imagePullSecrets/name',
        'volumes/projected/sources/secret/name',
      ]),
      field('spec/tls/secretName', { kind: 'Ingress' }),
      annotation('ingress.kubernetes.io/auth-secret'),
      annotation('nginx.ingress.kubernetes.io/auth-secret'),
      annotation('nginx.ingress.kubernetes.io/auth-tls-secret'),
      field('imagePullSecrets/name', { kind: 'ServiceAccount' }),
      ...['secretName', 'adminSecretName', 'userSecretName', 'secretRef'].map((name) =>
        field(`parameters/${name}`, { kind: 'StorageClass' }),
      ),
      ...roles,
      field('spec/template/spec/containers/env/valueFrom/secretKeyRef/name', {
        group: 'serving.knative.dev',
        version: 'v1',
        kind: 'Service',
      }),
      field('spec/azureFile/secretName', { kind: 'PersistentVolume' }),
    ],
  },
  {
    target: { kind: 'Service', version: 'v1' },
    fields: [
      field('spec/serviceName', { group: 'apps', kind: 'StatefulSet' }),
      field('spec/rules/http/paths/backend/serviceName', { kind: 'Ingress' }),
      field('spec/backend/serviceName', { kind: 'Ingress' }),
      field('spec/rules/http/paths/backend/service/name', { kind: 'Ingress' }),
      field('spec/defaultBackend/service/name', { kind: 'Ingress' }),
      field('spec/service/name', { group: 'apiregistration.k8s.io', kind: 'APIService' }),
      field('webhooks/clientConfig/service', {
        ...admission,
        kind: 'ValidatingWebhookConfiguration',
      }),
      field('webhooks/clientConfig/service', {
        ...admission,
        kind: 'MutatingWebhookConfiguration',
      }),
    ],
  },
  {
    target: { kind: 'Role', ...rbac },
    fields: [field('roleRef/name', { kind: 'RoleBinding', ...rbac })],
  },
  {
    target: { kind: 'ClusterRole', ...rbac },
    fields: bindings('roleRef/name'),
  },
  {
    target: { kind: 'ServiceAccount', version: 'v1' },
    fields: [...bindings('subjects'), ...within(identified, ['serviceAccountName'])],
  },
  {
    target: { kind: 'PersistentVolumeClaim', version: 'v1' },
    fields: within(identified, ['volumes/persistentVolumeClaim/claimName']),
  },
  {
    target: { kind: 'PersistentVolume', version: 'v1' },
    fields: [
      field('spec/volumeName', { kind: 'PersistentVolumeClaim' }),
      field('rules/resourceNames', { kind: 'ClusterRole' }),
    ],
  },
  {
    target: { kind: 'StorageClass', version: 'v1', group: 'storage.k8s.io' },
    fields: [
      field('spec/storageClassName', { kind: 'PersistentVolume' }),
      field('spec/storageClassName', { kind: 'PersistentVolumeClaim' }),
      field('spec/volumeClaimTemplates/spec/storageClassName', { kind: 'StatefulSet' }),
    ],
  },
  {
    target: { kind: 'PriorityClass', version: 'v1', group: 'scheduling.k8s.io' },
    fields: within(identified, ['priorityClassName']),
  },
  {
    target: { kind: 'ValidatingAdmissionPolicy', ...admission },
    fields: [field('spec/policyName', { kind: 'ValidatingAdmissionPolicyBinding', ...admission })],
  },
];

function within(places: readonly Template[], paths: readonly string[]): FieldSpec[] {
  return places.flatMap(({ path, of }) => paths.map((below) => field(`${path}/${below}`, of)));
}

function bindings(path: string): FieldSpec[] {
  return ['RoleBinding', 'ClusterRoleBinding'].map((kind) => field(path, { kind, ...rbac }));
}

function annotation(name: string): FieldSpec {
  return { kind: 'Ingress', path: ['metadata', 'annotations', name] };
}
