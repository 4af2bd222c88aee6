import type { Rule } from '../../contract.ts';
import { operandsOf } from '../analysis/tests.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2144: Rule<ShellSubject> = {
  id: 'SC2144',
  severity: 'error',
  summary: '-e and its like take one file, a pattern may give many',
  why: 'With two matches the test fails with an error; loop over the pattern.',
  docs: 'https://www.shellcheck.net/wiki/SC2144',
  bad: ['[ -e /x/*.txt ] && echo yes', 'if [ -f *.jar ]; then echo yes; fi', '[ -d /opt/jdk* ] && echo yes'],
  good: [
    'for f in /x/*.txt; do [ -e "$f" ] && echo yes; done',
    '[ -e "/x/a.txt" ] && echo yes',
    '[ -n "$x" ]',
  ],
  *check(subject) {
    for (const [operator, { node, span }] of operandsOf(subject)) {
      if (!/^-[a-hkprstuxwLNOGS]$/u.test(operator) || node.type !== 'Word') continue;
      if (node.parts?.some((part) => part.type === 'Glob')) yield { at: span };
    }
  },
};
