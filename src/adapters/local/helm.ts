import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { resourcesOf } from '../../syntax/yaml/resources.ts';
import { toValue } from '../../syntax/yaml/value.ts';

const execute = promisify(execFile);

export type Rendered = { readonly text: string; readonly objects: readonly unknown[] };
type Env = Readonly<Record<string, string | undefined>>;

/** What the `helm` on the path makes of a chart and its own values. A chart cannot reach a cluster this way. */
export async function renderChart(folder: string, env: Env, signal: AbortSignal): Promise<Result<Rendered>> {
  const args = ['template', releaseName(folder), folder];
  try {
    const options = { env: { PATH: env['PATH'], HOME: env['HOME'] }, signal, timeout: 60_000 };
    const { stdout } = await execute('helm', args, { ...options, maxBuffer: 64 * 1024 * 1024 });
    return ok({ text: stdout, objects: resourcesOf(stdout).resources.map(({ root }) => toValue(root)) });
  } catch (error) {
    return fail(
      isMissing(error) ? noHelm(folder) : { what: `helm template failed: ${reasonOf(error)}`, where: folder },
    );
  }
}

function releaseName(folder: string): string {
  return (
    basename(folder)
      .toLowerCase()
      .replaceAll(/[^a-z0-9-]/gu, '-')
      .slice(0, 53) || 'release'
  );
}

function noHelm(folder: string) {
  return {
    what: 'this is a Helm chart, and there is no `helm` on the PATH',
    where: folder,
    why: 'Charts are programs of Helm, which alone can run them.',
    fix: 'Install helm 3 or 4.',
  };
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}

function reasonOf(error: unknown): string {
  const isObject = typeof error === 'object' && error !== null;
  const said = isObject && 'stderr' in error ? String(error.stderr) : String(error);
  return said.trim().slice(0, 2_000);
}
