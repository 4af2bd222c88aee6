import type { Question } from '../../facts/facts.ts';
import { guarded } from '../../spec/objects/namespaces.ts';
import { withoutSecrets, withoutSecretValues } from '../../spec/objects/secrets.ts';
import { asksOfStore } from '../../spec/objects/kept-outside.ts';
import { externalSecret, type SecretStore, type SecretWanted } from '../../spec/objects/store.ts';
import { withoutEmptyMaps } from '../../spec/objects/empty-maps.ts';
import { withFileMounts } from '../../spec/file-mounts.ts';
import { openLowPorts } from '../../spec/low-ports.ts';
import { withAccounts } from '../../spec/objects/accounts.ts';
import type { Spec } from '../../spec/spec.ts';
import { withStartupPort } from '../../spec/startup-port.ts';
import { missingReferences } from './references.ts';
import { secretsWay, type Ground } from './secrets-way.ts';

export type Settled = { readonly spec: Spec; readonly questions: readonly Question[] };

/** What holds for every spec, whoever made it: low ports open, no values of Secrets, guarded namespaces, references to the store. */
export function settleSpec(spec: Spec, ground: Ground): Settled {
  const way = secretsWay(spec, ground);
  const filled = withoutEmptyMaps(withFileMounts(spec));
  const open = withAccounts(openLowPorts(withStartupPort(filled)), ground.snapshot);
  const settled = guarded(way.kind === 'byHand' ? withoutSecretValues(open) : withoutSecrets(open));
  if (way.kind === 'sealed') return { spec: { ...settled, isSealed: true }, questions: [] };
  if (way.kind === 'byHand') return { spec: settled, questions: [] };
  const made = withStore(settled, way.store);
  const { source } = ground.wish ?? {};
  const asks = source === undefined ? [] : asksOfStore(source);
  return { spec: made, questions: way.isKnown || made === settled ? asks : [whichStore(way.store)] };
}

/** A store that lacks one key gives none of them: only those that must be there are asked of it. */
function withStore(spec: Spec, store: SecretStore): Spec {
  const missing = spec.workloads
    .flatMap((workload) => missingReferences(workload, spec))
    .filter(({ kind, isFree }) => kind === 'Secret' && isFree !== true);
  const wanted = new Map<string, SecretWanted>();
  for (const one of [...missing, ...(spec.byHand ?? [])]) {
    const keys = [...new Set([...(wanted.get(one.name)?.keys ?? []), ...one.keys])];
    wanted.set(one.name, { ...wanted.get(one.name), ...one, keys });
  }
  if (wanted.size === 0) return spec;
  const made = [...wanted.values()].map((one) => externalSecret(one, store));
  const stores = store.made === undefined ? [] : [store.made];
  return { ...spec, objects: [...spec.objects, ...stores, ...made], byHand: [] };
}

function whichStore({ name }: SecretStore): Question {
  return {
    id: 'secretStore',
    question: {
      en: `Which ClusterSecretStore holds the values? \`${name}\` is a guess.`,
      zh: `机密存放在哪个 ClusterSecretStore？\`${name}\` 只是猜测。`,
    },
    why: {
      en: 'Say `secretStore: <name>` in `.github/supercargo.yml`.',
      zh: '请在 `.github/supercargo.yml` 中写明 `secretStore: <名称>`。',
    },
    candidates: [],
  };
}
