import type { Rule } from '../../contract.ts';
import { named, wordsAfterName } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2142: Rule<ShellSubject> = {
  id: 'SC2142',
  severity: 'error',
  summary: 'An alias has no parameters',
  why: 'What stands behind it is put at its end; write a function.',
  docs: 'https://www.shellcheck.net/wiki/SC2142',
  mentions: ['alias'],
  bad: ["alias foo='echo $1'", 'alias foo=\'ls "$@"\'', "alias l='ls ${2} -l'"],
  good: ["alias foo='ls -l'", 'foo() { echo "$1"; }; foo', "alias a='echo $HOME'"],
  *check(subject) {
    for (const { command } of named(subject, 'alias')) {
      for (const { text, span } of wordsAfterName(command)) {
        if (/='[^']*(?<!\\)\$\{?[\d@*]/u.test(text)) yield { at: span };
      }
    }
  },
};
