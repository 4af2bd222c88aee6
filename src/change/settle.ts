import type { Policy } from '../config/policy.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { guarded } from '../spec/objects/namespaces.ts';
import { withoutSecretValues } from '../spec/objects/secrets.ts';
import { externalSecret, type SecretStore } from '../spec/objects/store.ts';
import type { Spec } from '../spec/spec.ts';
import { missingReferences } from './references.ts';

/** What holds for every spec, whoever made it: no values of Secrets, guarded namespaces, references to the store. */
export function settleSpec(spec: Spec, snapshot: Snapshot, policy: Policy): Spec {
  const settled = guarded(withoutSecretValues(spec));
  const store = storeOf(snapshot, policy);
  return store === undefined || spec.profile === 'minimal' ? settled : withStore(settled, store);
}

function withStore(spec: Spec, store: SecretStore): Spec {
  const missing = spec.workloads.flatMap((workload) => missingReferences(workload, spec));
  const byHand = (spec.byHand ?? []).map(({ name, keys }) => [name, keys] as const);
  const wanted = missing.flatMap(({ kind, name, keys }) =>
    kind === 'Secret' ? [[name, keys] as const] : [],
  );
  const keys = new Map<string, Set<string>>();
  for (const [name, own] of [...wanted, ...byHand]) {
    keys.set(name, new Set([...(keys.get(name) ?? []), ...own]));
  }
  const made = [...keys].map(([name, own]) => externalSecret(name, [...own], store));
  return { ...spec, objects: [...spec.objects, ...made], byHand: [] };
}

/** The policy names it, or the repository's manifests use one. */
function storeOf(snapshot: Snapshot, { secretStore }: Policy): SecretStore | undefined {
  if (secretStore !== undefined) return { kind: 'ClusterSecretStore', name: secretStore };
  const texts = snapshot.entries.map(({ path }) =>
    /\.ya?ml$/u.test(path) ? (snapshot.text(path) ?? '') : '',
  );
  const text = texts.find((one) => /^kind: (?:ClusterSecretStore|ExternalSecret)\s*$/mu.test(one));
  if (text === undefined) return undefined;
  const isStore = /^kind: ClusterSecretStore\s*$/mu.test(text);
  const name = (
    isStore
      ? /^metadata:\n(?: {2}.*\n){0,5}? {2}name: ([\w.-]+)/mu
      : /secretStoreRef:\n(?:\s+kind: \w+\n)?\s+name: ([\w.-]+)/u
  ).exec(text)?.[1];
  if (name === undefined) return undefined;
  return {
    kind: isStore || /kind: ClusterSecretStore/u.test(text) ? 'ClusterSecretStore' : 'SecretStore',
    name,
  };
}
