import { join } from 'node:path';
import { systemClock } from '../adapters/clock/system.ts';
import { fileJournal } from '../adapters/journal/file.ts';
import { memoryJournal } from '../adapters/journal/memory.ts';
import { createModel } from '../adapters/model/model.ts';
import { saySilence } from '../advise/say.ts';
import { readModel } from '../config/model.ts';
import type { Policy } from '../config/policy.ts';
import type { Account } from '../flows/consult.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Journal } from '../ports/journal.ts';
import type { Io } from './command.ts';

/** The model of the environment on nobody's account; half a configuration is a Problem. */
export function cliAccount(io: Io, policy: Policy, repository: string): Result<Account> {
  const settings = readModel(io.env);
  if (!settings.ok) return settings;
  const model =
    settings.value === undefined
      ? undefined
      : createModel({ settings: settings.value, journal: journalOf(io), clock: systemClock });
  return ok({ model, policy: policy.model, installation: undefined, repository, conversation: 'cli' });
}

/** Why a command that is nothing without a model did nothing. */
export function sayNoAnswer(...[answer, voice]: Parameters<typeof saySilence>): string {
  if (answer.why !== 'off') return saySilence(answer, voice);
  return 'no model is configured. Set LLM_MODEL, and LLM_BASE_URL and LLM_API_KEY as its endpoint wants them.';
}

/** In the cache of the user, so that a question is paid for once; `SUPERCARGO_CACHE=none` keeps nothing. */
function journalOf({ env }: Io): Journal {
  const { SUPERCARGO_CACHE: own, XDG_CACHE_HOME: shared, HOME: home } = env;
  const folder =
    own ?? (shared === undefined ? home && join(home, '.cache', 'supercargo') : join(shared, 'supercargo'));
  return folder === undefined || folder === '' || folder === 'none'
    ? memoryJournal()
    : fileJournal(join(folder, 'model.json'));
}
