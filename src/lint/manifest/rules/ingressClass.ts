import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleIngress } from '../example-ingress.ts';
import { unknownClass } from '../named-classes.ts';
import type { ManifestRule } from '../subject.ts';

export const ingressClass: ManifestRule = {
  id: 'ingressClass',
  severity: 'error',
  summary: 'An Ingress is of a class that the clusters have',
  why: 'The policy names them under `ingressClasses`; an Ingress of another one is served by nobody.',
  docs: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class',
  bad: [
    { config: 'ingressClasses: [nginx]', 'ingress.yaml': exampleIngress('  ingressClassName: traefik\n') },
  ],
  good: [
    { config: 'ingressClasses: [nginx]', 'ingress.yaml': exampleIngress('  ingressClassName: nginx\n') },
    exampleIngress('  ingressClassName: traefik\n'),
  ],
  *check({ resource, settings }) {
    if (resource.kind !== 'Ingress') return;
    const named =
      scalarAt(resource.root, ['spec', 'ingressClassName']) ??
      scalarAt(resource.root, ['metadata', 'annotations', 'kubernetes.io/ingress.class']);
    yield* unknownClass('class', named, settings.ingressClasses);
  },
};
