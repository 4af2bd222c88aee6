import { createLog } from '../adapters/log/log.ts';
import { operate } from '../app/operate.ts';
import { readEnvironment } from '../config/env.ts';
import { secretsOf } from '../config/secrets.ts';
import type { Operable } from '../app/control.ts';
import type { Result } from '../kernel/result.ts';
import type { Io } from './command.ts';

/** What `deliveries` and `replay` share: the same environment as the App reads, the same folder or server. */
export async function asOperator<T>(io: Io, work: (operable: Operable) => Promise<T>): Promise<Result<T>> {
  const settings = readEnvironment(io.env);
  if (!settings.ok) return settings;
  const log = createLog({ level: 'warn', secrets: secretsOf(settings.value), write: io.err });
  return operate(settings.value, log, work);
}
