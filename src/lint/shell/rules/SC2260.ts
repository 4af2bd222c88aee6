import type { Rule } from '../../contract.ts';
import { competing } from '../analysis/redirects.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2260: Rule<ShellSubject> = {
  id: 'SC2260',
  severity: 'warning',
  summary: 'This redirection takes the output away from the pipe',
  why: 'The next command gets nothing; use tee for both.',
  docs: 'https://www.shellcheck.net/wiki/SC2260',
  mentions: ['<', '>'],
  bad: ['ls > list | grep x', 'make > /dev/null | cat', 'make >> log | tail'],
  good: ['ls | tee list | grep x', 'make 2> errors | tail', 'make 2>&1 > log | tail'],
  *check(subject) {
    for (const { kind, at } of competing(subject)) if (kind === 'output') yield { at };
  },
};
