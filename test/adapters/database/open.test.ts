import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openDatabase } from '../../../src/adapters/database/open.ts';
import { openQueue } from '../../../src/adapters/queue/open.ts';
import { startPostgres } from '../../support/postgres.ts';
import type { Postgres } from '../../support/postgres.ts';

let postgres: Postgres;

beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres.stop());

test('several that start at once on an empty database agree on who migrates', async () => {
  const url = await postgres.createDatabase();
  const opened = await Promise.all([1, 2, 3].map(() => openDatabase({ kind: 'postgres', url })));
  const options = { leaseSeconds: 10, role: 'serve', onError: () => undefined } as const;
  const queues = await Promise.all(opened.map((database) => openQueue(database, options)));
  expect(await queues[2]?.deliveries.list({ limit: 1 })).toEqual([]);
  await Promise.all(queues.map(({ queue }) => queue.stop()));
  await Promise.all(opened.map(({ close }) => close()));
});
