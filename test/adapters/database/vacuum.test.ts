import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { openDatabase, type Database } from '../../../src/adapters/database/open.ts';
import { vacuum } from '../../../src/adapters/database/vacuum.ts';

let folder: string;
let database: Database;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'supercargo-vacuum-'));
  database = await openDatabase({ kind: 'folder', path: join(folder, 'database') });
}, 60_000);
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

test('what comes takes the room of what was forgotten', async () => {
  await sql`create table held (id serial primary key, body text)`.execute(database.sql);
  const sizes: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    await sql`insert into held (body) select repeat(md5(random()::text), 50) from generate_series(1, 200)`.execute(
      database.sql,
    );
    sizes.push(await sizeOf());
    await sql`delete from held`.execute(database.sql);
    await vacuum(database);
  }
  expect(sizes.at(-1)).toBe(sizes[0]);
});

async function sizeOf(): Promise<number> {
  const { rows } = await sql<{ size: string }>`select pg_total_relation_size('held') as size`.execute(
    database.sql,
  );
  return Number(rows[0]?.size);
}
