import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CORE_SCHEMA, load } from 'js-yaml';
import { kinds } from '../../../../src/spec/words/spelled/spelled.ts';
import { partsOf } from '../../../../src/spec/words/spelled/together/cuts.ts';
import { filledIn } from '../../../../src/spec/words/spelled/together/placeholders.ts';
import { sharedIn } from '../../../../src/spec/words/spelled/together/shared.ts';
import { toldTogether } from '../../../../src/spec/words/spelled/together/together.ts';
import { recallOf, type Document } from '../../../bench/words/recall.ts';

type Case = { readonly say: readonly string[]; readonly documents: readonly Document[] };

const cases = load(readFileSync(join(import.meta.dirname, 'together.yaml'), 'utf8'), {
  schema: CORE_SCHEMA,
}) as readonly Case[];

/** The objects, where nothing of the words is left. */
function wholly(say: string): readonly Document[] {
  const told = toldTogether(say, kinds);
  return told === undefined || told.rest.length + told.unread.length > 0
    ? []
    : told.made.map(({ document }) => document);
}

describe('objects that are told together', () => {
  test.each(cases.flatMap(({ say, documents }) => say.map((one) => [one, documents] as const)))(
    '%s',
    (say, documents) => {
      expect(recallOf(documents, wholly(say)).missing).toEqual([]);
      expect(wholly(say)).toHaveLength(documents.length);
    },
  );
});

describe('what is said once of all of them', () => {
  test.each([
    ['ns shop: svc a port 80; pvc b 5Gi', { space: 'shop' }],
    ['In namespace shop I need two objects: a Secret a and a claim b.', { space: 'shop' }],
    ['Three objects for shop, please: a Secret a.', { space: 'shop' }],
    ['shop needs two PDBs. The first, a-pdb, selects app: a.', { space: 'shop' }],
    ['Everything below belongs to namespace shop. The Pod a runs b.', { space: 'shop' }],
    ['A Secret a and a claim b, all called db-x.', { name: 'db-x' }],
    [
      'The objects are all called db-x, and each of them, like the pods, is labelled app: x.',
      { name: 'db-x', labels: { app: 'x' } },
    ],
    ['labels app=x tier=db everywhere. secret a', { labels: { app: 'x', tier: 'db' } }],
    [
      'Common labels, on each object as well as on the pods: tier: db and app: x. Objects: a',
      { labels: { tier: 'db', app: 'x' } },
    ],
    [
      'A Secret, with the labels app=x and tier=db on all objects and pods: a',
      { labels: { app: 'x', tier: 'db' } },
    ],
  ])('%s', (say, said) => {
    expect(sharedIn(say)).toMatchObject(said);
  });
});

describe('names that are still open', () => {
  test.each([
    ['A Secret <my-app>-db (replace <my-app> by `blog`).', 'A Secret blog-db.'],
    ['For <app> (put `blog` in its place) a claim <app>-data', 'For blog a claim blog-data'],
    ['user <user>, <user> being `bo`, is in.', 'user bo, is in.'],
    ['A Secret <my-app>-db.', 'A Secret <my-app>-db.'],
  ])('%s', (say, read) => {
    expect(filledIn(say)).toBe(read);
  });
});

describe('words of which something is open make no objects', () => {
  test.each([
    'A claim a of 5Gi, ReadWriteOnce, and a Pod b that must not mount it.',
    'A Service web in shop for app=web on port 80, but only during office hours.',
    'A PersistentVolume a of 5Gi, ReadWriteOnce, hostPath /data, and a claim b that is bound to that one over there.',
    'A Deployment a of nginx:1.27 with PASSWORD from the Secret.',
    'Two Secrets: a holds x=1; b holds y=2 except in test.',
    'A ConfigMap a with K=v that the Pod b reads, unless it is new.',
  ])('%s', (say) => {
    expect(wholly(say)).toEqual([]);
  });
});

test('what is quoted or stands in brackets is of one piece', () => {
  const said = 'a pod a (image b:1, claim c) with the command "x; a claim d", and a claim e';
  expect(partsOf(said).map(({ from, to }) => said.slice(from, to))).toEqual([
    'a pod a (image b:1, claim c) with the command "x; a claim d"',
    'a claim e',
  ]);
});

test('long words take no longer than they are long', () => {
  const said = `${'a claim x of 5Gi, '.repeat(900)} and so on`;
  const before = performance.now();
  toldTogether(said, kinds);
  expect(performance.now() - before).toBeLessThan(3000);
});
