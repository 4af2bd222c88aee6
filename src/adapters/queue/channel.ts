import { sql } from 'kysely';
import { z } from 'zod';
import type { Kysely, Transaction } from 'kysely';
import type { Db, PgBoss } from 'pg-boss';
import type { Tables } from '../database/tables.ts';

/** One queue of pg-boss, and the tables that share its transactions. */
export type Channel = {
  readonly sql: Kysely<Tables>;
  readonly boss: PgBoss;
  readonly name: string;
  readonly within: (transaction: Transaction<Tables>) => Db;
};

/**
 * For what a crash may take back, because it is done once more from the record: the commit does not wait for the
 * disk. Whatever is committed with the wait, a delivery or a memory, carries all that came before it along.
 */
export async function relaxed(transaction: Transaction<Tables>): Promise<void> {
  await sql`set local synchronous_commit = off`.execute(transaction);
}

/** The jobs that a command of pg-boss found and changed; its types do not say so, its answers do. */
export function changedJobs(response: unknown): readonly string[] {
  return Answer.parse(response).settled ?? [];
}

const Answer = z.object({ settled: z.array(z.string()).nullish() });
