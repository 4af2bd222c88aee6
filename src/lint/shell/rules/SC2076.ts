import type { Rule } from '../../contract.ts';
import { doubleComparisons } from '../analysis/tests.ts';
import { literalOf, partsOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2076: Rule<ShellSubject> = {
  id: 'SC2076',
  severity: 'warning',
  summary: 'Take the quotes off what stands behind =~',
  why: 'In quotes it is a text and no regular expression.',
  docs: 'https://www.shellcheck.net/wiki/SC2076',
  mentions: ['=~'],
  bad: [
    '#!/bin/bash\n[[ $A =~ "foo.*" ]] && ls',
    '#!/bin/bash\nif [[ $A =~ "$B" ]]; then ls; fi',
    "#!/bin/bash\n[[ $A =~ 'a|b' ]] && ls",
  ],
  good: [
    '#!/bin/bash\n[[ $A =~ foo.* ]] && ls',
    '#!/bin/bash\n[[ $A =~ "foo" ]] && ls',
    '#!/bin/bash\n[[ $A =~ ^"a.b" ]] && ls',
  ],
  *check(subject) {
    for (const { at, right } of doubleComparisons(subject, /^=~$/u)) {
      const [part, ...others] = partsOf(right);
      const isText = part?.type === 'DoubleQuoted' || part?.type === 'SingleQuoted';
      const isPlain = /^[^[\]*.+()|]*$/u.test(literalOf(right) ?? '*');
      if (isText && others.length === 0 && !isPlain) yield { at };
    }
  },
};
