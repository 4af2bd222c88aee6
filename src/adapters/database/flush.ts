import { sql } from 'kysely';
import type { Database } from './open.ts';

export type Flusher = { readonly schedule: () => void; readonly stop: () => Promise<void> };

/**
 * A server writes relaxed commits out by itself within a moment. PGlite has no process that would, so that they
 * would stay in memory until the next strict one: here one follows soon.
 */
export function createFlusher(database: Database, onError: (error: unknown) => void): Flusher {
  if (database.connection.kind === 'postgres')
    return { schedule: () => undefined, stop: async () => undefined };
  let timer: NodeJS.Timeout | undefined;
  let flushing = Promise.resolve();
  const flush = () => {
    timer = undefined;
    flushing = strictCommit(database).catch(onError);
  };
  return {
    schedule: () => {
      timer ??= setTimeout(flush, delayMilliseconds);
    },
    stop: async () => {
      if (timer === undefined) return flushing;
      clearTimeout(timer);
      flush();
      return flushing;
    },
  };
}

const delayMilliseconds = 200;

/** The smallest thing that is written to the log of the database, and waited for. */
async function strictCommit({ sql: database }: Database): Promise<void> {
  await sql`select pg_logical_emit_message(true, 'flush', '')`.execute(database);
}
