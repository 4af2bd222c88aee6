import { expect, test } from '@jest/globals';
import { withoutTyped } from '../../src/spec/typed-secrets.ts';

test('a variable that is named like a secret refers to one, others keep their value', () => {
  const env = [
    { name: 'DB_PASSWORD', value: 'hunter2' },
    { name: 'LOG_LEVEL', value: 'debug' },
    { name: 'API_TOKEN', valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } },
  ];
  const reference = { secretKeyRef: { name: 'shop-secrets', key: 'DB_PASSWORD' } };
  expect(withoutTyped({ image: 'a:1', env }, 'shop')).toEqual({
    image: 'a:1',
    env: [{ name: 'DB_PASSWORD', valueFrom: reference }, ...env.slice(1)],
  });
});

test.each([{}, { env: [] }, { env: [{ name: 'PASSWORD', value: '' }] }])(
  'nothing is taken from %j',
  (container) => {
    expect(withoutTyped(container, 'shop')).toEqual(container);
  },
);

test('what documentation writes in the place of a password stands in a minimal spec, and nothing else does', () => {
  const env = [
    { name: 'MYSQL_ROOT_PASSWORD', value: 'password' },
    { name: 'DB_PASSWORD', value: 'hunter2' },
  ];
  const reference = { secretKeyRef: { name: 'shop-secrets', key: 'DB_PASSWORD' } };
  expect(withoutTyped({ env }, 'shop', 'minimal')).toEqual({
    env: [env[0], { name: 'DB_PASSWORD', valueFrom: reference }],
  });
});
