import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** Keeps compiled code below the home of the user: in a shared folder others could put code there that runs as them. */
export function keepCompiled(): void {
  const folder = compiledFolder();
  if (folder !== undefined) enableCompileCache(folder);
}

/** For a thread, which so has the cache before it loads its first module. */
export function keepingCompiled(): NodeJS.ProcessEnv {
  const folder = compiledFolder();
  return folder === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: folder };
}

/** Undefined where there is no home either, as for users of no container. */
function compiledFolder(): string | undefined {
  const { NODE_COMPILE_CACHE: wanted, XDG_CACHE_HOME: cache, LOCALAPPDATA: local } = process.env;
  if (wanted !== undefined) return wanted;
  const home = homedir();
  const base = cache ?? local ?? join(home, '.cache');
  const isOwn = existsSync(base) || (existsSync(home) && base.startsWith(home));
  return isOwn ? join(base, 'supercargo', 'compiled') : undefined;
}
