import { expect, test } from '@jest/globals';
import { withCall, type Call } from '../../src/spec/beside/call.ts';
import type { Spec, Workload } from '../../src/spec/spec.ts';

const shop: Workload = {
  name: 'shop',
  partOf: 'shop',
  image: { kind: 'built', name: 'ghcr.io/acme/shop', tag: 'sha-1' },
  kind: 'web',
  port: 3000,
  servicePort: 8080,
  writable: [],
  resources: {},
  probes: {},
  env: [],
  needs: [],
  extras: [],
  callers: ['web'],
};
const spec: Spec = { workloads: [shop], objects: [] };
const hourly: Call = { target: '/cleanup', schedule: '0 * * * *' };

test('a call goes to the port of the Service, and is let in where only some are', () => {
  const { spec: made, url } = withCall(spec, hourly, shop) ?? {};
  expect(url).toBe('http://shop:8080/cleanup');
  expect(made?.workloads.map(({ name, callers }) => [name, callers])).toEqual([
    ['shop', ['web', 'shop-cleanup']],
    ['shop-cleanup', undefined],
  ]);
});

test('two of one path have names of their own', () => {
  const once = withCall(spec, hourly, shop)?.spec ?? spec;
  const twice = withCall(once, { ...hourly, method: 'POST' }, once.workloads[0]);
  expect(twice?.spec.workloads.map(({ name }) => name)).toEqual(['shop', 'shop-cleanup', 'shop-cleanup-2']);
});

test('a path of nobody who answers is called by none', () => {
  const { port: _port, ...worker } = shop;
  expect(withCall(spec, hourly, worker)).toBeUndefined();
  expect(withCall(spec, hourly, undefined)).toBeUndefined();
});
