import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/**
 * Makes the database cluster of a folder that has none. Half of one would never open again, so it is made beside and
 * renamed; and to make one takes half a gigabyte, which goes with the process that took it.
 */
export async function prepare(folder: string): Promise<void> {
  if (existsSync(join(folder, 'PG_VERSION'))) return;
  const parent = dirname(folder);
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  const prefix = `${basename(folder)}.making-`;
  for (const name of readdirSync(parent)) {
    if (name.startsWith(prefix)) rmSync(join(parent, name), { recursive: true, force: true });
  }
  const making = mkdtempSync(join(parent, prefix));
  await initialise(making);
  rmSync(folder, { recursive: true, force: true });
  renameSync(making, folder);
}

async function initialise(folder: string): Promise<void> {
  const script = join(import.meta.dirname, `initialise${extname(import.meta.filename)}`);
  const child = fork(script, [folder], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the database could not be made in ${folder} (${code})`);
}
