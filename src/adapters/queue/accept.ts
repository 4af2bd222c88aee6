import { createJobIds } from './job-id.ts';
import type { Transaction } from 'kysely';
import type { DeliveryState } from '../../ports/deliveries.ts';
import type { Receipt, Received } from '../../ports/queue.ts';
import type { Tables } from '../database/tables.ts';
import type { Channel } from './channel.ts';

/** Deliveries and their jobs in one transaction: either both are there or GitHub is told that it failed. */
export async function accept(channel: Channel, received: readonly Received[]): Promise<readonly Receipt[]> {
  const first = new Map<string, Received>();
  for (const one of received) if (!first.has(one.id)) first.set(one.id, one);
  const unique = [...first.values()];
  return channel.sql.transaction().execute(async (transaction) => {
    const states = await insert(transaction, unique);
    const receipts = new Map<string, Receipt>(unique.map(({ id }) => [id, receiptFor(states.get(id))]));
    await revive(transaction, idsWith(receipts, 'revived'));
    for (const id of await cancel(transaction, unique)) receipts.set(id, 'cancelled');
    const due = unique.filter(({ id }) => ['queued', 'revived'].includes(receipts.get(id) ?? ''));
    await enqueue({ ...channel, transaction }, due);
    return received.map((one) => (first.get(one.id) === one ? (receipts.get(one.id) ?? 'known') : 'known'));
  });
}

type Conversing = { readonly id: string; readonly conversation: string };

export async function enqueue(
  channel: Channel & { readonly transaction: Transaction<Tables> },
  due: readonly Conversing[],
): Promise<void> {
  if (due.length === 0) return;
  const jobs = due.map(({ id, conversation }) => ({
    id: nextJobId(),
    singletonKey: conversation,
    data: { delivery: id },
  }));
  await channel.boss.insert(channel.name, jobs, { db: channel.within(channel.transaction), returnId: false });
}

const nextJobId = createJobIds(Date.now);

/** What each delivery was before; nothing where it is new. */
async function insert(
  transaction: Transaction<Tables>,
  received: readonly Received[],
): Promise<ReadonlyMap<string, DeliveryState>> {
  const rows = received.map(({ action, subject, ...rest }) => ({
    ...rest,
    action: action ?? null,
    subject: subject ?? null,
    state: 'received' as const,
  }));
  const inserted = await transaction
    .insertInto('delivery')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  const fresh = new Set(inserted.map(({ id }) => id));
  const old = received.map(({ id }) => id).filter((id) => !fresh.has(id));
  if (old.length === 0) return new Map();
  const known = transaction.selectFrom('delivery').select(['id', 'state']).where('id', 'in', old).forUpdate();
  return new Map((await known.execute()).map(({ id, state }) => [id, state]));
}

function receiptFor(before: DeliveryState | undefined): Receipt {
  if (before === undefined) return 'queued';
  return before === 'dead' ? 'revived' : 'known';
}

/** Somebody pressed "Redeliver" on what had been given up. */
async function revive(transaction: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await transaction
    .updateTable('delivery')
    .set({ state: 'received', attempts: 0, finished_at: null, last_error: null })
    .where('id', 'in', [...ids])
    .execute();
}

/** A comment that is gone is not answered, whichever of the two deliveries came first. */
async function cancel(
  transaction: Transaction<Tables>,
  received: readonly Received[],
): Promise<readonly string[]> {
  const subjects = [...new Set(received.flatMap(({ subject }) => (subject === undefined ? [] : [subject])))];
  if (subjects.length === 0) return [];
  const cancelled = await transaction
    .updateTable('delivery')
    .set((eb) => ({ state: 'cancelled', finished_at: eb.fn<Date>('now') }))
    .where('subject', 'in', subjects)
    .where('state', '=', 'received')
    .where('attempts', '=', 0)
    .where('action', '<>', 'deleted')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('delivery as gone')
          .select('gone.id')
          .whereRef('gone.subject', '=', 'delivery.subject')
          .where('gone.action', '=', 'deleted'),
      ),
    )
    .returning('id')
    .execute();
  return cancelled.map(({ id }) => id);
}

function idsWith(receipts: ReadonlyMap<string, Receipt>, wanted: Receipt): string[] {
  return [...receipts].filter(([, receipt]) => receipt === wanted).map(([id]) => id);
}
