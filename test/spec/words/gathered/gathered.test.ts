import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CORE_SCHEMA, load } from 'js-yaml';
import { gathered } from '../../../../src/spec/words/gathered/gathered.ts';
import { leavesOf } from '../../../bench/words/recall.ts';

type Told = { readonly say: readonly string[]; readonly documents: readonly unknown[] };

const told = load(readFileSync(join(import.meta.dirname, 'told.yaml'), 'utf8'), {
  schema: CORE_SCHEMA,
}) as Told[];

describe('objects of rare kinds, whatever the order of the words', () => {
  const rows = told.flatMap(({ say, documents }) => say.map((one) => [one, documents] as const));

  test.each(rows)('%s', (say, documents) => {
    const made = gathered(say)?.documents ?? [];
    const found = new Set(made.flatMap((one) => leavesOf(one)));
    expect(documents.flatMap((one) => leavesOf(one)).filter((leaf) => !found.has(leaf))).toEqual([]);
    expect(made).toHaveLength(documents.length);
  });
});

describe('words of which a value or what turns them is open are left to others', () => {
  test.each([
    // Nobody says whose the second name is.
    'Create a ResourceQuota one in dev with 3 pods, and something named two.',
    // A range is not each of both.
    'A NetworkPolicy np in dev: pods app=a accept TCP ports 32000 to 32768 from app=b.',
    // Who may reach whom is told in two breaths.
    'In dev, a NetworkPolicy np lets pods role=a from the namespace labelled project=p reach pods app=w on TCP 80.',
    // Two bindings, and nobody says who is bound by which.
    'Role r in dev: get pods. RoleBinding one for user ann, RoleBinding two for user bob, both to the Role r.',
    // More groups than resources that are known.
    'ClusterRole c: get widgets and gadgets of the API groups a.example.com, b.example.com and c.example.com.',
    // An amount that nobody says of what it is.
    'ResourceQuota q in dev: pods 3, and 7.',
    // What turns the sentence.
    'Role r in dev: get and list pods, except in the evening. RoleBinding b for user ann.',
    'NetworkPolicy np in dev: pods app=a must never reach app=b unless on TCP 80.',
    'A PriorityClass fast with the value 100 if nothing else is running.',
    // Another kind lies beside, and only the namespace would be read.
    'Create the namespace shop and in it a Deployment web with two replicas.',
    // No object at all.
    'Deploy nginx with three replicas.',
    '',
  ])('%s', (say) => {
    expect(gathered(say)).toBeUndefined();
  });
});

describe('what is passed over, and what is named', () => {
  test.each([
    [
      'Somebody broke in last week. Create a NetworkPolicy shut in dev which denies all ingress to all pods.',
      [],
    ],
    ['NetworkPolicy shut in dev: deny all ingress to all pods, flurbly.', ['flurbly']],
  ])('%s', (say, odd) => {
    expect(gathered(say)?.odd).toEqual(odd);
  });
});

test.each(['a=b, ', 'pods ', '(', 'get list ', '允许', '"a', '10.0.0.0/8 '])(
  'a long text of %j is read in no time',
  (piece) => {
    const text = `NetworkPolicy np in dev ${piece.repeat(Math.ceil(2900 / piece.length))}`.slice(0, 2990);
    const start = performance.now();
    gathered(text);
    expect(performance.now() - start).toBeLessThan(1500);
  },
);
