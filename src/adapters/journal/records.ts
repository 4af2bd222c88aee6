import type { Database } from '../database/open.ts';
import type { Json } from '../../ports/journal.ts';

export type Recorded = { readonly topic: string; readonly facts: Readonly<Record<string, Json>> };

/** What was recorded of some topics, in order; for people who look back, never for a flow. */
export async function recordsOf({ sql }: Database, topics: readonly string[]): Promise<readonly Recorded[]> {
  const rows = await sql
    .selectFrom('record')
    .select(['topic', 'facts'])
    .where('topic', 'in', topics)
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(({ topic, facts }) => ({ topic, facts: JSON.parse(facts) as Recorded['facts'] }));
}

/** What a process can hold. */
const most = 100_000;
