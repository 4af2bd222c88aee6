import { expect, test } from '@jest/globals';
import { startGitHub } from './github.ts';
import { auditOf, startLedger } from './ledger.ts';
import { weather } from './weather.ts';

/** `npm run chaos` is the long form, on both databases. Most of a storm is waiting: both wait together. */
test.concurrent.each([
  { database: 'pglite', what: 'the queue alone', target: () => startLedger(40, 7) },
  { database: 'postgres', what: 'the whole App', target: () => startGitHub(16, 7) },
] as const)(
  'on $database $what loses and doubles nothing when it is killed in the middle',
  async ({ database, target }) => {
    const outcome = await weather({ database, kills: 3, seed: 7, target });
    expect(outcome).toMatchObject({ kills: 3, dead: 0, lost: [], duplicated: [], disordered: [] });
    expect(outcome.accepted).toBeGreaterThanOrEqual(16);
  },
  240_000,
);

test('what is lost, doubled or out of order would be seen', () => {
  const deliveries = ['a', 'b', 'c'].map((id) => ({ id, name: 'issues', body: '{}', lane: '1' }));
  const entries = ['b/comment', 'b/check', 'b/check', 'a/comment', 'a/check', 'c/comment'];
  expect(auditOf(deliveries, entries)).toMatchObject({
    lost: ['c/check'],
    duplicated: ['b/check'],
    disordered: ['b', 'a'],
  });
});
