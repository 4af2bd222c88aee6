import type { Database } from '../database/open.ts';

/** The log of what was done is for people who ask why; nobody asks for ever. */
export async function pruneRecords({ sql }: Database, before: Date): Promise<number> {
  const { numDeletedRows } = await sql.deleteFrom('record').where('at', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}
