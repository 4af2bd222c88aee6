import type { Path } from '../../syntax/yaml/value.ts';

/** Fields that the API server keeps as they were created, by group and kind. */
export type ImmutableField = {
  readonly group: string;
  readonly kind: string;
  readonly path: Path;
  /** What the server takes for an absent field. */
  readonly default?: string | boolean;
  /** Where only these of its keys count, as the server fills in the others. */
  readonly parts?: readonly string[];
  /** It may be set where it was not set before. */
  readonly once?: true;
};

const volumeSources =
  'nfs hostPath local iscsi fc csi cephfs rbd awsElasticBlockStore gcePersistentDisk azureDisk azureFile vsphereVolume cinder'.split(
    ' ',
  );

export const immutableFields: readonly ImmutableField[] = [
  ...['Deployment', 'ReplicaSet', 'DaemonSet'].map((kind) => field('apps', kind, 'spec.selector')),
  { ...field('batch', 'Job', 'spec.completionMode'), default: 'NonIndexed' },
  ...['selector', 'podFailurePolicy', 'backoffLimitPerIndex', 'managedBy', 'successPolicy'].map((name) =>
    field('batch', 'Job', `spec.${name}`),
  ),
  ...['accessModes', 'selector', 'dataSource', 'dataSourceRef'].map((name) =>
    field('', 'PersistentVolumeClaim', `spec.${name}`),
  ),
  { ...field('', 'PersistentVolumeClaim', 'spec.volumeMode'), default: 'Filesystem' },
  ...['storageClassName', 'volumeName'].map((name) =>
    once(field('', 'PersistentVolumeClaim', `spec.${name}`)),
  ),
  field('storage.k8s.io', 'StorageClass', 'provisioner'),
  field('storage.k8s.io', 'StorageClass', 'parameters'),
  { ...field('storage.k8s.io', 'StorageClass', 'reclaimPolicy'), default: 'Delete' },
  { ...field('storage.k8s.io', 'StorageClass', 'volumeBindingMode'), default: 'Immediate' },
  field('storage.k8s.io', 'VolumeAttributesClass', 'driverName'),
  field('storage.k8s.io', 'VolumeAttributesClass', 'parameters'),
  { ...field('storage.k8s.io', 'CSIDriver', 'spec.attachRequired'), default: true },
  field('storage.k8s.io', 'CSIDriver', 'spec.volumeLifecycleModes'),
  ...['RoleBinding', 'ClusterRoleBinding'].map((kind) => ({
    ...field('rbac.authorization.k8s.io', kind, 'roleRef'),
    parts: ['kind', 'name'],
  })),
  ...volumeSources.map((source) => field('', 'PersistentVolume', `spec.${source}`)),
  { ...field('', 'Secret', 'type'), default: 'Opaque' },
  field('scheduling.k8s.io', 'PriorityClass', 'value'),
  { ...field('scheduling.k8s.io', 'PriorityClass', 'preemptionPolicy'), default: 'PreemptLowerPriority' },
  field('node.k8s.io', 'RuntimeClass', 'handler'),
  field('networking.k8s.io', 'IngressClass', 'spec.controller'),
  field('discovery.k8s.io', 'EndpointSlice', 'addressType'),
  field('apiextensions.k8s.io', 'CustomResourceDefinition', 'spec.group'),
  field('apiextensions.k8s.io', 'CustomResourceDefinition', 'spec.scope'),
  field('', 'ResourceQuota', 'spec.scopes'),
];

function field(group: string, kind: string, path: string): ImmutableField {
  return { group, kind, path: path.split('.') };
}

function once(immutable: ImmutableField): ImmutableField {
  return { ...immutable, once: true };
}
