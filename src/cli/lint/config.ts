import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { defaultConfig, type LintConfig } from '../../lint/engine/config.ts';
import { minorOf, newestMinor } from '../../lint/manifest/versions.ts';
import type { Where } from './judge.ts';

/** The configuration that was named, or hadolint's of the current folder below the policy of the repository. */
export async function findConfig({ cwd, named, paths }: Where): Promise<Result<LintConfig>> {
  if (named === undefined) return usualConfig(cwd, paths);
  const found = await firstOf(cwd, [named]);
  if (found === undefined)
    return fail({ what: `The configuration ${named} cannot be read`, fix: 'Name a file that exists.' });
  return (await import('../../lint/engine/read-config.ts')).readLintConfig(found.text, named);
}

/** A policy may stand in the current folder or in one that is linted. */
async function usualConfig(cwd: string, paths: readonly string[]): Promise<Result<LintConfig>> {
  const folders = ['', ...paths.map((path) => `${path}/`)];
  const policy = await firstOf(
    cwd,
    folders.map((folder) => `${folder}.github/supercargo.yml`),
  );
  const hadolint = await firstOf(cwd, ['.hadolint.yaml', '.hadolint.yml']);
  if (policy !== undefined) return (await import('./policy.ts')).policyConfig(policy.text, hadolint);
  if (hadolint === undefined) return ok(defaultConfig);
  return (await import('../../lint/engine/read-config.ts')).readLintConfig(hadolint.text, hadolint.path);
}

type Found = { readonly path: string; readonly text: string };

async function firstOf(cwd: string, paths: readonly string[]): Promise<Found | undefined> {
  for (const path of paths) {
    const text = await readFile(resolve(cwd, path), 'utf8').catch(() => undefined);
    if (text !== undefined) return { path, text };
  }
  return undefined;
}

/** The version of the clusters: what was asked for, else what the configuration says. */
export function readMinor(asked: string | undefined, { minor = newestMinor }: LintConfig): Result<number> {
  const read = asked === undefined ? minor : minorOf(asked);
  return read === undefined ? fail({ what: '--kubernetes-version is written 1.33.' }) : ok(read);
}
