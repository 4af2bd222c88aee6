import type { Rule } from '../../contract.ts';
import { isVariable, partsOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2254: Rule<ShellSubject> = {
  id: 'SC2254',
  severity: 'warning',
  summary: 'Quote an expansion in a case pattern, so that it is no pattern itself',
  why: 'Characters such as * in the value match anything.',
  docs: 'https://www.shellcheck.net/wiki/SC2254',
  mentions: ['case'],
  bad: ['case "$x" in $y) ls;; esac', 'case "$x" in a|$(b)) ls;; esac', 'case "$x" in a$y) ls;; esac'],
  good: ['case "$x" in "$y") ls;; esac', 'case "$x" in "$y"*) ls;; esac', 'case "$x" in a*) ls;; esac'],
  *check({ nodes }) {
    for (const { node, span, parent } of nodes.all('Word')) {
      if (parent?.node.type !== 'CaseItem') continue;
      const parts = partsOf(node);
      const isBare = parts.some((part) => isVariable(part) || part.type === 'CommandExpansion');
      if (isBare && !parts.some((part) => part.type === 'Glob')) yield { at: span };
    }
  },
};
