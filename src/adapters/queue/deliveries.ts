import { enqueue } from './accept.ts';
import type { Deliveries, DeliveryQuery, DeliveryRecord, DeliveryState } from '../../ports/deliveries.ts';
import type { DeliveryRow } from '../database/tables.ts';
import type { Channel } from './channel.ts';

export function createDeliveries(channel: Channel): Deliveries {
  return {
    list: (query) => list(channel, query),
    replay: (which) => replay(channel, which),
    known: (ids) => known(channel, ids),
    counts: () => counts(channel),
    forget: (before) => forget(channel, before),
  };
}

async function list({ sql }: Channel, { state, limit }: DeliveryQuery): Promise<readonly DeliveryRecord[]> {
  const newest = sql
    .selectFrom('delivery')
    .select(columns)
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .limit(limit);
  const rows = await (state === undefined ? newest : newest.where('state', '=', state)).execute();
  return rows.map(recordOf);
}

const columns = [
  'id',
  'name',
  'action',
  'conversation',
  'state',
  'attempts',
  'received_at',
  'finished_at',
  'last_error',
] as const;

function recordOf(row: Pick<DeliveryRow, (typeof columns)[number]>): DeliveryRecord {
  return {
    id: row.id,
    name: row.name,
    action: row.action ?? undefined,
    conversation: row.conversation,
    state: row.state,
    attempts: row.attempts,
    receivedAt: row.received_at,
    finishedAt: row.finished_at ?? undefined,
    lastError: row.last_error ?? undefined,
  };
}

async function replay(channel: Channel, which: readonly string[] | 'dead'): Promise<readonly string[]> {
  return channel.sql.transaction().execute(async (transaction) => {
    const settled = transaction
      .updateTable('delivery')
      .set({ state: 'received', attempts: 0, finished_at: null, last_error: null })
      .where('state', 'in', which === 'dead' ? ['dead'] : ['dead', 'done', 'cancelled'])
      .returning(['id', 'conversation', 'received_at']);
    const chosen = which === 'dead' ? settled : settled.where('id', 'in', ['', ...which]);
    const rows = await chosen.execute();
    const inOrder = rows.toSorted((a, b) => a.received_at.getTime() - b.received_at.getTime());
    await enqueue({ ...channel, transaction }, inOrder);
    return inOrder.map(({ id }) => id);
  });
}

async function known({ sql }: Channel, ids: readonly string[]): Promise<ReadonlyMap<string, DeliveryState>> {
  if (ids.length === 0) return new Map();
  const rows = await sql
    .selectFrom('delivery')
    .select(['id', 'state'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, state }) => [id, state]));
}

async function counts({ sql }: Channel): Promise<Readonly<Record<DeliveryState, number>>> {
  const rows = await sql
    .selectFrom('delivery')
    .select((eb) => ['state', eb.fn.countAll<string>().as('count')])
    .groupBy('state')
    .execute();
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)])) };
}

const none: Readonly<Record<DeliveryState, number>> = {
  received: 0,
  running: 0,
  done: 0,
  dead: 0,
  cancelled: 0,
};

async function forget({ sql }: Channel, before: Date): Promise<number> {
  const { numDeletedRows } = await sql
    .deleteFrom('delivery')
    .where('state', 'in', ['done', 'cancelled'])
    .where('finished_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
