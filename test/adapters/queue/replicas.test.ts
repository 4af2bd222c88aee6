import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openDatabase } from '../../../src/adapters/database/open.ts';
import { openQueue } from '../../../src/adapters/queue/open.ts';
import { startPostgres } from '../../support/postgres.ts';
import type { Database } from '../../../src/adapters/database/open.ts';
import type { Queue } from '../../../src/ports/queue.ts';
import type { Postgres } from '../../support/postgres.ts';

let postgres: Postgres;
let databases: readonly Database[];
let queues: readonly Queue[];

beforeAll(async () => {
  postgres = await startPostgres();
  const url = await postgres.createDatabase();
  const options = { leaseSeconds: 10, role: 'serve', onError: () => undefined } as const;
  databases = await Promise.all([1, 2, 3].map(() => openDatabase({ kind: 'postgres', url })));
  const opened = await Promise.all(databases.map((database) => openQueue(database, options)));
  queues = opened.map(({ queue }) => queue);
}, 60_000);
afterAll(async () => {
  await Promise.all(queues.map((queue) => queue.stop()));
  await Promise.all(databases.map((database) => database.close()));
  await postgres.stop();
});

test('several processes share the work, each conversation in order and in one hand at a time', async () => {
  const ids = Array.from({ length: 120 }, (_, at) => `${at % 8}-${at}`);
  await queues[0]?.accept(
    ids.map((id) => ({
      id,
      name: 'issues',
      action: undefined,
      subject: undefined,
      conversation: conversationOf(id),
      body: '{}',
    })),
  );
  const begun: string[] = [];
  const held = new Set<string>();
  const overlaps: string[] = [];
  await Promise.all(queues.map((queue) => workOff(queue, { begun, held, overlaps })));
  expect(overlaps).toEqual([]);
  for (const [conversation, seen] of Map.groupBy(begun, conversationOf)) {
    expect(seen).toEqual(ids.filter((id) => conversationOf(id) === conversation));
  }
  expect(begun.toSorted()).toEqual(ids.toSorted());
});

type Seen = { readonly begun: string[]; readonly held: Set<string>; readonly overlaps: string[] };

async function workOff(queue: Queue, { begun, held, overlaps }: Seen): Promise<void> {
  for (let idle = 0; idle < 20; idle += 1) {
    for (const lease of await queue.take(3)) {
      idle = 0;
      const conversation = conversationOf(lease.id);
      if (held.has(conversation)) overlaps.push(lease.id);
      held.add(conversation);
      begun.push(lease.id);
      await pause(2);
      held.delete(conversation);
      await queue.settle(lease, { kind: 'done' });
    }
    await pause(10);
  }
}

function conversationOf(id: string): string {
  return id.split('-')[0] ?? '';
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => void setTimeout(resolve, milliseconds));
}
