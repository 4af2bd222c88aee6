import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2061: Rule<ShellSubject> = {
  id: 'SC2061',
  severity: 'warning',
  summary: 'Quote the pattern that find is given',
  why: 'The shell expands it first where a file in the working directory matches, and find gets names instead.',
  docs: 'https://www.shellcheck.net/wiki/SC2061',
  mentions: ['find'],
  bad: ['find . -name *.pyc -delete', 'find / -path */test -prune', 'find . -iname [a-z]*.txt'],
  good: ["find . -name '*.pyc' -delete", 'find . -name \\*.pyc', 'find ./* -type f'],
  *check(subject) {
    for (const { command } of named(subject, 'find')) {
      for (const [at, word] of command.words.entries()) {
        if (!patterned.has(command.words[at - 1]?.value ?? '') || word.node.type !== 'Word') continue;
        if (word.node.parts?.some((part) => part.type === 'Glob')) yield { at: word.span };
      }
    }
  },
};

const patterned = new Set(
  '-ilname -iname -ipath -iregex -iwholename -lname -name -path -regex -wholename'.split(' '),
);
