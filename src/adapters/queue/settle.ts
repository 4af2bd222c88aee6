import { changedJobs, relaxed } from './channel.ts';
import type { Transaction, Updateable } from 'kysely';
import type { Db } from 'pg-boss';
import type { Lease, Settlement } from '../../ports/queue.ts';
import type { Tables } from '../database/tables.ts';
import type { Channel } from './channel.ts';

export type Settling = { readonly lease: Lease; readonly settlement: Settlement };

/** Jobs and records change together, each only while its lease is still ours: the answers say which were. */
export async function settle(channel: Channel, settlings: readonly Settling[]): Promise<readonly boolean[]> {
  return channel.sql.transaction().execute(async (transaction) => {
    await relaxed(transaction);
    const db = channel.within(transaction);
    const ours = new Set([
      ...(await remove({ ...channel, db }, settlings.filter(isFinal))),
      ...(await putBack(
        { ...channel, db },
        settlings.filter((one) => !isFinal(one)),
      )),
    ]);
    const changed = settlings.filter(({ lease }) => ours.has(lease.job));
    await recordDone(transaction, changed.filter(isDone));
    for (const one of changed.filter((one) => !isDone(one))) await record(transaction, one);
    return settlings.map(({ lease }) => ours.has(lease.job));
  });
}

type Within = Channel & { readonly db: Db };

async function remove(
  { boss, name, db }: Within,
  settlings: readonly Settling[],
): Promise<readonly string[]> {
  if (settlings.length === 0) return [];
  return changedJobs(await boss.deleteJob(name, settlings.map(attemptOf), { db }));
}

/** What is not settled for good keeps its place, and its conversation waits behind it. */
async function putBack(
  { boss, name, db }: Within,
  settlings: readonly Settling[],
): Promise<readonly string[]> {
  const ours: string[] = [];
  for (const settling of settlings) {
    const found = changedJobs(await boss.fail(name, attemptOf(settling), null, { db }));
    for (const id of found) await boss.update(name, undefined, { id, startAfter: secondsOf(settling), db });
    ours.push(...found);
  }
  return ours;
}

async function recordDone(transaction: Transaction<Tables>, settlings: readonly Settling[]): Promise<void> {
  if (settlings.length === 0) return;
  await transaction
    .updateTable('delivery')
    .set((eb) => ({ state: 'done', last_error: null, finished_at: eb.fn<Date>('now') }))
    .where(
      'id',
      'in',
      settlings.map(({ lease }) => lease.id),
    )
    .execute();
}

async function record(transaction: Transaction<Tables>, { lease, settlement }: Settling): Promise<void> {
  await transaction
    .updateTable('delivery')
    .set((eb) => ({
      ...changeFor(settlement, lease),
      ...(settlement.kind === 'dead' && { finished_at: eb.fn<Date>('now') }),
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

function isDone({ settlement }: Settling): boolean {
  return settlement.kind === 'done';
}

function isFinal({ settlement }: Settling): boolean {
  return settlement.kind === 'done' || settlement.kind === 'dead';
}

function attemptOf({ lease }: Settling) {
  return { id: lease.job, retryCount: lease.generation };
}

function secondsOf({ settlement }: Settling): number {
  return 'milliseconds' in settlement ? Math.max(0, settlement.milliseconds / 1000) : 0;
}
