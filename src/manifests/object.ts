import type { Filling } from '../render/template.ts';
import type { PlannedObject } from '../spec/spec.ts';
import { block } from './labels.ts';

/** What fills `templates/k8s/object.yaml`, whatever the kind. */
export function objectFilling({ apiVersion, kind, name, labels, annotations, body }: PlannedObject): Filling {
  return {
    apiVersion,
    kind,
    name,
    labels: labels === undefined ? undefined : { map: block(labels) },
    annotations: annotations === undefined ? undefined : { map: block(annotations) },
    body: Object.values(body).every((value) => value === undefined) ? undefined : { map: block(body) },
  };
}

const clusterWide = new Set([
  'APIService',
  'CSIDriver',
  'ClusterExternalSecret',
  'ClusterIssuer',
  'ClusterQueue',
  'ClusterRole',
  'ClusterRoleBinding',
  'ClusterSecretStore',
  'ClusterServingRuntime',
  'ClusterTriggerAuthentication',
  'CustomResourceDefinition',
  'DeviceClass',
  'EC2NodeClass',
  'GatewayClass',
  'IngressClass',
  'MutatingWebhookConfiguration',
  'Namespace',
  'Node',
  'NodePool',
  'PersistentVolume',
  'PriorityClass',
  'ResourceFlavor',
  'RuntimeClass',
  'StorageClass',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
  'ValidatingWebhookConfiguration',
  'VolumeAttributesClass',
  'VolumeSnapshotClass',
  'WorkloadPriorityClass',
]);

/** Kinds that stand in no namespace. */
export function isClusterWide(kind: string): boolean {
  return clusterWide.has(kind);
}
