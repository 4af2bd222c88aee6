import type { Span } from '../../../kernel/text.ts';
import type { ShellSubject } from '../subject.ts';
import { named, wordsAfterName } from './commands.ts';

/** Commands that are meant to be an alias of the same line. */
export function* aliasUses(subject: ShellSubject): Generator<{ readonly alias: Span; readonly use: Span }> {
  for (const { command } of named(subject, 'alias').slice(0, most)) {
    for (const word of wordsAfterName(command).slice(0, most)) {
      const name = /^([\w.-]+)=/u.exec(word.text)?.[1] ?? '';
      const line = lineOf(subject, command.span.end);
      const use = subject.byName
        .get(name)
        ?.slice(0, most)
        .find(
          ({ command: { span } }) => span.start > command.span.end && lineOf(subject, span.start) === line,
        );
      if (use) yield { alias: word.span, use: use.command.span };
    }
  }
}

/** No script of a person has as many; it bounds what a hostile one costs. */
const most = 20;

/** Lines that a backslash continues are one. */
function lineOf({ script }: ShellSubject, offset: number): number {
  return script.source.slice(0, offset).replaceAll('\\\n', '').split('\n').length;
}
