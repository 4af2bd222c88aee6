import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { systemClock } from '../../src/adapters/clock/system.ts';
import { openQueue } from '../../src/adapters/queue/open.ts';
import { backoff, mostAttempts } from '../../src/app/attempt.ts';
import { createMetrics } from '../../src/app/metrics.ts';
import { startWorker } from '../../src/app/worker.ts';
import { Delay } from '../../src/inbox/delivery.ts';
import { recordingLog } from '../support/log.ts';
import type { WorkerOptions } from '../../src/app/attempt.ts';
import type { Worker } from '../../src/app/worker.ts';
import type { Handler } from '../../src/inbox/delivery.ts';
import type { Deliveries } from '../../src/ports/deliveries.ts';
import { testDatabase } from '../support/state.ts';
import type { TestDatabase } from '../support/state.ts';
import type { Queue, Received } from '../../src/ports/queue.ts';
import type { RecordingLog } from '../support/log.ts';

let database: TestDatabase;
let queue: Queue;
let deliveries: Deliveries;
let worker: Worker | undefined;
let log: RecordingLog;

beforeAll(async () => {
  database = await testDatabase();
  const options = { leaseSeconds: 10, role: 'serve', onError: () => undefined } as const;
  ({ queue, deliveries } = await openQueue(database, options));
}, 60_000);
afterAll(async () => {
  await queue.stop();
  await database.discard();
});
beforeEach(async () => {
  log = recordingLog();
  await sql`delete from pgboss.job`.execute(database.sql);
  await database.sql.deleteFrom('delivery').execute();
});
afterEach(async () => {
  await worker?.drain(0);
});

test('hands over what GitHub sent and records that it is done', async () => {
  const seen: unknown[] = [];
  start(async (delivery) => void seen.push(delivery));
  await give('1', { body: '{"issue":{"number":1}}' });
  await settled('1');
  expect(seen).toEqual([{ id: '1', name: 'issues', payload: { issue: { number: 1 } } }]);
  expect(await state('1')).toMatchObject({ state: 'done', attempts: 1 });
});

test('works on several conversations at once and on one in order', async () => {
  const steps: string[] = [];
  const other = Promise.withResolvers<void>();
  start(async ({ id }) => {
    steps.push(`${id} begins`);
    if (id === 'b1') other.resolve();
    await other.promise;
    steps.push(`${id} ends`);
  });
  await give('a1', { conversation: 'a' });
  await give('a2', { conversation: 'a' });
  await give('b1', { conversation: 'b' });
  await settled('a1', 'a2', 'b1');
  expect(steps.indexOf('a2 begins')).toBeGreaterThan(steps.indexOf('a1 ends'));
  expect(steps.indexOf('b1 begins')).toBeLessThan(steps.indexOf('a1 ends'));
});

test('a failure is tried again later, and its words are kept without credentials', async () => {
  let tries = 0;
  start(async () => {
    tries += 1;
    if (tries === 1) throw new Error('502 for ghs_secretsecret');
  });
  await give('1');
  await until(async () => (await state('1'))?.lastError !== undefined);
  expect(await state('1')).toMatchObject({ state: 'received', lastError: 'Error: 502 for [gone]' });
  await settled('1');
  expect(await state('1')).toMatchObject({ state: 'done', attempts: 2, lastError: undefined });
});

test('pauses between attempts grow and end', () => {
  expect([1, 2, 3, 4].map(backoff)).toEqual([1000, 2000, 4000, 8000]);
  expect(backoff(50)).toBe(300_000);
});

test('after the last attempt a delivery is given up, by name', async () => {
  await give('1');
  await database.sql
    .updateTable('delivery')
    .set({ attempts: mostAttempts - 1 })
    .execute();
  start(async () => {
    throw new TypeError('a bug');
  });
  await settled('1');
  expect(await state('1')).toMatchObject({ state: 'dead', lastError: 'TypeError: a bug' });
  expect(log.lines()).toContainEqual(expect.objectContaining({ delivery: '1', outcome: 'dead' }));
});

test('who waits for what was given up is told once, and a fault in telling is only logged', async () => {
  await give('1');
  await database.sql
    .updateTable('delivery')
    .set({ attempts: mostAttempts - 1 })
    .execute();
  const told: string[] = [];
  const apology: Handler = async ({ id }) => {
    told.push(id);
    throw new Error('locked');
  };
  start(() => Promise.reject(new Error('no')), { apology });
  await until(async () => log.lines().some(({ msg }) => msg === 'Nobody could be told'));
  expect(told).toEqual(['1']);
  expect(await state('1')).toMatchObject({ state: 'dead', lastError: 'Error: no' });
});

