import { expect, test } from '@jest/globals';
import { withSiblings } from '../../src/spec/siblings.ts';
import type { Workload } from '../../src/spec/spec.ts';

function workload(name: string, port: number | undefined, variables: readonly string[] = []): Workload {
  return {
    name,
    partOf: 'shop',
    image: { kind: 'built', name: `ghcr.io/acme/${name}`, tag: 'sha' },
    kind: 'web',
    ...(port !== undefined && { port }),
    servicePort: port ?? 80,
    user: 10001,
    writable: [],
    resources: {},
    probes: {},
    env: variables.map((variable) => ({ kind: 'config', name: variable, from: `${name}-config` })),
    needs: [],
    extras: [],
  };
}

const others = [
  workload('cart-service', 7070),
  workload('productcatalog', 3550),
  workload('mailer', undefined),
];

test.each([
  ['CART_SERVICE_ADDR', 'cart-service:7070'],
  ['CART_ADDRESS', 'cart-service:7070'],
  ['CART_SERVICE_HOST', 'cart-service'],
  ['CART_SERVICE_PORT', '7070'],
  ['CART_URL', 'http://cart-service:7070'],
  ['PRODUCT_CATALOG_BASE_URL', 'http://productcatalog:3550'],
  ['MAILER_URL', undefined],
  ['SHIPPING_SERVICE_ADDR', undefined],
  ['APP_URL', undefined],
  ['LISTEN_ADDR', undefined],
  ['CART', undefined],
])('%s of a service of the same repository is %s', (name, value) => {
  const [made] = withSiblings([workload('frontend', 8080, [name]), ...others]);
  const set = made?.env.find((entry) => entry.kind === 'value');
  expect(set).toEqual(value === undefined ? undefined : { kind: 'value', name, value });
  expect(made?.calls !== undefined).toBe(value !== undefined);
});

test('what people have set already stays, and of two that could be meant none is taken', () => {
  const own = { ...workload('frontend', 8080, ['CART_URL']), settings: { CART_URL: 'http://elsewhere' } };
  expect(withSiblings([own, ...others])[0]).toEqual(own);
  const unclear = [
    workload('frontend', 8080, ['CART_URL']),
    workload('cart-api', 1),
    workload('cart-grpc', 2),
  ];
  expect(withSiblings(unclear)[0]).toEqual(unclear[0]);
});

function variable(name: string, value: string) {
  return { name, required: false, secret: false, default: value };
}

test('the port that is looked for on one machine tells which is meant, with its path', () => {
  const plain = { path: '.', language: 'go', kind: 'web', ports: [], needs: [], evidence: [] } as const;
  const served = {
    ...plain,
    name: 'model',
    env: [],
    ports: [{ port: 8000, name: 'http', protocol: 'http' }],
  } as const;
  const env = [
    variable('LLM_BASE_URL', 'http://localhost:8000/v1'),
    variable('SITE_URL', 'http://localhost:8000'),
    variable('OTHER_URL', 'http://localhost:9999'),
  ];
  const ui = { ...workload('ui', 8080), service: { ...plain, name: 'ui', env } };
  const [made] = withSiblings([ui, { ...workload('model', 80), service: served }]);
  expect(made?.env).toEqual([{ kind: 'value', name: 'LLM_BASE_URL', value: 'http://model:80/v1' }]);
});
