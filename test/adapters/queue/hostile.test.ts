import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openQueue } from '../../../src/adapters/queue/open.ts';
import { placeOf } from '../../../src/inbox/conversation.ts';
import { testDatabase } from '../../support/state.ts';
import type { TestDatabase } from '../../support/state.ts';
import type { Queue } from '../../../src/ports/queue.ts';

let database: TestDatabase;
let queue: Queue;

beforeAll(async () => {
  database = await testDatabase();
  const options = { leaseSeconds: 10, role: 'serve', onError: () => undefined } as const;
  ({ queue } = await openQueue(database, options));
}, 60_000);
afterAll(async () => {
  await queue.stop();
  await database.discard();
});

/** What JSON allows and databases do not like: NUL, halves of surrogate pairs, long names. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\u0000', '\ud800', 'a\udfff', '\u202e', "'; drop table delivery; --", 'x'.repeat(5000)),
);

test('whatever verified JSON holds is kept and handed over as it was', async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(text, text, fc.json(), async (repository, action, json) => {
      count += 1;
      const payload = {
        action,
        repository: { full_name: repository },
        issue: { number: count },
        comment: { id: count },
        json,
      };
      const body = JSON.stringify(payload);
      const id = `delivery-${count}`;
      const { conversation = id, ...place } = placeOf('issue_comment', payload);
      expect(await queue.accept([{ id, name: 'issue_comment', body, conversation, ...place }])).toEqual([
        'queued',
      ]);
      const [lease] = await queue.take(1);
      expect(lease).toMatchObject({ id, body });
      if (lease !== undefined) await queue.settle(lease, { kind: 'done' });
    }),
    { numRuns: 150 },
  );
});
