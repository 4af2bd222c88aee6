import type { JsonMap } from '../../kernel/json.ts';
import type { Question } from '../../facts/facts.ts';
import type { PlannedObject, Spec } from '../spec.ts';
import type { SecretsSource } from '../words/delivery/saying.ts';
import type { SecretStore } from './store.ts';

/** A store that External Secrets reads, with the name and the account of what runs. */
export function storeFor(source: SecretsSource, { workloads: [first] }: Spec): SecretStore {
  const { provider, key } = source;
  const name = provider === 'vault' ? 'vault' : 'aws';
  const each = provider === 'ParameterStore' ? { isEach: true as const } : {};
  return {
    kind: 'SecretStore',
    name,
    made: storeObject(name, source, first?.name ?? 'default'),
    ...(key !== undefined && { key }),
    ...each,
  };
}

function storeObject(name: string, source: SecretsSource, account: string): PlannedObject {
  return {
    apiVersion: 'external-secrets.io/v1',
    kind: 'SecretStore',
    name,
    body: { spec: { provider: providerOf(source, account) } },
    why: {
      en: 'tells External Secrets where the values are kept',
      zh: '告诉 External Secrets 机密存放在哪里',
    },
  };
}

/** What runs here asks with its own account; at Amazon the controller does. */
function providerOf({ provider, mount, server, region }: SecretsSource, account: string): JsonMap {
  if (provider !== 'vault') return { aws: { service: provider, region: region ?? usualRegion } };
  const kubernetes = { mountPath: 'kubernetes', role: account, serviceAccountRef: { name: account } };
  return { vault: { server: server ?? usualServer, path: mount, version: 'v2', auth: { kubernetes } } };
}

const usualServer = 'https://vault.vault.svc:8200';
const usualRegion = 'us-east-1';

/** What a store cannot be without and nobody said. */
export function asksOfStore({ provider, server, region }: SecretsSource): readonly Question[] {
  if (provider === 'vault' && server === undefined) return [whereIsVault];
  return provider !== 'vault' && region === undefined ? [whichRegion] : [];
}

const whereIsVault: Question = {
  id: 'vaultServer',
  question: {
    en: `Where is Vault? \`${usualServer}\` is a guess.`,
    zh: `Vault 的地址是什么？\`${usualServer}\` 只是猜测。`,
  },
  why: {
    en: 'Say `Vault is at https://...`: External Secrets asks there.',
    zh: '请写明 `Vault 地址 https://...`：External Secrets 从那里读取。',
  },
  candidates: [],
};

const whichRegion: Question = {
  id: 'secretsRegion',
  question: {
    en: `In which region are the secrets? \`${usualRegion}\` is a guess.`,
    zh: `机密存放在哪个区域？\`${usualRegion}\` 只是猜测。`,
  },
  why: { en: 'Say it with the store: `in eu-central-1`.', zh: '请一并写明，例如 `in eu-central-1`。' },
  candidates: [],
};
