import { expect, test } from '@jest/globals';
import { partSecrets } from '../../src/spec/typed-secrets.ts';

test('a variable that is named like a secret refers to one, others keep their value', () => {
  const env = [
    { name: 'DB_PASSWORD', value: 'hunter2' },
    { name: 'LOG_LEVEL', value: 'debug' },
    { name: 'API_TOKEN', valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } },
  ];
  expect(partSecrets({ image: 'a:1', env }, 'shop')).toEqual({
    container: { image: 'a:1', env: env.slice(1) },
    references: [{ kind: 'secret', name: 'DB_PASSWORD', from: 'shop-secrets' }],
  });
});

test.each([{}, { env: [] }, { env: [{ name: 'PASSWORD', value: '' }] }])(
  'nothing is taken from %j',
  (container) => {
    expect(partSecrets(container, 'shop')).toEqual({ container, references: [] });
  },
);
