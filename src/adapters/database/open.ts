import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { Pool } from 'pg';
import { migrationProvider } from './migrations.ts';
import { openPGlite } from './pglite.ts';
import type { PGlite } from '@electric-sql/pglite';
import type { DatabaseSettings } from '../../config/env.ts';
import type { Tables } from './tables.ts';

export type Database = {
  readonly sql: Kysely<Tables>;
  /** The queue speaks to the same database, by its own means. */
  readonly connection:
    | { readonly kind: 'pglite'; readonly pglite: PGlite }
    | { readonly kind: 'postgres'; readonly url: string };
  readonly close: () => Promise<void>;
};

/** Opens and migrates. Whoever starts first migrates, all others wait for it. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const database =
    settings.kind === 'postgres' ? openPostgres(settings.url) : await openEmbedded(settings.path);
  try {
    await migrate(database.sql);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openEmbedded(folder: string): Promise<Database> {
  const pglite = await openPGlite(folder);
  return {
    sql: new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) }),
    connection: { kind: 'pglite', pglite },
    close: () => pglite.close(),
  };
}

function openPostgres(url: string): Database {
  const pool = new Pool({ connectionString: url, max: 8, application_name: 'supercargo' });
  // An idle connection that breaks is replaced; without a listener it would end the process.
  pool.on('error', () => undefined);
  const sql = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { sql, connection: { kind: 'postgres', url }, close: () => sql.destroy() };
}

async function migrate(sql: Kysely<Tables>): Promise<void> {
  const { error } = await new Migrator({ db: sql, provider: migrationProvider }).migrateToLatest();
  if (error !== undefined) throw error;
}
