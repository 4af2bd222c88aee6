import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Folders that are never a part of what people wrote. */
const skipped = new Set(['.git', 'node_modules', '.venv', '__pycache__']);

/** Paths of a folder, relative to it: what git tracks or would track, without git every file. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  return (await askGit(folder)) ?? walk(folder, '');
}

/**
 * A stranger's checkout can name programs in its configuration; those that this question would start are turned off.
 * Without git, where it refuses, or where all of the folder is ignored by a checkout around it, the folder is walked.
 */
async function askGit(folder: string): Promise<readonly string[] | undefined> {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];
  try {
    const { stdout } = await execute('git', [...safe, ...list], {
      cwd: folder,
      maxBuffer: 256 * 1024 * 1024,
    });
    const paths = stdout.split('\0').filter((path) => path !== '' && !isSkipped(path));
    return paths.length === 0 ? undefined : paths;
  } catch {
    return undefined;
  }
}

function isSkipped(path: string): boolean {
  return path.split('/').some((part) => skipped.has(part));
}

async function walk(folder: string, below: string): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (!entry.isDirectory()) paths.push(path);
    else if (!skipped.has(entry.name)) paths.push(...(await walk(folder, path)));
  }
  return paths;
}
