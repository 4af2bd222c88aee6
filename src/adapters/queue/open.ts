import { setTimeout } from 'node:timers/promises';
import { PgBoss, fromKysely, fromPglite } from 'pg-boss';
import { sql } from 'kysely';
import { createBatch } from '../../kernel/batch.ts';
import { createFlusher } from '../database/flush.ts';
import { accept } from './accept.ts';
import { settle } from './settle.ts';
import { take } from './take.ts';
import { changedJobs } from './channel.ts';
import { createDeliveries } from './deliveries.ts';
import type { ConstructorOptions } from 'pg-boss';
import type { Deliveries } from '../../ports/deliveries.ts';
import type { Queue } from '../../ports/queue.ts';
import type { Database } from '../database/open.ts';
import type { Channel } from './channel.ts';
import type { Settling } from './settle.ts';

export type QueueOptions = {
  /** What a lease survives without a heartbeat before somebody else gets the delivery. At least 10. */
  readonly leaseSeconds: number;
  /** `operate` neither keeps house nor takes over what a killed process held. */
  readonly role: 'serve' | 'operate';
  readonly onError: (error: unknown) => void;
};

/** The queue and what an operator sees of it: pg-boss hands out the work, the deliveries are the record. */
export async function openQueue(
  database: Database,
  options: QueueOptions,
): Promise<{ readonly queue: Queue; readonly deliveries: Deliveries }> {
  const boss = new PgBoss({ ...connection(database), ...housekeeping(options) });
  boss.on('error', options.onError);
  await boss.start();
  await boss.createQueue(queueName, { ...policy, heartbeatSeconds: options.leaseSeconds });
  // pg-boss reads the queue's settings on first use; within a transaction of PGlite that would wait for itself.
  await boss.getBlockedKeys(queueName);
  const channel: Channel = { sql: database.sql, boss, name: queueName, within: fromKysely };
  if (options.role === 'serve' && database.connection.kind === 'pglite') await takeOver(channel);
  const flusher = createFlusher(database, options.onError);
  const settleOne = createBatch(async (settlings: readonly Settling[]) => {
    const ours = await settle(channel, settlings);
    flusher.schedule();
    return ours;
  }, groups);
  const queue: Queue = {
    accept: (received) => accept(channel, received),
    take: (limit) => take(channel, limit),
    settle: (lease, settlement) => settleOne({ lease, settlement }),
    beat: async (leases) => {
      const alive = new Set(changedJobs(await boss.touch(queueName, leases.map(attemptOf))));
      return new Set(leases.map(({ job }) => job).filter((job) => !alive.has(job)));
    },
    stop: async () => {
      await flusher.stop();
      await boss.stop({ graceful: true, timeout: 1000 });
    },
  };
  return { queue, deliveries: createDeliveries(channel) };
}

const queueName = 'delivery';
const groups = { items: 64, weight: 64, weigh: () => 1, rest: () => setTimeout(5) };

/**
 * The number of attempts is ours to count (a wait is not one, a replay starts anew), so that pg-boss never
 * gives up by itself: a failed job would block its conversation for ever.
 */
const policy = {
  policy: 'key_strict_fifo',
  retryLimit: 1_000_000_000,
  retryDelay: 0,
  retentionSeconds: 10 * 365 * 24 * 3600,
  expireInSeconds: 23 * 3600,
} as const;

function connection({ connection }: Database): ConstructorOptions {
  if (connection.kind === 'postgres') return { connectionString: connection.url, max: 3 };
  return { db: fromPglite(connection.pglite), backend: 'pglite', reindex: false, monitorVacuum: false };
}

function housekeeping({ role }: QueueOptions): ConstructorOptions {
  if (role === 'operate') return { supervise: false, schedule: false };
  return { schedule: false, superviseIntervalSeconds: 3, monitorIntervalSeconds: 3 };
}

/**
 * Nobody else can have the folder open, so whatever is still leased belonged to a process that was killed. What that
 * process had sent may still be on its way: who looks for it too early does it twice.
 */
async function takeOver({ sql: db, boss, name }: Channel): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from pgboss.job where name = ${name} and state = 'active'`.execute(db);
  for (const { id } of rows) {
    await boss.fail(name, id);
    await boss.update(name, undefined, { id, startAfter: aftermathSeconds });
  }
}

const aftermathSeconds = 3;

function attemptOf(lease: { readonly job: string; readonly generation: number }) {
  return { id: lease.job, retryCount: lease.generation };
}
