import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPGlite } from '../../src/adapters/database/pglite.ts';
import { openDatabase } from '../../src/adapters/database/open.ts';
import type { Database } from '../../src/adapters/database/open.ts';

/**
 * A state folder with an empty database in it. To make a database takes seconds, to copy one does not: it is made
 * once for each version of PGlite and kept among the temporary files.
 */
export async function freshState(): Promise<string> {
  const kept = join(tmpdir(), `supercargo-pglite-${pgliteVersion()}`);
  if (!existsSync(kept)) await keep(kept);
  const state = mkdtempSync(join(tmpdir(), 'supercargo-state-'));
  cpSync(kept, join(state, 'database'), { recursive: true });
  return state;
}

export type TestDatabase = Database & { readonly discard: () => Promise<void> };

/** A database of its own, gone with `discard`. */
export async function testDatabase(): Promise<TestDatabase> {
  const state = await freshState();
  const database = await openDatabase({ kind: 'folder', path: join(state, 'database') });
  const discard = async () => {
    await database.close();
    rmSync(state, { recursive: true, force: true });
  };
  return { ...database, discard };
}

function pgliteVersion(): string {
  const text = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
  const { dependencies } = JSON.parse(text) as { readonly dependencies: Readonly<Record<string, string>> };
  return dependencies['@electric-sql/pglite'] ?? '';
}

/** Of two test processes that make it at the same time, the first one wins. */
async function keep(kept: string): Promise<void> {
  const making = mkdtempSync(`${kept}.making-`);
  const pglite = await openPGlite(join(making, 'database'));
  await pglite.close();
  try {
    renameSync(join(making, 'database'), kept);
  } catch (error) {
    if (!existsSync(kept)) throw error;
  }
  rmSync(making, { recursive: true, force: true });
}
