import { beforeAll, expect, test } from '@jest/globals';
import { bundledLinters } from '../../../src/adapters/schemas/linters.ts';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import type { ChangeSet } from '../../../src/change/propose/change-set.ts';
import type { Order } from '../../../src/change/propose/order.ts';
import { generateChange } from '../../../src/change/propose/generate.ts';
import { prove, type Refusal } from '../../../src/change/propose/prove.ts';
import { lessOf, orElse } from '../../../src/change/propose/unmade.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import type { Result } from '../../../src/kernel/result.ts';
import { languages } from '../../../src/languages/languages.ts';
import { manifests } from '../../../src/manifests/manifests.ts';
import { isUntouched } from '../../../src/spec/provenance.ts';
import { readers } from '../../../src/spec/words/readers.ts';
import { firstDisagreement } from '../../../src/syntax/dockerfile/agreement.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const proof = { linters: bundledLinters(), disagreement: firstDisagreement, today: '2026-11-20' };
let order: Order;

beforeAll(async () => {
  order = {
    snapshot: snapshotOf({}),
    request: { words: '', flags: { profile: 'minimal' }, language: 'en' },
    repository: { owner: 'acme', name: 'web', defaultBranch: 'main' },
    policy: defaultPolicy,
    templates: await loadTemplates(),
  };
});

function asked(words: string): Result<ChangeSet> {
  return proven({ ...order, request: { ...order.request, words } });
}

function proven(one: Order): Result<ChangeSet> {
  const made = generateChange(one, { languages, manifests, readers });
  const proved: Result<ChangeSet, Refusal> = made.ok ? prove(made.value, one, proof) : made;
  const rest = proved.ok ? undefined : lessOf(one, proved.error, made.ok ? made.value : undefined);
  return rest === undefined ? proved : orElse(proven(rest), proved);
}

function changeOf(words: string): ChangeSet {
  const made = asked(words);
  if (!made.ok) throw new Error(made.error.what);
  return made.value;
}

test.each([
  {
    what: 'a part that no cluster takes, and nothing else',
    words: 'HPA for web min 10 max 5 at 60% cpu',
    kept: /maxReplicas: 5[^]*averageUtilization: 60/u,
    gone: /minReplicas/u,
    told: '`spec.minReplicas` of the HorizontalPodAutoscaler `web` is left out',
  },
  {
    what: 'what guards goes as a whole, as a part of it would let in more,',
    words:
      'nginx with 2 replicas. NetworkPolicy wall that allows from 10.0.0.0/40 on port 80 to pods app=web',
    kept: /replicas: 2/u,
    gone: /NetworkPolicy/u,
    told: 'The NetworkPolicy `wall` is left out',
  },
])('$what is left out and told: $words', ({ words, kept, gone, told }) => {
  const { files, findings, understood } = changeOf(words);
  const text = files.map((file) => file.text).join('\n');
  expect(text).toMatch(kept);
  expect(text).not.toMatch(gone);
  expect(files.map((file) => isUntouched(file.text))).not.toContain(false);
  expect(findings).toContainEqual(
    expect.objectContaining({
      rule: 'left-out',
      severity: 'warning',
      message: expect.stringContaining(told),
    }),
  );
  expect(understood).not.toEqual([]);
});

test('where nothing else is asked for, or what runs is at fault, all of it is refused', () => {
  expect(asked('networkpolicy that allows from 10.0.0.0/40')).toMatchObject({
    ok: false,
    error: { id: 'said', facts: { value: '10.0.0.0/40' } },
  });
  const longName = `${'checkout-'.repeat(7)}eu`;
  expect(asked(`nginx called ${longName} with a ConfigMap settings with a=b`)).toMatchObject({ ok: false });
});

test('what cannot stop being wrong is refused after a few parts', () => {
  const change = changeOf('3 nginx replicas');
  const [file] = change.files;
  if (file === undefined) throw new Error('nothing was made');
  const broken = { ...change, files: [{ ...file, text: file.text.replace('replicas: 3', 'replicsa: 3') }] };
  const refused = prove(broken, order, proof);
  const rest = refused.ok ? undefined : lessOf(order, refused.error, broken);
  expect(rest?.request.withheld).toMatchObject([{ op: 'remove', field: ['spec', 'replicsa'] }]);
  const withheld = Array.from({ length: 6 }, () => rest?.request.withheld ?? []).flat();
  const again = { ...order, request: { ...order.request, withheld } };
  expect(refused.ok || lessOf(again, refused.error, broken)).toBeUndefined();
});
