import { keyOf, type AskedScript, type ShellOpinions } from '../../lint/shell/opinion.ts';
import { findBinary } from './binary.ts';
import type { ShellChecker } from './checker.ts';
import { findWasm } from './wasm.ts';

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
  if (wanted === 'wasm') return findWasm();
  return (
    (await findBinary(wanted ?? 'shellcheck', signal)) ?? (wanted === undefined ? findWasm() : undefined)
  );
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