test('a delivery that ended its process each time is given up without another try', async () => {
  await give('1');
  await database.sql.updateTable('delivery').set({ attempts: mostAttempts }).execute();
  let calls = 0;
  start(async () => void (calls += 1));
  await settled('1');
  expect(calls).toBe(0);
  expect((await state('1'))?.lastError).toContain('the process ended during each of');
});

test('who asks to wait comes back in time, before what follows, and has used no attempt', async () => {
  const seen: string[] = [];
  start(async ({ id }) => {
    seen.push(id);
    if (seen.length === 1) throw new Delay(200, 'a secondary limit');
  });
  await give('a1', { conversation: 'a' });
  await give('a2', { conversation: 'a' });
  await settled('a1', 'a2');
  expect(seen).toEqual(['a1', 'a1', 'a2']);
  expect(await state('a1')).toMatchObject({ attempts: 1 });
});

test('an attempt that takes too long is told so and tried again', async () => {
  let tries = 0;
  const reasons: unknown[] = [];
  start(
    async (_, signal) => {
      tries += 1;
      if (tries > 1) return;
      await new Promise((resolve) => {
        signal.addEventListener('abort', resolve);
      });
      reasons.push(signal.reason);
      await new Promise(() => undefined);
    },
    { deadline: 100 },
  );
  await give('1');
  await settled('1');
  expect(reasons).toHaveLength(1);
  expect(await state('1')).toMatchObject({ state: 'done', attempts: 2 });
});

test('draining lets what runs finish and takes nothing more', async () => {
  const ended: string[] = [];
  start(
    async ({ id }) => {
      await pause(100);
      ended.push(id);
    },
    { size: 1 },
  );
  await give('1');
  await give('2');
  await until(async () => (await state('1'))?.state === 'running');
  await worker?.drain(5000);
  expect(ended).toEqual(['1']);
  expect(await state('2')).toMatchObject({ state: 'received', attempts: 0 });
});

test('what does not finish in time is broken off and put back uncounted', async () => {
  start(async (_, signal) => {
    await new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        reject(signal.reason);
      });
    });
  });
  await give('1');
  await until(async () => (await state('1'))?.state === 'running');
  await worker?.drain(50);
  expect(await state('1')).toMatchObject({ state: 'received', attempts: 0 });
});

test('who lost the lease is told to stop, and its end does not count', async () => {
  const signals: AbortSignal[] = [];
  const release = Promise.withResolvers<void>();
  start(
    async (_, signal) => {
      signals.push(signal);
      if (signals.length === 1) await release.promise;
    },
    { leaseSeconds: 0.4 },
  );
  await give('1');
  await until(async () => signals.length === 1);
  await sql`update pgboss.job set heartbeat_on = now() - interval '1 hour', retry_count = retry_count + 1`.execute(
    database.sql,
  );
  await until(async () => signals[0]?.aborted === true);
  release.resolve();
  await until(async () => log.text().includes('"outcome":"lost"'));
  expect((await state('1'))?.state).toBe('running');
});

type Overrides = Partial<Pick<WorkerOptions, 'size' | 'deadline' | 'leaseSeconds' | 'apology'>>;

function start(handler: Handler, overrides: Overrides = {}): void {
  worker = startWorker({
    queue,
    handler,
    size: 4,
    leaseSeconds: 10,
    deadline: 10_000,
    redact: (text) => text.replaceAll(/ghs_\w+/gu, '[gone]'),
    clock: systemClock,
    isCrowded: () => false,
    metrics: createMetrics(deliveries.counts),
    log,
    ...overrides,
  });
}

async function give(id: string, rest: Partial<Received> = {}): Promise<void> {
  const about = { action: undefined, subject: undefined, conversation: id, body: '{}' };
  await queue.accept([{ id, name: 'issues', ...about, ...rest }]);
  worker?.wake();
}

async function state(id: string) {
  return (await deliveries.list({ limit: 10 })).find((one) => one.id === id);
}

async function settled(...ids: readonly string[]): Promise<void> {
  await until(async () => {
    const all = await deliveries.known(ids);
    return ids.every((id) => ['done', 'dead'].includes(all.get(id) ?? ''));
  });
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1000; tries += 1) {
    if (await condition()) return;
    await pause(10);
  }
  throw new Error('it never came true');
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => void setTimeout(resolve, milliseconds));
}
