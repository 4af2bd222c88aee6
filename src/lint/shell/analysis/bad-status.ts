import type { Report } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';
import { literal, named } from './commands.ts';

/** Statuses that are written out and no shell can give. */
export function* badStatus(subject: ShellSubject, name: 'exit' | 'return'): Generator<Report> {
  for (const { command } of named(subject, name)) {
    const word = command.words[1];
    const status = literal(word);
    if (
      word &&
      command.words.length === 2 &&
      status !== undefined &&
      !/^(?:\d{1,2}|1\d\d|2[0-4]\d|25[0-5])$/u.test(status)
    )
      yield { at: word.span };
  }
}
