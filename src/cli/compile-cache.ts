import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** Keeps compiled code below the home of the user: in a shared folder others could put code there that runs as them. */
export function keepCompiled(): void {
  const { NODE_COMPILE_CACHE: wanted, XDG_CACHE_HOME: cache, LOCALAPPDATA: local } = process.env;
  enableCompileCache(wanted ?? join(cache ?? local ?? join(homedir(), '.cache'), 'supercargo', 'compiled'));
}
