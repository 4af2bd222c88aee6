import { expect, test } from '@jest/globals';
import { externalSecret } from '../../../../src/spec/objects/store.ts';
import { storeFor } from '../../../../src/spec/objects/kept-outside.ts';
import { readVault } from '../../../../src/spec/words/delivery/vaults.ts';
import { writeYaml } from '../../../../src/render/yaml.ts';
import { schemaProblems } from '../../../support/judge.ts';

test.each([
  ['Secrets come from Vault at secret/data/shop.', { provider: 'vault', mount: 'secret', key: 'shop' }],
  ['vault: kv/shop/db, 2 replicas', { provider: 'vault', mount: 'kv', key: 'shop/db' }],
  [
    'our secrets live in Vault under kv/shop; Vault is at https://v.acme.io:8200',
    { provider: 'vault', mount: 'kv', key: 'shop', server: 'https://v.acme.io:8200' },
  ],
  ['密钥从 Vault 的 secret/notes 读取', { provider: 'vault', mount: 'secret', key: 'notes' }],
  [
    'secrets are stored in AWS Secrets Manager under prod/shop in eu-central-1',
    { provider: 'SecretsManager', key: 'prod/shop', region: 'eu-central-1' },
  ],
  ['run vault beside it', undefined],
  ['secrets come from Vault', undefined],
])('where the values are: %s', (words, source) => {
  expect(readVault(words).source).toEqual(source);
});

test.each(['vault', 'SecretsManager', 'ParameterStore'] as const)(
  'what is written for it: %s',
  (provider) => {
    const store = storeFor({ provider, mount: 'kv', key: 'shop' }, { workloads: [], objects: [] });
    const made = [...(store.made ? [store.made] : []), externalSecret({ name: 'shop', keys: ['A'] }, store)];
    const files = made.map(({ apiVersion, kind, name, body }) => ({
      path: `${kind}.yaml`,
      text: writeYaml({ apiVersion, kind, metadata: { name }, ...body }),
    }));
    expect(schemaProblems(files, '1.34.0')).toEqual([]);
  },
);
