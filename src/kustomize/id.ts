import { type MapNode, textAt } from './node.ts';

export type Gvk = { readonly group: string; readonly version: string; readonly kind: string };
export type ResId = Gvk & { readonly name: string; readonly namespace: string };

export function gvkOf(node: MapNode): Gvk {
  return {
    ...groupVersion(textAt(node, ['apiVersion']) ?? ''),
    kind: textAt(node, ['kind']) ?? '',
  };
}

export function groupVersion(apiVersion: string): { group: string; version: string } {
  const at = apiVersion.indexOf('/');
  return { group: apiVersion.slice(0, Math.max(0, at)), version: apiVersion.slice(at + 1) };
}

export function idOf(node: MapNode): ResId {
  const name = textAt(node, ['metadata', 'name']) ?? '';
  return { ...gvkOf(node), name, namespace: textAt(node, ['metadata', 'namespace']) ?? '' };
}

/** What is compared: nothing and `default` are one namespace, a cluster-scoped object has none. */
export function effectiveNamespace(id: ResId): string {
  if (isClusterScoped(id)) return '_non_namespaceable_';
  return id.namespace === '' ? 'default' : id.namespace;
}

export function isSameId(a: ResId, b: ResId): boolean {
  return a.name === b.name && isSameGvk(a, b) && effectiveNamespace(a) === effectiveNamespace(b);
}

function isSameGvk(a: Gvk, b: Gvk): boolean {
  return a.kind === b.kind && a.group === b.group && a.version === b.version;
}

/** Whether a kind fits a description that may leave parts open. */
export function isSelected(gvk: Gvk, by: Partial<Gvk>): boolean {
  return fits(by.kind, gvk.kind) && fits(by.group, gvk.group) && fits(by.version, gvk.version);
}

function fits(wanted: string | undefined, is: string): boolean {
  return wanted === undefined || wanted === '' || wanted === is;
}

/** One text for an id, equal where `isSameId` says so. */
export function idKey(id: ResId): string {
  return [id.group, id.version, id.kind, effectiveNamespace(id), id.name].join('\0');
}

export function sayId({ kind, version, group, name, namespace }: ResId): string {
  const place = namespace === '' ? '' : ` in namespace ${namespace}`;
  return `${group === '' ? version : `${group}/${version}`} ${kind} ${name}${place}`;
}

export function isClusterScoped({ group, kind }: Gvk): boolean {
  return clusterScoped.has(`${group}/${kind}`);
}

/** Kinds without a namespace that kustomize knows; of a custom kind it believes that it has one. */
const clusterScoped = new Set([
  '/ComponentStatus',
  '/Namespace',
  '/Node',
  '/PersistentVolume',
  'admissionregistration.k8s.io/MutatingWebhookConfiguration',
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
  'apiextensions.k8s.io/CustomResourceDefinition',
  'apiregistration.k8s.io/APIService',
  'authentication.k8s.io/TokenReview',
  'authorization.k8s.io/SelfSubjectAccessReview',
  'authorization.k8s.io/SelfSubjectRulesReview',
  'authorization.k8s.io/SubjectAccessReview',
  'certificates.k8s.io/CertificateSigningRequest',
  'flowcontrol.apiserver.k8s.io/FlowSchema',
  'flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration',
  'networking.k8s.io/IngressClass',
  'node.k8s.io/RuntimeClass',
  'policy/PodSecurityPolicy',
  'rbac.authorization.k8s.io/ClusterRole',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
  'scheduling.k8s.io/PriorityClass',
  'storage.k8s.io/CSIDriver',
  'storage.k8s.io/CSINode',
  'storage.k8s.io/StorageClass',
  'storage.k8s.io/VolumeAttachment',
]);
