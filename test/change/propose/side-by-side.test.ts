import { expect, test } from '@jest/globals';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { generateChange } from '../../../src/change/propose/generate.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import { languages } from '../../../src/languages/languages.ts';
import { manifests } from '../../../src/manifests/manifests.ts';
import { readers } from '../../../src/spec/words/readers.ts';
import { readTree } from '../../support/folder.ts';
import { snapshotOf } from '../../support/snapshot.ts';

/*
 * What is understood alone is understood beside anything else, before it and behind it: every wish with every other.
 */
const wishes: readonly (readonly [words: string, comes: RegExp])[] = [
  ['3 replicas', /kind: Deployment\n(?:(?!^---$)[^])*?replicas: 3/mu],
  ['memory limit 1Gi', /limits:\n(?:\s+cpu: \S+\n)?\s+memory: 1Gi/u],
  ['cpu limit 500m', /limits:\n(?:\s+memory: \S+\n)?\s+cpu: 500m/u],
  ['host notes.acme.io', /kind: Ingress\n[^]*?host: notes\.acme\.io/u],
  ['namespace webshop', /^namespace: webshop$/mu],
  ['LOG_LEVEL=debug', /name: LOG_LEVEL\n\s+value: debug/u],
  [
    'STRIPE_KEY comes from the secret stripe',
    /name: STRIPE_KEY\n\s+valueFrom:\n\s+secretKeyRef:\n\s+name: stripe/u,
  ],
  ['with redis', /image: redis:/u],
  ['a 5Gi volume at /data', /claimName: notes-data/u],
  ['every night at 2 run npm run report', /kind: CronJob\n[^]*?schedule: "?0 2 \* \* \*/u],
  ['with argo cd', /kind: Application\n/u],
  [
    'give it 60 seconds to shut down',
    /kind: Deployment\n(?:(?!^kind: )[^])*?terminationGracePeriodSeconds: 60/mu,
  ],
  ['label everything with team=payments', /kind: Deployment\n(?:(?!^kind: )[^])*?team: payments/mu],
  ['pull secret regcred', /imagePullSecrets:\n\s+- name: regcred/u],
  ['at least one pod must always be available', /minAvailable: 1/u],
];
/** A disk told behind a program beside or a job, and how long `it` may take, may be theirs. */
const mayBeOfIt = /^(?:with redis|every night).*(?:volume|seconds)/u;
const joined: readonly ((one: string, other: string) => string)[] = [
  (one, other) => `${one}, ${other}`,
  (one, other) => `- ${one}\n- ${other}`,
  (one, other) => `${one}. ${other}`,
  (one, other) => `${one} and ${other}`,
];
const templates = await loadTemplates();
const snapshot = snapshotOf(readTree(new URL('../../examples/flask-poetry/repo', import.meta.url).pathname));

function made(words: string): { readonly text: string; readonly left: readonly string[] } {
  const change = generateChange(
    {
      snapshot,
      request: { words, flags: {}, language: 'en' },
      repository: { owner: 'acme', name: 'notes', defaultBranch: 'main' },
      policy: defaultPolicy,
      templates,
    },
    { languages, manifests, readers },
  );
  if (!change.ok) throw new Error(change.error.what);
  return { text: change.value.files.map(({ text }) => text).join('---\n'), left: change.value.notUnderstood };
}

test.each(wishes)('%s beside every other', (words, comes) => {
  const wrong = wishes.flatMap(([other, otherComes], at) => {
    if (other === words || mayBeOfIt.test(`${words} ${other}`)) return [];
    const said = joined[at % joined.length]?.(words, other) ?? '';
    const { text, left } = made(said);
    const isWhole = comes.test(text) && otherComes.test(text) && left.length === 0;
    return isWhole ? [] : [{ said, comes: comes.test(text), otherComes: otherComes.test(text), left }];
  });
  expect(wrong).toEqual([]);
});
