import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { openQueue } from '../../../src/adapters/queue/open.ts';
import { onEachDatabase } from '../../support/databases.ts';
import type { Deliveries } from '../../../src/ports/deliveries.ts';
import type { Queue, Received } from '../../../src/ports/queue.ts';

onEachDatabase((database) => {
  let queue: Queue;
  let deliveries: Deliveries;

  beforeAll(async () => {
    const options = { leaseSeconds: 10, role: 'serve', onError: report } as const;
    ({ queue, deliveries } = await openQueue(database(), options));
  });
  afterAll(() => queue.stop());
  beforeEach(async () => {
    await sql`delete from pgboss.job`.execute(database().sql);
    await database().sql.deleteFrom('delivery').execute();
  });

  test('a delivery is taken once, with what GitHub sent, and leaves when it is done', async () => {
    expect(await queue.accept([delivery('1', { body: '{"nul":"\\u0000","ü":1}' })])).toEqual(['queued']);
    const [lease] = await queue.take(5);
    expect(lease).toMatchObject({ id: '1', name: 'issues', body: '{"nul":"\\u0000","ü":1}', attempt: 1 });
    expect(await queue.take(5)).toEqual([]);
    expect(await queue.settle(lease!, { kind: 'done' })).toBe(true);
    expect(await queue.take(5)).toEqual([]);
    expect(await states()).toEqual({ 1: 'done' });
  });

  test('the same id never makes a second job, within a batch or later', async () => {
    expect(await queue.accept([delivery('1'), delivery('1', { body: 'other' }), delivery('2')])).toEqual([
      'queued',
      'known',
      'queued',
    ]);
    expect(await queue.accept([delivery('2')])).toEqual(['known']);
    const leases = await queue.take(5);
    expect(leases.map(({ id }) => id).toSorted()).toEqual(['1', '2']);
    await queue.settle(leases[0]!, { kind: 'done' });
    expect(await queue.accept([delivery(leases[0]!.id)])).toEqual(['known']);
    expect(await queue.take(5)).toEqual([]);
  });

  test('one conversation is worked on in order of arrival, several at once', async () => {
    const arrivals = ['a1', 'a2', 'b1', 'a3', 'b2'];
    await queue.accept(arrivals.map((id) => delivery(id, { conversation: id[0]! })));
    const seen: string[][] = [];
    for (let leases = await queue.take(9); leases.length > 0; leases = await queue.take(9)) {
      seen.push(leases.map(({ id }) => id).toSorted());
      for (const lease of leases) await queue.settle(lease, { kind: 'done' });
    }
    expect(seen).toEqual([['a1', 'b1'], ['a2', 'b2'], ['a3']]);
  });

  test('hundreds that were written at once keep their order', async () => {
    const ids = Array.from({ length: 200 }, (_, at) => `d${at}`);
    await queue.accept(ids.map((id) => delivery(id, { conversation: 'one' })));
    const seen: string[] = [];
    for (const _ of ids) {
      const [lease] = await queue.take(3);
      seen.push(lease!.id);
      await queue.settle(lease!, { kind: 'done' });
    }
    expect(seen).toEqual(ids);
  });

  test('a wait counts no attempt and is not overtaken within its conversation', async () => {
    await queue.accept([delivery('a1', { conversation: 'a' }), delivery('a2', { conversation: 'a' })]);
    const [first] = await queue.take(1);
    await queue.settle(first!, { kind: 'waits', milliseconds: 300, reason: 'a limit' });
    await queue.accept([delivery('b1', { conversation: 'b' })]);
    expect((await queue.take(5)).map(({ id }) => id)).toEqual(['b1']);
    const [again] = await taken();
    expect(again).toMatchObject({ id: 'a1', attempt: 1 });
  });

  test('a retry counts, keeps its place and says why', async () => {
    await queue.accept([delivery('a1', { conversation: 'a' }), delivery('a2', { conversation: 'a' })]);
    for (const attempt of [1, 2, 3]) {
      const [lease] = await taken();
      expect(lease).toMatchObject({ id: 'a1', attempt });
      await queue.settle(lease!, { kind: 'retries', milliseconds: 0, error: `502 (${attempt})` });
    }
    expect(await deliveries.list({ limit: 5 })).toContainEqual(
      expect.objectContaining({ id: 'a1', state: 'received', attempts: 3, lastError: '502 (3)' }),
    );
  });

  test('what is given up frees its conversation, is listed and can be replayed', async () => {
    await queue.accept([delivery('a1', { conversation: 'a' }), delivery('a2', { conversation: 'a' })]);
    const [lease] = await queue.take(1);
    await queue.settle(lease!, { kind: 'dead', error: 'gave up' });
    const [next] = await queue.take(1);
    expect(next?.id).toBe('a2');
    await queue.settle(next!, { kind: 'done' });
    expect(await deliveries.list({ state: 'dead', limit: 5 })).toEqual([
      expect.objectContaining({ id: 'a1', attempts: 1, lastError: 'gave up' }),
    ]);
    expect(await deliveries.replay('dead')).toEqual(['a1']);
    expect(await deliveries.replay('dead')).toEqual([]);
    expect(await queue.take(1)).toEqual([expect.objectContaining({ id: 'a1', attempt: 1 })]);
  });

  test('a redelivery of what was given up runs again', async () => {
    await queue.accept([delivery('1')]);
    const [lease] = await queue.take(1);
    await queue.settle(lease!, { kind: 'dead', error: 'gave up' });
    expect(await queue.accept([delivery('1')])).toEqual(['revived']);
    expect(await queue.take(1)).toHaveLength(1);
  });

  test('only what is settled can be replayed by name', async () => {
    await queue.accept([delivery('1'), delivery('2')]);
    const lease = (await queue.take(5)).find(({ id }) => id === '1');
    await queue.settle(lease!, { kind: 'done' });
    expect(await deliveries.replay(['1', '2', 'unknown'])).toEqual(['1']);
  });

  test('a deleted comment cancels what has not started, in whichever order they come', async () => {
    await queue.accept([comment('created', 'created')]);
    expect(await queue.accept([comment('deleted', 'deleted')])).toEqual(['queued']);
    expect(await queue.accept([comment('late', 'edited')])).toEqual(['cancelled']);
    expect((await queue.take(5)).map(({ id }) => id)).toEqual(['deleted']);
    expect(await states()).toMatchObject({ created: 'cancelled', late: 'cancelled' });
  });

  test('a comment that is being worked on is not cancelled under the worker', async () => {
    await queue.accept([delivery('1', { subject: 's', action: 'created' })]);
    const [lease] = await queue.take(1);
    await queue.accept([delivery('2', { subject: 's', action: 'deleted', conversation: 'x' })]);
    expect(await queue.settle(lease!, { kind: 'done' })).toBe(true);
    expect(await states()).toMatchObject({ 1: 'done' });
  });

  test('a lease that stopped beating is taken over, and what its holder says no longer counts', async () => {
    await queue.accept([delivery('1')]);
    const [lost] = await queue.take(1);
    await sql`update pgboss.job set heartbeat_on = now() - interval '1 minute'`.execute(database().sql);
    const [taker] = await taken();
    expect(taker).toMatchObject({ id: '1', attempt: 2 });
    expect(await queue.beat([lost!])).toEqual(new Set([lost!.job]));
    expect(await queue.settle(lost!, { kind: 'done' })).toBe(false);
    expect(await queue.beat([taker!])).toEqual(new Set());
    expect(await queue.settle(taker!, { kind: 'done' })).toBe(true);
  });

  test('knows states and counts, and forgets what was done long ago', async () => {
    await queue.accept([delivery('1'), delivery('2')]);
    const lease = (await queue.take(5)).find(({ id }) => id === '1');
    await queue.settle(lease!, { kind: 'done' });
    expect(await deliveries.known(['1', '2', '3'])).toEqual(
      new Map([
        ['1', 'done'],
        ['2', 'running'],
      ]),
    );
    expect(await deliveries.counts()).toEqual({ received: 0, running: 1, done: 1, dead: 0, cancelled: 0 });
    expect(await deliveries.forget(new Date(0))).toBe(0);
    expect(await deliveries.forget(new Date('2999-01-01'))).toBe(1);
    expect(await states()).toEqual({ 2: 'running' });
  });

  async function taken() {
    for (let tries = 0; tries < 400; tries += 1) {
      const leases = await queue.take(1);
      if (leases.length > 0) return leases;
      await new Promise((resolve) => void setTimeout(resolve, 25));
    }
    return [];
  }

  async function states() {
    const all = await deliveries.list({ limit: 100 });
    return Object.fromEntries(all.map(({ id, state }) => [id, state]));
  }
});

function delivery(id: string, rest: Partial<Received> = {}): Received {
  return {
    id,
    name: 'issues',
    action: undefined,
    conversation: `conversation of ${id}`,
    subject: undefined,
    body: '{}',
    ...rest,
  };
}

function report(error: unknown): never {
  throw error;
}

function comment(id: string, action: string): Received {
  return delivery(id, { name: 'issue_comment', action, subject: 'octo/r#comment-9', conversation: id });
}
