import { mapAt, stringAt } from '../../../syntax/yaml/value.ts';
import type { PlacedResource, ResourceSet } from '../subject.ts';

const clusterScoped = new Set(
  `APIService CSIDriver CSINode CertificateSigningRequest ClusterRole ClusterRoleBinding ClusterTrustBundle
  ComponentStatus CustomResourceDefinition DeviceClass FlowSchema GatewayClass IPAddress IngressClass
  MutatingAdmissionPolicy MutatingAdmissionPolicyBinding MutatingWebhookConfiguration Namespace Node
  PersistentVolume PriorityClass PriorityLevelConfiguration ResourceSlice RuntimeClass ServiceCIDR StorageClass
  StorageVersionMigration ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding ValidatingWebhookConfiguration
  VolumeAttachment VolumeAttributesClass ClusterIssuer ClusterSecretStore ClusterExternalSecret ClusterPolicy`.split(
    /\s+/u,
  ),
);

/** A definition in the repository says it; else what is known of the kinds. */
export function isClusterScoped(resource: PlacedResource, set: ResourceSet): boolean {
  const scope = stringAt(definitionOf(resource, set)?.root, ['spec', 'scope']);
  return scope === undefined ? clusterScoped.has(resource.kind) : scope === 'Cluster';
}

/** The name under which the server serves a kind. */
export function pluralOf(resource: PlacedResource, set: ResourceSet): string {
  const told = stringAt(definitionOf(resource, set)?.root, ['spec', 'names', 'plural']);
  return told ?? plural(resource.kind.toLowerCase());
}

function plural(kind: string): string {
  if (kind === 'endpoints') return kind;
  if (/(?:s|x|ch|sh)$/u.test(kind)) return `${kind}es`;
  return /[^aeiou]y$/u.test(kind) ? `${kind.slice(0, -1)}ies` : `${kind}s`;
}

function definitionOf({ kind, apiVersion }: PlacedResource, set: ResourceSet): PlacedResource | undefined {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return set.ofKind('CustomResourceDefinition').find(({ root }) => {
    const spec = mapAt(root, ['spec']);
    return stringAt(spec, ['group']) === group && stringAt(spec, ['names', 'kind']) === kind;
  });
}
