import type { Path } from '../../syntax/yaml/value.ts';

/** Fields that the API server keeps as they were created, by group and kind. */
export type ImmutableField = {
  readonly group: string;
  readonly kind: string;
  readonly path: Path;
  /** It may be set where it was not set before. */
  readonly late?: true;
  /** A list whose order does not count. */
  readonly unordered?: true;
};

const volumeSources =
  'nfs hostPath local iscsi fc csi cephfs rbd awsElasticBlockStore gcePersistentDisk azureDisk azureFile vsphereVolume cinder'.split(
    ' ',
  );

export const immutableFields: readonly ImmutableField[] = [
  ...['Deployment', 'ReplicaSet', 'DaemonSet'].map((kind) => field('apps', kind, 'spec.selector')),
  field('apps', 'ControllerRevision', 'data'),
  ...[
    'selector',
    'completionMode',
    'podFailurePolicy',
    'backoffLimitPerIndex',
    'managedBy',
    'successPolicy',
  ].map((name) => field('batch', 'Job', `spec.${name}`)),
  ...['accessModes', 'selector', 'dataSource', 'dataSourceRef', 'volumeMode', 'resources.limits'].map(
    (name) => field('', 'PersistentVolumeClaim', `spec.${name}`),
  ),
  ...['storageClassName', 'volumeName'].map((name) =>
    late(field('', 'PersistentVolumeClaim', `spec.${name}`)),
  ),
  ...['provisioner', 'parameters', 'reclaimPolicy', 'volumeBindingMode'].map((name) =>
    field('storage.k8s.io', 'StorageClass', name),
  ),
  field('storage.k8s.io', 'VolumeAttributesClass', 'driverName'),
  field('storage.k8s.io', 'VolumeAttributesClass', 'parameters'),
  field('storage.k8s.io', 'CSIDriver', 'spec.attachRequired'),
  field('storage.k8s.io', 'CSIDriver', 'spec.volumeLifecycleModes'),
  field('storage.k8s.io', 'VolumeAttachment', 'spec'),
  ...['RoleBinding', 'ClusterRoleBinding'].map((kind) => field('rbac.authorization.k8s.io', kind, 'roleRef')),
  ...[...volumeSources, 'volumeMode'].map((source) => field('', 'PersistentVolume', `spec.${source}`)),
  late(field('', 'PersistentVolume', 'spec.nodeAffinity')),
  field('', 'Secret', 'type'),
  field('scheduling.k8s.io', 'PriorityClass', 'value'),
  field('scheduling.k8s.io', 'PriorityClass', 'preemptionPolicy'),
  field('node.k8s.io', 'RuntimeClass', 'handler'),
  field('networking.k8s.io', 'IngressClass', 'spec.controller'),
  field('networking.k8s.io', 'ServiceCIDR', 'spec.cidrs'),
  field('networking.k8s.io', 'IPAddress', 'spec.parentRef'),
  field('gateway.networking.k8s.io', 'GatewayClass', 'spec.controllerName'),
  field('discovery.k8s.io', 'EndpointSlice', 'addressType'),
  field('resource.k8s.io', 'ResourceClaim', 'spec'),
  field('resource.k8s.io', 'ResourceClaimTemplate', 'spec'),
  field('certificates.k8s.io', 'CertificateSigningRequest', 'spec'),
  field('certificates.k8s.io', 'ClusterTrustBundle', 'spec.signerName'),
  field('storage.k8s.io', 'CSIStorageCapacity', 'storageClassName'),
  field('storage.k8s.io', 'CSIStorageCapacity', 'nodeTopology'),
  ...['VolumeSnapshot', 'VolumeSnapshotContent'].map((kind) =>
    field('snapshot.storage.k8s.io', kind, 'spec.source'),
  ),
  ...['group', 'scope', 'names.kind', 'names.plural'].map((name) =>
    field('apiextensions.k8s.io', 'CustomResourceDefinition', `spec.${name}`),
  ),
  { ...field('', 'ResourceQuota', 'spec.scopes'), unordered: true },
];

function field(group: string, kind: string, path: string): ImmutableField {
  return { group, kind, path: path.split('.') };
}

function late(immutable: ImmutableField): ImmutableField {
  return { ...immutable, late: true };
}
