import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openPGlite } from '../../../src/adapters/database/pglite.ts';
import type { PGlite } from '@electric-sql/pglite';

let parent: string;
let pglite: PGlite;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'supercargo-pglite-'));
  mkdirSync(join(parent, 'database'));
  mkdirSync(join(parent, 'database.making-abc'));
  writeFileSync(join(parent, 'database.making-abc/PG_VERSION'), 'half of it');
  pglite = await openPGlite(join(parent, 'database'));
}, 60_000);
afterAll(async () => {
  await pglite.close();
  rmSync(parent, { recursive: true, force: true });
});

test('what a start that was killed left half made does not stand in the way', () => {
  expect(readdirSync(parent)).toEqual(['database']);
});

test('a commit is synced to the disk, one that may wait is not', async () => {
  await pglite.exec('create table note (text text)');
  const syncs = countSyncs(pglite);
  await pglite.query("insert into note values ('kept')");
  expect(syncs()).toBe(1);
  await pglite.exec("begin; set local synchronous_commit = off; insert into note values ('soon'); commit");
  expect(syncs()).toBe(1);
  await pglite.query("select pg_logical_emit_message(true, 'flush', '')");
  expect(syncs()).toBe(2);
});

function countSyncs({ Module: { FS } }: PGlite): () => number {
  const stream = FS.open('/pglite/data/PG_VERSION', 'r');
  const operations = stream.stream_ops as { fsync: (open: unknown) => number };
  const { fsync } = operations;
  let count = 0;
  operations.fsync = (open) => {
    count += 1;
    return fsync(open);
  };
  FS.close(stream);
  return () => count;
}
