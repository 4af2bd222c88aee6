import { spawn } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** So many installations keep what they compiled: another one costs a single slow start. */
const mostKept = 4;

/** In a process of its own, which nobody waits for. */
export function pruneApart(folder: string): void {
  const child = spawn(process.execPath, [import.meta.filename, folder], {
    detached: true,
    stdio: 'ignore',
    windowsHide: true,
  });
  child.on('error', () => undefined);
  child.unref();
}

/** Leaves the folders that were begun last. */
export function prune(folder: string): void {
  const made = new Map(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]));
  const newestFirst = [...made].toSorted(([, a], [, b]) => b - a);
  for (const [name] of newestFirst.slice(mostKept))
    rmSync(join(folder, name), { recursive: true, force: true });
}

if (import.meta.main) for (const folder of process.argv.slice(2)) prune(folder);
