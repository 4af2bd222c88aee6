import { expect, test } from '@jest/globals';
import { sticky } from '../../src/spec/stickiness.ts';
import type { Workload } from '../../src/spec/spec.ts';

const web: Workload = {
  name: 'shop',
  partOf: 'shop',
  image: { kind: 'built', name: 'ghcr.io/acme/shop', tag: 'sha-1' },
  kind: 'web',
  port: 3000,
  servicePort: 80,
  writable: [],
  resources: {},
  probes: {},
  env: [],
  needs: [],
  extras: [],
};
const reached: Workload = { ...web, host: 'shop.example.com' };

test('by the address of the client where nothing reads HTTP, and a cookie is said to be missing', () => {
  const { workload, by, notes } = sticky(web, { seconds: 60, isByCookie: true });
  expect(by).toBe('sessionAffinity: ClientIP');
  expect(workload.fragments?.service).toEqual({
    sessionAffinity: 'ClientIP',
    sessionAffinityConfig: { clientIP: { timeoutSeconds: 60 } },
  });
  expect(notes.map(({ id }) => id)).toEqual(['sticky-without-cookie']);
});

test('a class that nobody named is taken for ingress-nginx, and that is said', () => {
  const { workload, notes } = sticky(reached, { cookie: 'SHOP' });
  expect(workload.fragments?.routeMetadata).toMatchObject({
    annotations: { 'nginx.ingress.kubernetes.io/session-cookie-name': 'SHOP' },
  });
  expect(notes.map(({ id }) => id)).toEqual(['sticky-by-ingress-nginx']);
});

test('a controller that is not known here is told nothing', () => {
  const one: Workload = { ...reached, exposure: { type: 'ClusterIP', ingressClass: 'kong' } };
  const { workload, by, notes } = sticky(one, {});
  expect([workload, by, notes.map(({ id }) => id)]).toEqual([one, undefined, ['sticky-not-set']]);
});
