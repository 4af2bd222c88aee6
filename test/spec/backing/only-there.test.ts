import { expect, test } from '@jest/globals';
import { placesOf, withPlaces } from '../../../src/spec/backing/only-there.ts';
import { workload } from '../../support/render.ts';
import type { Spec } from '../../../src/spec/spec.ts';

const cases: readonly (readonly [words: string, places: Readonly<Record<string, string>>])[] = [
  ['Deploy it for dev and prod, postgres for dev', { postgres: 'dev' }],
  ['部署到 dev 和 prod，dev 环境带 postgres', { postgres: 'dev' }],
  ['部署到 dev 和 prod，带 postgres', {}],
];

test.each(cases)('%s', (words, places) => {
  expect(Object.fromEntries(placesOf(words))).toEqual(places);
});

const environments = [{ name: 'dev' }, { name: 'prod' }];

const spec: Spec = { objects: [], workloads: ['shop', 'postgres'].map((name) => workload({ name })) };

test('a chart brings to none what only one is to have, and says so', () => {
  const words = 'a chart for dev and prod, postgres for dev';
  const there = withPlaces(spec, words, { environments, output: 'kustomize' });
  expect(there.spec.workloads.map(({ name, onlyIn }) => [name, onlyIn])).toEqual([
    ['shop', undefined],
    ['postgres', ['dev']],
  ]);
  expect(there.away).toEqual([]);
  const charted = withPlaces(spec, words, { environments, output: 'helm' });
  expect(charted.spec.workloads.map(({ name }) => name)).toEqual(['shop']);
  expect(charted.away).toEqual(['postgres for dev']);
});
