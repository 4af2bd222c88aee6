import type { EnvEntry } from '../container.ts';
import type { PublicImage } from './program.ts';
import type { Workload } from '../spec.ts';
import { accountOf } from './account.ts';

/** What was said of the account that a program makes. */
export type SaidAccount = {
  readonly user?: string;
  readonly database?: string;
  /** It asks for a password where it usually asks for none. */
  readonly hasPassword: boolean;
};

export function withAccount(workload: Workload, image: PublicImage, said: SaidAccount): Workload {
  const { user, database } = accountOf(image);
  const values = new Map([
    [user ?? '', said.user],
    [database ?? '', said.database],
  ]);
  const env = workload.env.map((entry) => valued(entry, values));
  const lock = said.hasPassword ? image.lock : undefined;
  if (lock === undefined) return { ...workload, env };
  return {
    ...workload,
    env: [
      ...env,
      { kind: 'secret', name: lock.variable, from: `${workload.name}-secrets`, key: lock.variable },
    ],
    args: [...(workload.args ?? []), ...lock.args],
  };
}

function valued(entry: EnvEntry, values: ReadonlyMap<string, string | undefined>): EnvEntry {
  if (entry.kind !== 'value') return entry;
  const value = values.get(entry.name);
  return value === undefined ? entry : { ...entry, value };
}
