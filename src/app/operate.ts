import { existsSync } from 'node:fs';
import { askHolder, holdState } from '../adapters/control/socket.ts';
import { fail, ok } from '../kernel/result.ts';
import { operableOf, operableOfHolder } from './control.ts';
import { openStores } from './stores.ts';
import type { Settings } from '../config/env.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Result } from '../kernel/result.ts';
import type { Log } from '../ports/log.ts';
import type { Operable } from './control.ts';

/** Does something with the deliveries of an installation, whether it is running at the moment or not. */
export async function operate<T>(
  settings: Settings,
  log: Log,
  work: (operable: Operable) => Promise<T>,
): Promise<Result<T>> {
  const { database, state } = settings;
  if (database.kind === 'postgres') return withStores(settings, log, work);
  if (!existsSync(database.path)) return fail(nothingThere(database.path));
  const hold = await holdState(state, () => Promise.reject(new Error('only an operator is here')));
  if (hold !== undefined) {
    try {
      return await withStores(settings, log, work);
    } finally {
      await hold.release();
    }
  }
  if ((await askHolder(state, { kind: 'list', limit: 1 })) === undefined) return fail(closing);
  return ok(await work(operableOfHolder(state)));
}

function nothingThere(path: string): Problem {
  return {
    what: 'there is no database',
    where: path,
    why: 'No supercargo has kept its state in this folder yet',
    fix: 'Set SUPERCARGO_STATE or DATABASE_URL to what the App was started with',
  };
}

const closing = { what: 'the running supercargo is just being stopped', fix: 'Try again in a moment' };

async function withStores<T>(
  { database }: Settings,
  log: Log,
  work: (operable: Operable) => Promise<T>,
): Promise<Result<T>> {
  const stores = await openStores({ database, role: 'operate', log });
  if (!stores.ok) return stores;
  try {
    return ok(await work(operableOf(stores.value)));
  } finally {
    await stores.value.close();
  }
}
