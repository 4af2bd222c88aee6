import { sql } from 'kysely';
import type { Database } from './open.ts';

/** Room of what was deleted is used again. A server sees to that by itself; PGlite has no process that would, and its folder only grows. */
export async function vacuum({ sql: database, connection }: Database): Promise<void> {
  if (connection.kind === 'pglite') await sql`vacuum`.execute(database);
}
