import { expect, test } from '@jest/globals';
import { auditOf, startLedger } from './ledger.ts';
import { weather } from './weather.ts';

test.each(['pglite', 'postgres'] as const)(
  'on %s nothing is lost, doubled or out of order when the App is killed in the middle',
  async (database) => {
    const outcome = await weather({ database, kills: 3, seed: 7, target: () => startLedger(40, 7) });
    expect(outcome).toMatchObject({ accepted: 40, dead: 0, lost: [], duplicated: [], disordered: [] });
  },
  180_000,
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
