import type { Rule } from '../../contract.ts';
import { named, wordsAfterName } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2185: Rule<ShellSubject> = {
  id: 'SC2185',
  severity: 'info',
  summary: 'Name the directory that find is to look in',
  why: 'Without one some versions of find stop with an error.',
  docs: 'https://www.shellcheck.net/wiki/SC2185',
  mentions: ['find'],
  bad: ["find -type f -name '*.a'", 'find -name x -delete', 'find'],
  good: ['find . -type f', 'find -L . -name x', 'find "$DIR" -name x'],
  *check(subject) {
    for (const { command } of named(subject, 'find')) {
      const [first] = wordsAfterName(command);
      const isOption = first !== undefined && /^-[^HLPDO]/u.test(first.text);
      if (!first || isOption) yield { at: command.span };
    }
  },
};
