import { expect, test } from '@jest/globals';
import { indexByLabels, indexBySelectors } from '../../../src/lint/manifest/label-index.ts';
import type { Selector } from '../../../src/lint/manifest/selector.ts';

const carriers = ['app=web,part=shop', 'app=db,part=shop', 'app=web', ''];
const asked = ['app=web', 'part=shop', 'app=web,part=shop', 'app=other', ''];

test('finds by an index what asking every one finds', () => {
  const byLabels = indexByLabels(carriers, labels);
  const bySelectors = indexBySelectors(asked, (text) => [selector(text)]);
  for (const text of asked)
    expect([text, byLabels(selector(text))]).toEqual([text, carriers.filter((one) => isMeant(text, one))]);
  for (const text of carriers)
    expect([text, bySelectors(labels(text)).toSorted()]).toEqual([
      text,
      asked.filter((one) => isMeant(one, text)).toSorted(),
    ]);
});

test('asks selectors of expressions alone, and nobody who has no selector', () => {
  const tier: Selector = {
    labels: new Map(),
    expressions: [{ key: 'tier', operator: 'Exists', values: new Set() }],
  };
  const found = indexBySelectors(['by tier', 'by nothing'], (name) => (name === 'by tier' ? [tier] : []));
  expect(found(labels('tier=a'))).toEqual(['by tier']);
  expect(found(labels('app=web'))).toEqual([]);
});

function isMeant(asks: string, carries: string): boolean {
  return [...labels(asks)].every(([key, value]) => labels(carries).get(key) === value);
}

function selector(text: string): Selector {
  return { labels: labels(text), expressions: [] };
}

function labels(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(',').filter((pair) => pair !== '');
  return new Map(pairs.map((pair) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']));
}
