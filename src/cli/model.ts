import { systemClock } from '../adapters/clock/system.ts';
import { memoryJournal } from '../adapters/journal/memory.ts';
import { createModel } from '../adapters/model/model.ts';
import { readModel } from '../config/model.ts';
import type { Policy } from '../config/policy.ts';
import type { Account } from '../flows/consult.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Io } from './command.ts';

/** The model of the environment on nobody's account; half a configuration is a Problem. */
export function cliAccount(io: Io, policy: Policy, repository: string): Result<Account> {
  const settings = readModel(io.env);
  if (!settings.ok) return settings;
  const model =
    settings.value === undefined
      ? undefined
      : createModel({ settings: settings.value, journal: memoryJournal(), clock: systemClock });
  return ok({ model, policy: policy.model, installation: undefined, repository, conversation: 'cli' });
}
