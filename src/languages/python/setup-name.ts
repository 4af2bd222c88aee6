import { join } from '../../kernel/paths.ts';
import type { Snapshot } from '../../facts/snapshot.ts';

/** `name = shop` below `[metadata]`, or `name='shop'` of setup.py. */
export function nameInSetup(folder: string, snapshot: Snapshot): string | undefined {
  const config = /^\[metadata\]\n(?:[^[\n][^\n]{0,300}\n){0,30}?name\s{0,4}=\s{0,4}([\w.-]{1,80})\s*$/mu.exec(
    snapshot.text(join(folder, 'setup.cfg')) ?? '',
  );
  const setup = /\bsetup\([^]{0,400}?\bname\s?=\s?['"]([\w.-]{1,80})['"]/u.exec(
    snapshot.text(join(folder, 'setup.py')) ?? '',
  );
  return config?.[1] ?? setup?.[1];
}
