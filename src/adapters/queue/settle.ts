import { changedJobs } from './channel.ts';
import type { Transaction, Updateable } from 'kysely';
import type { Db } from 'pg-boss';
import type { Lease, Settlement } from '../../ports/queue.ts';
import type { Tables } from '../database/tables.ts';
import type { Channel } from './channel.ts';

type Settling = { readonly lease: Lease; readonly settlement: Settlement };

/** The job and the record change together, and only while the lease is still ours. */
export async function settle(channel: Channel, { lease, settlement }: Settling): Promise<boolean> {
  return channel.sql.transaction().execute(async (transaction) => {
    const isOurs = await settleJob(channel, { lease, settlement, db: channel.within(transaction) });
    if (isOurs) await record(transaction, { lease, settlement });
    return isOurs;
  });
}

/** What is settled for good leaves the queue; the rest keeps its place, and its conversation waits behind it. */
async function settleJob(
  { boss, name }: Channel,
  { lease, settlement, db }: Settling & { readonly db: Db },
): Promise<boolean> {
  const attempt = { id: lease.job, retryCount: lease.generation };
  if (settlement.kind === 'done' || settlement.kind === 'dead') {
    return changedJobs(await boss.deleteJob(name, attempt, { db })).length === 1;
  }
  const failed = changedJobs(await boss.fail(name, attempt, null, { db }));
  if (failed.length !== 1) return false;
  const startAfter = Math.max(0, settlement.milliseconds / 1000);
  await boss.update(name, undefined, { id: lease.job, startAfter, db });
  return true;
}

async function record(transaction: Transaction<Tables>, { lease, settlement }: Settling): Promise<void> {
  await transaction
    .updateTable('delivery')
    .set((eb) => ({
      ...changeFor(settlement, lease),
      ...(isFinal(settlement) && { finished_at: eb.fn<Date>('now') }),
    }))
    .where('id', '=', lease.id)
    .execute();
}

function changeFor(settlement: Settlement, lease: Lease): Updateable<Tables['delivery']> {
  switch (settlement.kind) {
    case 'done':
      return { state: 'done', last_error: null };
    case 'dead':
      return { state: 'dead', last_error: settlement.error };
    case 'retries':
      return { state: 'received', last_error: settlement.error };
    case 'waits':
      return { state: 'received', attempts: lease.attempt - 1, last_error: settlement.reason };
  }
}

function isFinal({ kind }: Settlement): boolean {
  return kind === 'done' || kind === 'dead';
}
