import { holdState, isHeld } from '../adapters/control/socket.ts';
import { fail, ok } from '../kernel/result.ts';
import { answererOf } from './control.ts';
import type { Hold } from '../adapters/control/socket.ts';
import type { Settings } from '../config/env.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Result } from '../kernel/result.ts';
import type { Running } from './run.ts';

/** Only the built-in database needs its folder for itself. */
export async function holdFolder(
  settings: Settings,
  running: () => Running | undefined,
): Promise<Result<Hold>> {
  if (settings.database.kind === 'postgres') return ok({ release: async () => undefined });
  const answerer = answererOf(
    () => running()?.operable,
    () => running()?.wake(),
  );
  const hold = await holdState(settings.state, answerer);
  return hold === undefined ? fail(takenBy(settings.state)) : ok(hold);
}

/** For whoever is about to change a state folder before the App holds it. */
export async function ensureFree(state: string): Promise<Result<void>> {
  return (await isHeld(state)) ? fail(takenBy(state)) : ok(undefined);
}

function takenBy(state: string): Problem {
  return {
    what: 'another supercargo has this folder open',
    where: state,
    why: 'The built-in database belongs to one process at a time',
    fix: 'Stop the other one, set SUPERCARGO_STATE to another folder, or set DATABASE_URL to share a PostgreSQL',
  };
}
