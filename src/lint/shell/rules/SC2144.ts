import type { Rule } from '../../contract.ts';
import { conditions } from '../analysis/tests.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2144: Rule<ShellSubject> = {
  id: 'SC2144',
  severity: 'error',
  summary: '-e and its like take one file, a pattern may give many',
  why: 'With two matches the test fails with an error; loop over the pattern.',
  docs: 'https://www.shellcheck.net/wiki/SC2144',
  mentions: ['['],
  bad: ['[ -e /x/*.txt ] && echo yes', 'if [ -f *.jar ]; then echo yes; fi', '[ -d /opt/jdk* ] && echo yes'],
  good: [
    'for f in /x/*.txt; do [ -e "$f" ] && echo yes; done',
    '[ -e "/x/a.txt" ] && echo yes',
    '[ -n "$x" ]',
  ],
  *check(subject) {
    for (const condition of conditions(subject)) {
      if (condition.kind !== 'unary' || !/^-[a-hkprstuxwLNOGS]$/u.test(condition.operator)) continue;
      if (condition.operand.parts?.some((part) => part.type === 'Glob')) yield { at: condition.at };
    }
  },
};
