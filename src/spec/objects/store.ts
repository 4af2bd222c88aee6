import type { PlannedObject } from '../spec.ts';

/** Where External Secrets finds the values. */
export type SecretStore = { readonly kind: 'SecretStore' | 'ClusterSecretStore'; readonly name: string };

/** A reference that External Secrets follows: the Secret is made in the cluster, from a store that holds its values. */
export function externalSecret(name: string, keys: readonly string[], store: SecretStore): PlannedObject {
  const data = keys.map((key) => ({ secretKey: key, remoteRef: { key: name, property: key } }));
  const source = data.length === 0 ? { dataFrom: [{ extract: { key: name } }] } : { data };
  return {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    name,
    body: {
      spec: {
        refreshInterval: '1h',
        secretStoreRef: { kind: store.kind, name: store.name },
        target: { name },
        ...source,
      },
    },
    why: { en: 'fetches a Secret from where its values are kept', zh: '从密钥存储中获取 Secret' },
  };
}
