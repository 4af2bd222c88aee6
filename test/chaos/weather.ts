import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startPostgres } from '../support/postgres.ts';
import { storm } from './storm.ts';
import type { Outcome } from './storm.ts';
import type { Target } from './target.ts';

export type Weather = {
  readonly database: 'pglite' | 'postgres';
  readonly kills: number;
  readonly seed: number;
  readonly target: () => Promise<Target>;
};

/** One storm over a database of its own; leaves nothing behind. */
export async function weather({ database, kills, seed, target: start }: Weather): Promise<Outcome> {
  const state = mkdtempSync(join(tmpdir(), 'supercargo-chaos-'));
  const postgres = database === 'postgres' ? await startPostgres() : undefined;
  const target = await start();
  const env = {
    PORT: `${await freePort()}`,
    SUPERCARGO_STATE: state,
    ...(postgres !== undefined && { DATABASE_URL: await postgres.createDatabase() }),
  };
  try {
    return await storm({ target, env, kills, seed, calm: { least: 100, most: 1200 } });
  } finally {
    await target.close();
    await postgres?.stop();
    rmSync(state, { recursive: true, force: true });
  }
}
