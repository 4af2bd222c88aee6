import type { Rule } from '../../contract.ts';
import { quotedValues } from '../analysis/quoted-values.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2090: Rule<ShellSubject> = {
  id: 'SC2090',
  severity: 'warning',
  summary: 'The quotes in this variable group no words here',
  why: 'They are characters of the value by now; use an array or "$@".',
  docs: 'https://www.shellcheck.net/wiki/SC2090',
  mentions: ['$'],
  bad: ['OPTS=\'-D "a b"\'; java $OPTS', 'FLAGS="-X=\'a b\'"; make $FLAGS', 'A="x \\"y\\""; echo $A'],
  good: ['OPTS=\'-D "a b"\'; echo "$OPTS"', 'OPTS=\'-D "a b"\'; eval java $OPTS', 'A="it\'s"; echo $A'],
  *check(subject) {
    for (const { read } of quotedValues(subject)) yield { at: read };
  },
};
