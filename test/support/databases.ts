import { afterAll, beforeAll, describe } from '@jest/globals';
import { openDatabase } from '../../src/adapters/database/open.ts';
import { startPostgres } from './postgres.ts';
import type { Database } from '../../src/adapters/database/open.ts';
import { testDatabase } from './state.ts';
import type { Postgres } from './postgres.ts';
import type { TestDatabase } from './state.ts';

/** Runs the same suite on the embedded database and on a real PostgreSQL. */
export function onEachDatabase(suite: (database: () => Database) => void): void {
  describe('on PGlite', () => {
    let database: TestDatabase | undefined;
    beforeAll(async () => {
      database = await testDatabase();
    }, slow);
    suite(() => present(database));
    afterAll(async () => database?.discard());
  });

  describe('on PostgreSQL', () => {
    let postgres: Postgres | undefined;
    let database: Database | undefined;
    beforeAll(async () => {
      postgres = await startPostgres();
      database = await openDatabase({ kind: 'postgres', url: await postgres.createDatabase() });
    }, slow);
    suite(() => present(database));
    afterAll(async () => {
      await database?.close();
      await postgres?.stop();
    });
  });
}

const slow = 60_000;

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it did not open');
  return value;
}
