import { present } from '../../kernel/present.ts';
import type { PlannedObject } from '../spec.ts';

/** Where External Secrets finds the values. */
export type SecretStore = {
  readonly kind: 'SecretStore' | 'ClusterSecretStore';
  readonly name: string;
  /** Where nobody has made it. */
  readonly made?: PlannedObject;
  /** Where in it the values are; unless said, under the name of the Secret. */
  readonly key?: string;
  /** Each value stands alone, below that. */
  readonly isEach?: true;
};

/** A Secret to be: every key is wanted where none is named. */
export type SecretWanted = {
  readonly name: string;
  readonly keys: readonly string[];
  readonly form?: SecretForm;
};

/** As `kubectl create secret` calls them. */
export type SecretForm = 'tls' | 'docker-registry';

const types = { tls: 'kubernetes.io/tls', 'docker-registry': 'kubernetes.io/dockerconfigjson' } as const;

/** A reference that External Secrets follows: the Secret is made in the cluster, from a store that holds its values. */
export function externalSecret({ name, keys: said, form }: SecretWanted, store: SecretStore): PlannedObject {
  const keys = form === 'docker-registry' ? ['.dockerconfigjson'] : said;
  const at = store.key ?? name;
  const data = keys.map((key) => ({
    secretKey: key,
    remoteRef: store.isEach === true ? { key: `${at}/${key}` } : { key: at, property: key },
  }));
  const source = data.length === 0 ? { dataFrom: [{ extract: { key: at } }] } : { data };
  return {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    name,
    body: {
      spec: {
        refreshInterval: '1h',
        secretStoreRef: { kind: store.kind, name: store.name },
        target: present({ name, template: form === undefined ? undefined : { type: types[form] } }),
        ...source,
      },
    },
    why: { en: 'fetches a Secret from where its values are kept', zh: '从密钥存储中获取 Secret' },
  };
}
