import { relaxed } from './channel.ts';
import type { JobWithMetadata } from 'pg-boss';
import type { Lease } from '../../ports/queue.ts';
import type { DeliveryRow } from '../database/tables.ts';
import type { Channel } from './channel.ts';

export async function take(channel: Channel, limit: number): Promise<readonly Lease[]> {
  for (;;) {
    const { leases, dropped } = await takeOnce(channel, limit);
    if (leases.length > 0 || dropped === 0) return leases;
  }
}

type Job = JobWithMetadata<{ readonly delivery: string }>;
type Taken = { readonly leases: readonly Lease[]; readonly dropped: number };

/** The attempt is counted before it begins: a delivery that kills its process is given up one day. */
async function takeOnce({ sql, boss, name, within }: Channel, limit: number): Promise<Taken> {
  return sql.transaction().execute(async (transaction) => {
    await relaxed(transaction);
    const db = within(transaction);
    const jobs: Job[] = await boss.fetch(name, { batchSize: limit, includeMetadata: true, db });
    if (jobs.length === 0) return { leases: [], dropped: 0 };
    const ids = jobs.map(({ data }) => data.delivery);
    const rows = await transaction
      .updateTable('delivery')
      .set((eb) => ({ state: 'running', attempts: eb('attempts', '+', 1) }))
      .where('id', 'in', ids)
      .where('state', 'in', ['received', 'running'])
      .returningAll()
      .execute();
    const byId = new Map(rows.map((row) => [row.id, row]));
    const leases = jobs.flatMap((job) => leaseOf(job, byId.get(job.data.delivery)));
    const gone = jobs.filter(({ data }) => !byId.has(data.delivery)).map(({ id }) => id);
    if (gone.length > 0) await boss.deleteJob(name, gone, { db });
    return { leases, dropped: gone.length };
  });
}

function leaseOf(job: Job, row: DeliveryRow | undefined): Lease[] {
  if (row === undefined) return [];
  const { id, name, body, attempts, received_at: receivedAt } = row;
  return [{ job: job.id, generation: job.retryCount, id, name, body, attempt: attempts, receivedAt }];
}
