import type { Journal, Json } from '../../ports/journal.ts';
import { sql as raw, type Expression, type RawBuilder } from 'kysely';
import type { Database } from '../database/open.ts';
import { hidden, hiddenFacts } from './hidden.ts';

export function createJournal({ sql }: Database): Journal {
  return {
    recall: async (key) => {
      const row = await sql.selectFrom('memory').select('value').where('key', '=', key).executeTakeFirst();
      return row === undefined ? undefined : (JSON.parse(row.value) as Json);
    },
    recallAll: async (keys) => {
      if (keys.length === 0) return new Map();
      const rows = await sql.selectFrom('memory').select(['key', 'value']).where('key', 'in', keys).execute();
      return new Map(rows.map(({ key, value }) => [key, JSON.parse(value) as Json]));
    },
    remember: async (key, value) => {
      const row = { key, value: JSON.stringify(hidden(value)) };
      await sql
        .insertInto('memory')
        .values(row)
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({ value: row.value, updated_at: (eb) => eb.fn('now') }),
        )
        .execute();
    },
    add: (key, amount) => add({ sql }, key, amount),
    record: async (topic, facts) => {
      await sql
        .insertInto('record')
        .values({ topic, facts: JSON.stringify(hiddenFacts(facts)) })
        .execute();
    },
  };
}

async function add({ sql }: Pick<Database, 'sql'>, key: string, amount: number): Promise<number> {
  const row = await sql
    .insertInto('memory')
    .values({ key, value: JSON.stringify(amount) })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => ({
        value: sum(eb.ref('memory.value'), amount),
        updated_at: eb.fn('now'),
      })),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return Number(row.value);
}

/** In the database, so that no other replica's addition is lost. */
function sum(held: Expression<string>, amount: number): RawBuilder<string> {
  return raw<string>`(${held}::numeric + ${amount}::numeric)::text`;
}
