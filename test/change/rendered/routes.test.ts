import { expect, test } from '@jest/globals';
import { type Files, graveOf, reviewOf } from '../../support/review-of.ts';

const ingress = (name: string, namespace: string, path = '/') => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: ${name}, namespace: ${namespace}}
spec:
  ingressClassName: nginx
  tls: [{hosts: [shop.example.com], secretName: tls}]
  rules:
    - host: shop.example.com
      http:
        paths:
          - path: ${path}
            pathType: Prefix
            backend: {service: {name: ${name}, port: {number: 80}}}
---
apiVersion: v1
kind: Service
metadata: {name: ${name}, namespace: ${namespace}}
spec: {type: ExternalName, externalName: ${name}.example.com, ports: [{port: 80}]}
`;

const app = (name: string, cluster: string) => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: ${name}, namespace: argocd}
spec:
  project: default
  destination: {name: ${cluster}, namespace: ${name}}
  source: {repoURL: https://github.com/acme/gitops, path: apps/${name}, targetRevision: main}
`;

const build = { 'apps/store/kustomization.yaml': 'resources: [ingress.yaml]\n' };
const shop: Files = {
  'argocd/shop.yaml': app('shop', 'eu'),
  'apps/shop/kustomization.yaml': 'resources: [ingress.yaml]\n',
  'apps/shop/ingress.yaml': ingress('shop', 'shop'),
};

test.each([
  ['another build of the cluster', app('store', 'eu'), build],
  ['a folder that Argo CD takes as it is', app('store', 'eu'), {}],
])('a route that %s has already is told where it is claimed', (_, application, more) => {
  const base = { ...shop, 'argocd/store.yaml': application };
  const review = reviewOf(base, { ...base, ...more, 'apps/store/ingress.yaml': ingress('store', 'store') });
  expect(graveOf(review)).toEqual(['duplicateRoute apps/store/ingress.yaml:11']);
  expect(review.findings.find(({ rule }) => rule === 'duplicateRoute')?.message).toContain(
    'the Ingress `shop` as well (apps/shop/ingress.yaml)',
  );
});

test.each([
  ['another cluster', app('store', 'us'), ingress('store', 'store')],
  ['another path', app('store', 'eu'), ingress('store', 'store', '/store')],
])('nothing is said of a route in %s', (_, application, text) => {
  const base = { ...shop, 'argocd/store.yaml': application };
  expect(graveOf(reviewOf(base, { ...base, ...build, 'apps/store/ingress.yaml': text }))).toEqual([]);
});

test('a route that was claimed before is not blamed on who touches something else', () => {
  const base = {
    ...shop,
    ...build,
    'argocd/store.yaml': app('store', 'eu'),
    'apps/store/ingress.yaml': ingress('store', 'store'),
  };
  const head = {
    ...base,
    'apps/store/ingress.yaml': ingress('store', 'store').replace('secretName: tls', 'secretName: other'),
  };
  expect(graveOf(reviewOf(base, head))).toEqual([]);
});
