import type { Source } from '../../adapters/local/sources.ts';
import type { LintRun } from '../../lint/linter.ts';
import type { ShellOpinions } from '../../lint/shell/opinion.ts';
import type { Io } from '../command.ts';

type Asked = { readonly run: LintRun; readonly io: Io; readonly signal: AbortSignal };

/** Where the real ShellCheck is at hand, it judges the scripts instead of our rules; standard error says so. */
export async function askShellCheck(
  sources: readonly Source[],
  { run, io, signal }: Asked,
): Promise<ShellOpinions | undefined> {
  const own = sources.filter(({ kind }) => kind.name === 'dockerfile');
  if (own.length === 0) return undefined;
  const { askAbout, findShellChecker } = await import('../../adapters/shellcheck/find.ts');
  const checker = await findShellChecker(io.env, signal);
  if (!checker) return undefined;
  const { scriptsToAsk } = await import('../../lint/dockerfile/asked.ts');
  const scripts = own.flatMap(({ file }) => scriptsToAsk(file.text, run.config.settings));
  if (scripts.length === 0) return undefined;
  io.err(`Shell scripts are checked by ${checker.name}.\n`);
  return askAbout(checker, scripts, signal);
}
