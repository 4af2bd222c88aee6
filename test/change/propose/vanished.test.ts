import { expect, test } from '@jest/globals';
import { withVanished } from '../../../src/change/propose/vanished.ts';
import type { Reading } from '../../../src/spec/words/wish.ts';

const reading = (leftover: readonly string[]): Reading => ({
  understood: [],
  leftover,
  unread: [],
  wish: { drafts: [] },
});

test.each([
  ['3 replicas, path `/api`, port 80', ['replicas: 3'], ['path `/api`']],
  ['set LOG_LEVEL=debug, use db.acme.internal', ['name: LOG_LEVEL\nvalue: debug'], ['use db.acme.internal']],
  ['set LOG_LEVEL=debug', ['name: LOG_LEVEL\nvalue: "debug"'], []],
  ['/k8s', [], []],
  ['run `npm run seed`', ['command: [npm, run, seed]'], []],
])('names the clause whose values are nowhere: %s', (words, texts, named) => {
  expect(withVanished(reading([]), words, texts).leftover).toEqual(named);
});

test('names nothing that was named, and nothing of what is quoted', () => {
  expect(withVanished(reading(['`/api`']), 'path `/api`', []).leftover).toEqual(['`/api`']);
  expect(withVanished(reading([]), 'fix this:\n```\nhost: a.example.com\n```', []).leftover).toEqual([]);
});
