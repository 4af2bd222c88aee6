import { askAbout, findShellChecker } from '../adapters/shellcheck/find.ts';
import type { Source } from '../adapters/local/sources.ts';
import { scriptsToAsk } from '../lint/dockerfile/asked.ts';
import type { LintRun } from '../lint/linter.ts';
import type { ShellOpinions } from '../lint/shell/opinion.ts';
import type { Io } from './command.ts';

type Asked = { readonly run: LintRun; readonly io: Io; readonly signal: AbortSignal };

/** Where the real ShellCheck is at hand, it judges the scripts instead of our rules; standard error says so. */
export async function askShellCheck(
  sources: readonly Source[],
  { run, io, signal }: Asked,
): Promise<ShellOpinions | undefined> {
  const own = sources.filter(({ linter }) => linter.name === 'dockerfile');
  const checker = own.length > 0 ? await findShellChecker(io.env, signal) : undefined;
  if (!checker) return undefined;
  const scripts = own.flatMap(({ file }) => scriptsToAsk(file.text, run.config.settings));
  if (scripts.length === 0) return undefined;
  io.err(`Shell scripts are checked by ${checker.name}.\n`);
  return askAbout(checker, scripts, signal);
}
