import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fail, ok, type Result } from '../kernel/result.ts';
import { defaultConfig, type LintConfig } from '../lint/engine/config.ts';

const usual = ['.hadolint.yaml', '.hadolint.yml', '.github/supercargo.yml'];

/** The configuration that was named, or the first usual one of the current folder. */
export async function findConfig(cwd: string, named: string | undefined): Promise<Result<LintConfig>> {
  for (const path of named === undefined ? usual : [named]) {
    const text = await readIfThere(resolve(cwd, path));
    if (text !== undefined) return (await import('../lint/engine/read-config.ts')).readLintConfig(text, path);
    if (named !== undefined) {
      return fail({ what: `The configuration ${path} cannot be read`, fix: 'Name a file that exists.' });
    }
  }
  return ok(defaultConfig);
}

async function readIfThere(location: string): Promise<string | undefined> {
  try {
    return await readFile(location, 'utf8');
  } catch {
    return undefined;
  }
}
