import { itemsAt, mapAt } from '../../../syntax/yaml/value.ts';
import { exampleIngress } from '../example-ingress.ts';
import { specNode } from '../head.ts';
import type { ManifestRule } from '../subject.ts';

/** Certificates of clouds and their controllers are named by an annotation. */
const elsewhere = /certificate|ssl-cert|tls|cert-manager|pre-shared-cert/u;

export const ingressTls: ManifestRule = {
  id: 'ingressTls',
  severity: 'info',
  aliases: ['polaris:tlsSettingsMissing', 'kubescape:C-0263'],
  summary: 'An Ingress speaks TLS',
  why: 'Passwords and sessions are read on the way.',
  docs: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#tls',
  bad: [exampleIngress('')],
  good: [exampleIngress('  tls:\n    - hosts: [shop.example.com]\n      secretName: shop-tls\n')],
  *check({ resource }) {
    if (resource.kind !== 'Ingress' || itemsAt(resource.root, ['spec', 'tls']).length > 0) return;
    const annotations = mapAt(resource.root, ['metadata', 'annotations'])?.entries ?? [];
    if (annotations.some(({ name }) => elsewhere.test(name))) return;
    yield {
      at: specNode(resource),
      message: 'visitors come without encryption; add `tls`, unless something before it ends TLS',
    };
  },
};
