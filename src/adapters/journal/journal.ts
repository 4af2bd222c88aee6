import type { Journal, Json } from '../../ports/journal.ts';
import type { Database } from '../database/open.ts';

export function createJournal({ sql }: Database): Journal {
  return {
    recall: async (key) => {
      const row = await sql.selectFrom('memory').select('value').where('key', '=', key).executeTakeFirst();
      return row === undefined ? undefined : (JSON.parse(row.value) as Json);
    },
    remember: async (key, value) => {
      const row = { key, value: JSON.stringify(value) };
      await sql
        .insertInto('memory')
        .values(row)
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({ value: row.value, updated_at: (eb) => eb.fn('now') }),
        )
        .execute();
    },
    forget: async (prefix) => {
      await sql
        .deleteFrom('memory')
        .where((eb) => eb(eb.fn('starts_with', ['key', eb.val(prefix)]), '=', true))
        .execute();
    },
    record: async (topic, facts) => {
      await sql
        .insertInto('record')
        .values({ topic, facts: JSON.stringify(facts) })
        .execute();
    },
  };
}
