import { z } from 'zod';
import { askHolder } from '../adapters/control/socket.ts';
import type { Answerer } from '../adapters/control/socket.ts';
import type { Deliveries } from '../ports/deliveries.ts';

/** What an operator may ask a running process; the embedded database can be open in one process only. */
export type Operable = Pick<Deliveries, 'list' | 'replay'>;

export function answererOf(deliveries: () => Operable | undefined, wake: () => void): Answerer {
  return async (question) => {
    const asked = Question.parse(question);
    const operable = deliveries();
    if (operable === undefined) throw new Error('still starting');
    if (asked.kind === 'list') {
      const { state, limit } = asked;
      return operable.list({ limit, ...(state !== undefined && { state }) });
    }
    const replayed = await operable.replay(asked.which);
    wake();
    return replayed;
  };
}

/** The same questions, put to whoever has the folder open. */
export function operableOfHolder(state: string): Operable {
  return {
    list: async (query) => z.array(Listed).parse(await askHolder(state, { kind: 'list', ...query })),
    replay: async (which) => z.array(z.string()).parse(await askHolder(state, { kind: 'replay', which })),
  };
}

const State = z.enum(['received', 'running', 'done', 'dead', 'cancelled']);

const Question = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), state: State.optional(), limit: z.number().int().min(1).max(100_000) }),
  z.object({ kind: z.literal('replay'), which: z.union([z.literal('dead'), z.array(z.string())]) }),
]);

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
