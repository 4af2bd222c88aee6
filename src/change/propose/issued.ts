import type { JsonMap } from '../../kernel/json.ts';
import type { PlannedObject, Spec, Workload } from '../../spec/spec.ts';
import { listOf, mapOf, textOf } from '../../spec/words/merge.ts';

/** A Secret that cert-manager keeps, and who signs what is in it. */
export type Issued = { readonly secret: string; readonly issuer: Issuer };
export type Issuer = { readonly kind: string; readonly name: string };

export function issuedIn({ workloads, objects }: Spec): readonly Issued[] {
  return [...workloads.flatMap(ofWorkload), ...objects.flatMap(ofObject)];
}

function ofWorkload({ exposure, fragments }: Workload): Issued[] {
  const issuer = annotated(mapOf(mapOf(fragments?.routeMetadata)['annotations']));
  const secrets = [exposure?.tlsSecret, ...secretsOf(mapOf(fragments?.route))];
  return withIssuer(secrets, issuer);
}

function ofObject({ kind, annotations = {}, body }: PlannedObject): Issued[] {
  const spec = mapOf(body['spec']);
  if (kind !== 'Certificate') return withIssuer(secretsOf(spec), annotated(annotations));
  const { name, kind: signer = 'Issuer' } = mapOf(spec['issuerRef']);
  const isNamed = typeof name === 'string' && typeof signer === 'string';
  return withIssuer([textOf(spec['secretName'])], isNamed ? { kind: signer, name } : undefined);
}

function withIssuer(secrets: readonly (string | undefined)[], issuer: Issuer | undefined): Issued[] {
  if (issuer === undefined) return [];
  return secrets.flatMap((secret) => (secret === undefined ? [] : [{ secret, issuer }]));
}

function annotated(annotations: JsonMap): Issuer | undefined {
  const kinds = { ClusterIssuer: 'cluster-issuer', Issuer: 'issuer' };
  return Object.entries(kinds).flatMap(([kind, key]): Issuer[] => {
    const name = annotations[`cert-manager.io/${key}`];
    return typeof name === 'string' ? [{ kind, name }] : [];
  })[0];
}

/** Of an Ingress, or of the listeners of a Gateway. */
function secretsOf(spec: JsonMap): (string | undefined)[] {
  const listeners = listOf(spec['listeners']).map((one) => mapOf(mapOf(one)['tls']));
  return [
    ...listOf(spec['tls']).map((one) => textOf(mapOf(one)['secretName'])),
    ...listeners.flatMap((tls) => listOf(tls['certificateRefs']).map((one) => textOf(mapOf(one)['name']))),
  ];
}
