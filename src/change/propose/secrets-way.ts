import { storeFor } from '../../spec/objects/kept-outside.ts';
import type { SecretStore } from '../../spec/objects/store.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Policy } from '../../config/policy.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { SecretsWish } from '../../spec/words/delivery/saying.ts';

/** How Secrets come into the cluster without their values standing in git. */
export type SecretsWay =
  | { readonly kind: 'external'; readonly store: SecretStore; readonly isKnown: boolean }
  | { readonly kind: 'sealed' }
  | { readonly kind: 'byHand' };

/** As the words want it, else in production as the policy says or as the repository does it. */
export function secretsWay(spec: Spec, ground: Ground): SecretsWay {
  const { profile } = spec;
  const { secrets } = ground.wish ?? {};
  const store = storeOf(ground);
  if (secrets === 'sealed') return { kind: 'sealed' };
  const { source } = ground.wish ?? {};
  if (source !== undefined) return { kind: 'external', store: storeFor(source, spec), isKnown: true };
  if (secrets === 'external')
    return { kind: 'external', store: store ?? clusterStore('default'), isKnown: store !== undefined };
  if (profile === 'minimal') return { kind: 'byHand' };
  if (store !== undefined) return { kind: 'external', store, isKnown: true };
  return { kind: manifestTexts(ground.snapshot).some(isSealing) ? 'sealed' : 'byHand' };
}

function isSealing(text: string): boolean {
  return /^kind: SealedSecret\s*$/mu.test(text);
}

function storeOf({ snapshot, policy, wish }: Ground): SecretStore | undefined {
  const named = wish?.store ?? policy.secretStore;
  return named === undefined ? storeIn(manifestTexts(snapshot)) : clusterStore(named);
}

function clusterStore(name: string): SecretStore {
  return { kind: 'ClusterSecretStore', name };
}

function manifestTexts(snapshot: Snapshot): string[] {
  return snapshot.entries.flatMap(({ path }) => {
    const text = /\.ya?ml$/u.test(path) ? snapshot.text(path) : undefined;
    return text ?? [];
  });
}

/** The manifests of the repository use one. */
function storeIn(texts: readonly string[]): SecretStore | undefined {
  const text = texts.find((one) => /^kind: (?:ClusterSecretStore|ExternalSecret)\s*$/mu.test(one));
  if (text === undefined) return undefined;
  const isStore = /^kind: ClusterSecretStore\s*$/mu.test(text);
  const name = (
    isStore
      ? /^metadata:\n(?: {2}.*\n){0,5}? {2}name: ([\w.-]+)/mu
      : /secretStoreRef:\n(?:\s+kind: \w+\n)?\s+name: ([\w.-]+)/u
  ).exec(text)?.[1];
  if (name === undefined) return undefined;
  const isWide = isStore || text.includes('kind: ClusterSecretStore');
  return { kind: isWide ? 'ClusterSecretStore' : 'SecretStore', name };
}

export type Ground = {
  readonly snapshot: Snapshot;
  readonly policy: Policy;
  /** How the words want Secrets to be kept. */
  readonly wish?: SecretsWish;
};
