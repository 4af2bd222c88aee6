import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** Keeps compiled code below the home of the user: in a shared folder others could put code there that runs as them. */
export function keepCompiled(): void {
  const { NODE_COMPILE_CACHE: wanted, XDG_CACHE_HOME: cache, LOCALAPPDATA: local } = process.env;
  const home = homedir();
  const base = cache ?? local ?? join(home, '.cache');
  if (wanted !== undefined) enableCompileCache(wanted);
  // Where there is no home either, as for users of no container, there is nothing to keep it in.
  else if (existsSync(base) || (existsSync(home) && base.startsWith(home)))
    enableCompileCache(join(base, 'supercargo', 'compiled'));
}
