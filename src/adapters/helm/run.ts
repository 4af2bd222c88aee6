import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

export type HelmRun = {
  readonly args: readonly string[];
  /** A folder that is all that helm has for a home. */
  readonly home: string;
  /** Where `helm` is looked for. */
  readonly path: string | undefined;
};

export type HelmAnswer =
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'absent' };

/** Longer no chart of a team takes. */
const patience = 20_000;
const mostOutput = 32 * 1024 * 1024;

/** Runs helm without secrets, plugins, cluster or settings of whoever runs it. */
export async function runHelm({ args, home, path }: HelmRun, signal: AbortSignal): Promise<HelmAnswer> {
  const env = {
    PATH: path,
    HOME: home,
    HELM_CACHE_HOME: home,
    HELM_CONFIG_HOME: home,
    HELM_DATA_HOME: home,
    HELM_PLUGINS: `${home}/none`,
    KUBECONFIG: '/dev/null',
    GOMEMLIMIT: '512MiB',
  };
  const limits = { timeout: patience, maxBuffer: mostOutput, killSignal: 'SIGKILL' as const };
  try {
    const { stdout } = await execute('helm', [...args], { env, cwd: home, signal, ...limits });
    return { kind: 'done', text: stdout };
  } catch (error) {
    signal.throwIfAborted();
    return isMissing(error) ? { kind: 'absent' } : { kind: 'failed', why: reasonOf(error, home) };
  }
}

function isMissing(error: unknown): boolean {
  return isObject(error) && 'code' in error && error.code === 'ENOENT';
}

function reasonOf(error: unknown, home: string): string {
  if (isObject(error) && 'killed' in error && error.killed === true)
    return `helm took longer than ${patience / 1000} seconds or wrote more than anybody reads, and was stopped`;
  const said = isObject(error) && 'stderr' in error ? String(error.stderr) : String(error);
  const words = said.replaceAll(`${home}/`, '').replaceAll(/\s+/gu, ' ').trim();
  return words
    .replace(/^Error: /u, '')
    .replace(/ Use --debug flag.*$/u, '')
    .slice(0, 500);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
