import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2186: Rule<ShellSubject> = {
  id: 'SC2186',
  severity: 'style',
  summary: 'Use mktemp instead of tempfile',
  why: 'tempfile is gone from newer systems.',
  docs: 'https://www.shellcheck.net/wiki/SC2186',
  mentions: ['tempfile'],
  bad: ['x=$(tempfile); ls "$x"', 'tempfile', 'tempfile -p a'],
  good: ['mktemp', 'x=$(mktemp); ls "$x"', 'echo tempfile'],
  *check(subject) {
    for (const { command } of named(subject, 'tempfile')) yield { at: command.span };
  },
};
