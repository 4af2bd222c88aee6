import { z } from 'zod';
import { askHolder } from '../adapters/control/socket.ts';
import type { Answerer } from '../adapters/control/socket.ts';
import type { Deliveries, DeliveryQuery } from '../ports/deliveries.ts';
import type { Journal } from '../ports/journal.ts';
import type { Stores } from './stores.ts';

/** What an operator may ask a running process; the embedded database can be open in one process only. */
export type Operable = Pick<Deliveries, 'list' | 'replay'> &
  Pick<Stores, 'records'> &
  Pick<Journal, 'recall' | 'recallAll' | 'remember'>;

/** As much of the stores as an operator needs. */
export function operableOf({ deliveries, journal, records }: Stores): Operable {
  const { list, replay } = deliveries;
  const { recall, recallAll, remember } = journal;
  return { list, replay, records, recall, recallAll, remember };
}

export function answererOf(stores: () => Operable | undefined, wake: () => void): Answerer {
  return async (question) => {
    const asked = Question.parse(question);
    const operable = stores();
    if (operable === undefined) throw new Error('still starting');
    switch (asked.kind) {
      case 'list':
        return operable.list(queryOf(asked));
      case 'records':
        return operable.records(asked.topics);
      case 'recall':
        return (await operable.recall(asked.key)) ?? null;
      case 'recallAll':
        return Object.fromEntries(await operable.recallAll(asked.keys));
      case 'remember':
        return operable.remember(asked.key, asked.value);
      case 'replay': {
        const replayed = await operable.replay(asked.which);
        wake();
        return replayed;
      }
    }
  };
}

function queryOf({ state, limit }: Extract<z.infer<typeof Question>, { kind: 'list' }>): DeliveryQuery {
  return { limit, ...(state !== undefined && { state }) };
}

/** The same questions, put to whoever has the folder open. */
export function operableOfHolder(state: string): Operable {
  return {
    list: async (query) => z.array(Listed).parse(await askHolder(state, { kind: 'list', ...query })),
    replay: async (which) => z.array(z.string()).parse(await askHolder(state, { kind: 'replay', which })),
    records: async (topics) =>
      z.array(Record).parse(await askHolder(state, { kind: 'records', topics: [...topics] })),
    recall: async (key) => z.json().parse((await askHolder(state, { kind: 'recall', key })) ?? null),
    recallAll: async (keys) => {
      const kept = await askHolder(state, { kind: 'recallAll', keys: [...keys] });
      return new Map(Object.entries(z.record(z.string(), z.json()).parse(kept)));
    },
    remember: async (key, value) => void (await askHolder(state, { kind: 'remember', key, value })),
  };
}

const State = z.enum(['received', 'running', 'done', 'dead', 'cancelled']);

const Question = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), state: State.optional(), limit: z.number().int().min(1).max(100_000) }),
  z.object({ kind: z.literal('records'), topics: z.array(z.string()).max(20) }),
  z.object({ kind: z.literal('recall'), key: z.string().startsWith('lessons/') }),
  z.object({ kind: z.literal('recallAll'), keys: z.array(z.string().startsWith('lessons/')).max(1000) }),
  z.object({ kind: z.literal('remember'), key: z.string().startsWith('lessons/'), value: z.json() }),
  z.object({ kind: z.literal('replay'), which: z.union([z.literal('dead'), z.array(z.string())]) }),
]);

const Record = z.object({ topic: z.string(), facts: z.record(z.string(), z.json()) });

/** JSON leaves out what is undefined and turns dates into text. */
const Listed = z
  .object({
    id: z.string(),
    name: z.string(),
    action: z.string().optional(),
    conversation: z.string(),
    state: State,
    attempts: z.number(),
    receivedAt: z.coerce.date(),
    finishedAt: z.coerce.date().optional(),
    lastError: z.string().optional(),
  })
  .transform((row) => ({
    ...row,
    action: row.action,
    finishedAt: row.finishedAt,
    lastError: row.lastError,
  }));
