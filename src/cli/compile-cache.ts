import { existsSync, mkdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';

/** Keeps compiled code below the home of the user: in a shared folder others could put code there that runs as them. */
export function keepCompiled(): void {
  const folder = compiledFolder();
  if (folder === undefined) return;
  if (process.env['NODE_COMPILE_CACHE'] === undefined && !existsSync(folder)) begin(folder);
  enableCompileCache(folder);
}

/** An installation that runs for the first time is slow once anyway, and then makes room in the background. */
function begin(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    // A disk that takes nothing keeps nothing either.
    return;
  }
  void import('./compile-cache-prune.ts').then(({ pruneApart }) => pruneApart(dirname(folder)));
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
  return isOwn ? join(base, 'supercargo', 'compiled', installation()) : undefined;
}

/** What is compiled is kept by the path of its source, so that each installation has a folder of its own. */
function installation(): string {
  return import.meta.dirname.replaceAll(/[^\w.-]+/gu, '-').slice(-150);
}
