import type { HousePolicy } from '../../config/house-policy.ts';
import { splitReference } from '../../syntax/dockerfile/image.ts';
import type { YamlScalar } from '../../syntax/yaml/node.ts';
import { itemsAt, scalarAt } from '../../syntax/yaml/value.ts';
import { containerName } from './security-context.ts';
import type { ManifestRule, ManifestSubject } from './subject.ts';

const docs = 'https://kubernetes.io/docs/concepts/';

/** What a team has written down of its clusters, as rules. */
export function houseRules(policy: HousePolicy): readonly ManifestRule[] {
  const { registries = [], ingressClasses = [], storageClasses = [] } = policy;
  return [
    ...(registries.length > 0 ? [trustedRegistry(registries)] : []),
    ...(ingressClasses.length > 0 ? [ingressClass(ingressClasses)] : []),
    ...(storageClasses.length > 0 ? [storageClass(storageClasses)] : []),
  ];
}

type Head = Pick<ManifestRule, 'id' | 'summary' | 'why' | 'check'> & { readonly docs: string };

function rule(head: Head): ManifestRule {
  return { ...head, severity: 'error', bad: [], good: [] };
}

function trustedRegistry(trusted: readonly string[]): ManifestRule {
  return rule({
    id: 'trustedRegistry',
    summary: 'Images come from registries that the team trusts',
    why: 'Your policy names the registries: an image of another one may hold anything.',
    docs: `${docs}containers/images/`,
    *check({ containers }) {
      for (const container of containers) {
        const image = scalarAt(container.node, ['image']);
        if (image === undefined || trusted.some((pattern) => isFrom(image.text, pattern))) continue;
        const from = `${containerName(container)} runs \`${image.text}\``;
        yield { at: image, message: `${from}; the policy trusts ${trusted.join(', ')}` };
      }
    },
  });
}

/** A registry, or one with the first folders of it: `ghcr.io/acme`. */
function isFrom(image: string, pattern: string): boolean {
  const { registry = 'docker.io', name } = splitReference(image);
  const full = `${registry}/${registry === 'docker.io' && !name.includes('/') ? `library/${name}` : name}`;
  if (pattern === '*') return true;
  if (pattern.startsWith('*.')) return registry.endsWith(pattern.slice(1));
  return full.startsWith(`${pattern.replace(/\/?\*?$/u, '')}/`);
}

function ingressClass(known: readonly string[]): ManifestRule {
  return rule({
    id: 'ingressClass',
    summary: 'An Ingress is of a class that the clusters have',
    why: 'Your policy names the classes: an Ingress of another one is served by nobody.',
    docs: `${docs}services-networking/ingress/#ingress-class`,
    *check({ resource }) {
      if (resource.kind !== 'Ingress') return;
      const named =
        scalarAt(resource.root, ['spec', 'ingressClassName']) ??
        scalarAt(resource.root, ['metadata', 'annotations', 'kubernetes.io/ingress.class']);
      yield* unknown('class', named, known);
    },
  });
}

function storageClass(known: readonly string[]): ManifestRule {
  return rule({
    id: 'storageClass',
    summary: 'A claim asks for a storage class that the clusters have',
    why: 'Your policy names the classes: a claim of another one waits for ever.',
    docs: `${docs}storage/storage-classes/`,
    *check(subject) {
      for (const named of classesOf(subject)) yield* unknown('storage class', named, known);
    },
  });
}

function classesOf({ resource }: ManifestSubject): readonly (YamlScalar | undefined)[] {
  const path = ['spec', 'storageClassName'];
  if (resource.kind === 'PersistentVolumeClaim') return [scalarAt(resource.root, path)];
  if (resource.kind !== 'StatefulSet') return [];
  return itemsAt(resource.root, ['spec', 'volumeClaimTemplates']).map((claim) => scalarAt(claim, path));
}

function* unknown(what: string, named: YamlScalar | undefined, known: readonly string[]) {
  if (named === undefined || named.text === '' || known.includes(named.text)) return;
  yield { at: named, message: `\`${named.text}\` is no ${what} of the policy; it names ${known.join(', ')}` };
}
