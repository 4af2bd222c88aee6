import type { Report } from '../contract.ts';
import type { Arg, Command } from './command.ts';
import type { DockerfileSubject, Run } from './subject.ts';

type Detail = (wrong: readonly Command[], run: Run) => Partial<Report>;

/** One report for each RUN that has a command a rule objects to, at the first of them. */
export function* objections(
  { runs }: DockerfileSubject,
  isWrong: (command: Command, run: Run) => boolean,
  detail?: Detail,
): Iterable<Report> {
  for (const run of runs) {
    const wrong = run.commands.filter((command) => isWrong(command, run));
    const [first] = wrong;
    if (first !== undefined) yield { at: first.nameSpan, ...detail?.(wrong, run) };
  }
}

/** One report for each RUN that installs something without a version, at the first such word. */
export function* unpinned(
  { runs }: DockerfileSubject,
  loose: (command: Command, run: Run) => readonly Arg[],
  say: (word: string) => string,
): Iterable<Report> {
  for (const run of runs) {
    const first = run.commands.flatMap((command) => loose(command, run))[0];
    if (first !== undefined) yield { at: first, message: say(first.text) };
  }
}

/** One report for each RUN that does something and does not clean up behind it. */
export function* leftovers(
  { runs }: DockerfileSubject,
  makes: (command: Command, run: Run) => boolean,
  { cleans, detail }: { readonly cleans: (command: Command) => boolean; readonly detail?: Detail },
): Iterable<Report> {
  for (const run of runs) {
    const makers = run.commands.filter((command) => makes(command, run));
    const [first] = makers;
    if (first === undefined || run.commands.some(cleans)) continue;
    yield { at: first.nameSpan, ...detail?.(makers, run) };
  }
}
