import type { Rule } from '../../contract.ts';
import { quotedValues } from '../analysis/quoted-values.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2089: Rule<ShellSubject> = {
  id: 'SC2089',
  severity: 'warning',
  summary: 'Quotes in a value stay characters',
  why: 'When the variable is expanded, its quotes do not group words; use an array or "$@".',
  docs: 'https://www.shellcheck.net/wiki/SC2089',
  mentions: ['$'],
  bad: ['OPTS=\'-D "a b"\'; java $OPTS', 'FLAGS="-X=\'a b\'"; make $FLAGS', 'A="x \\"y\\""; echo $A'],
  good: ['OPTS=\'-D "a b"\'; echo "$OPTS"', "OPTS='-D a'; java $OPTS", 'A="it\'s"; echo $A'],
  *check(subject) {
    for (const { write } of quotedValues(subject)) yield { at: write };
  },
};
