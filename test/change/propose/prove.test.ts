import { beforeAll, expect, test } from '@jest/globals';
import { bundledLinters } from '../../../src/adapters/schemas/linters.ts';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import type { ChangeSet } from '../../../src/change/propose/change-set.ts';
import type { Order } from '../../../src/change/propose/order.ts';
import { generateChange } from '../../../src/change/propose/generate.ts';
import { prove } from '../../../src/change/propose/prove.ts';
import { lessOf, orElse } from '../../../src/change/propose/unmade.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import type { Result } from '../../../src/kernel/result.ts';
import { languages } from '../../../src/languages/languages.ts';
import { manifests } from '../../../src/manifests/manifests.ts';
import { kinds } from '../../../src/spec/words/kinds.ts';
import { readers } from '../../../src/spec/words/readers.ts';
import { firstDisagreement } from '../../../src/syntax/dockerfile/agreement.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const proof = { linters: bundledLinters(), disagreement: firstDisagreement, today: '2026-11-20' };
let order: Order;
let change: ChangeSet;

beforeAll(async () => {
  order = {
    snapshot: snapshotOf({}),
    request: { words: '3 nginx replicas', flags: {}, language: 'en' },
    repository: { owner: 'acme', name: 'web', defaultBranch: 'main' },
    policy: defaultPolicy,
    templates: await loadTemplates(),
  };
  const made = generateChange(order, { languages, manifests, readers });
  if (!made.ok) throw new Error(made.error.what);
  change = made.value;
});

function proveWith(path: string, edit: (text: string) => string): Result<ChangeSet> {
  const files = change.files.map((file) => (file.path === path ? { ...file, text: edit(file.text) } : file));
  return prove({ ...change, files }, order, proof);
}

test('what passes is proposed as it is', () => {
  expect(prove(change, order, proof)).toEqual({ ok: true, value: change });
});

test('what the API server would refuse is not proposed, and the place is named', () => {
  const proved = proveWith('k8s/deployment.yaml', (text) => text.replace('replicas: 3', 'replicsa: 3'));
  expect(proved).toMatchObject({
    ok: false,
    error: { where: expect.stringMatching(/^k8s\/deployment\.yaml:\d+$/u) },
  });
});

test('a warning is told with the proposal', () => {
  const proved = proveWith('k8s/deployment.yaml', (text) =>
    text.replace(/ {10}resources:\n(?: {12}.*\n)+/u, ''),
  );
  expect(proved.ok && proved.value.findings.map(({ rule }) => rule)).toContain('memoryRequirements');
});

test('rights over the node, which only who asked can have wanted, are told and do not stand in the way', () => {
  const proved = proveWith('k8s/deployment.yaml', (text) =>
    text.replace('    spec:\n      service', '    spec:\n      hostNetwork: true\n      service'),
  );
  expect(proved.ok && proved.value.findings.map(({ rule }) => rule)).toContain('hostNetwork');
});

const longName = `${'checkout-'.repeat(7)}eu`;
test.each([
  [`nginx called ${longName}`, longName, 'longer than 63'],
  ['nginx with a NodePort service on node port 40000', '40000', '30000 and 32767'],
  ['networkpolicy that allows from 10.0.0.0/40', '10.0.0.0/40', 'no network'],
  ['HPA for web min 10 max 5', '10', 'more than `maxReplicas`'],
])('what somebody asked for and no cluster takes is named as theirs: %s', (words, value, what) => {
  const said = { ...order, request: { ...order.request, words } };
  const made = generateChange(said, { languages, manifests, readers });
  expect(made.ok && prove(made.value, said, proof)).toMatchObject({
    ok: false,
    error: { id: 'said', facts: { value, what: expect.stringContaining(what) } },
  });
});

function provedOf(words: string): Result<ChangeSet> {
  const said = { ...order, request: { ...order.request, words, flags: { profile: 'minimal' } } };
  const made = generateChange(said, { languages, manifests, readers });
  return made.ok ? prove(made.value, said, proof) : made;
}

const needy = kinds.flatMap(({ kind, example }) => (example === undefined ? [] : [{ kind, example }]));
test.each(needy)('what $kind cannot be without is asked for; its example is enough', ({ kind, example }) => {
  expect(provedOf(`create a ${kind} named alpha`)).toMatchObject({
    ok: false,
    error: { id: 'unsaid', facts: { kind, example: `create a ${kind} named alpha ${example}` } },
  });
  expect(provedOf(`create a ${kind} named alpha ${example}`)).toMatchObject({ ok: true });
});

test.each([
  [
    'nginx with 2 replicas. Also create a RuntimeClass called fast.',
    'Also create a RuntimeClass called fast',
  ],
  ['部署 nginx，两个副本。再创建一个名为 fast 的 RuntimeClass。', '再创建一个名为 fast 的 RuntimeClass'],
])(
  'what stands beside an object that cannot be made is made, and the object is named: %s',
  (words, named) => {
    const said = { ...order, request: { ...order.request, words } };
    const refused = provedOf(words);
    const rest = refused.ok ? undefined : lessOf(said, refused.error);
    const made = rest && generateChange(rest, { languages, manifests, readers });
    if (made?.ok !== true) throw new Error('nothing was made');
    const { files, notUnderstood } = made.value;
    expect(files.map(({ text }) => /^ {2}replicas: 2$/mu.test(text))).toContain(true);
    expect(files.map(({ path }) => path).join(' ')).not.toContain('fast');
    expect(notUnderstood).toEqual([named]);
    expect(orElse(made, refused)).toBe(made);
  },
);

test('where nothing else is asked for, what is missing is told', () => {
  const refused = provedOf('create a RuntimeClass called fast');
  expect(refused.ok).toBe(false);
  expect(refused.ok || lessOf(order, refused.error)).toBeUndefined();
});
