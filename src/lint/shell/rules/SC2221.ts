import type { Rule } from '../../contract.ts';
import { shadowedPatterns } from '../analysis/shadowing.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2221: Rule<ShellSubject> = {
  id: 'SC2221',
  severity: 'warning',
  summary: 'This pattern takes all that a later one is for',
  why: 'The first pattern that matches wins, so that the other is never reached.',
  docs: 'https://www.shellcheck.net/wiki/SC2221',
  mentions: ['case'],
  bad: [
    'case "$A" in a*) ls;; ab) date;; esac',
    'case "$A" in *) ls;; ab) date;; esac',
    'case "$A" in amd64|x86_64) ls;; x86_64) date;; esac',
  ],
  good: [
    'case "$A" in ab) ls;; a*) date;; esac',
    'case "$A" in "$B") ls;; ab) date;; esac',
    'case "$A" in [a-z]*) ls;; ab) date;; esac',
  ],
  *check({ nodes }) {
    for (const { node } of nodes.all('Case')) {
      for (const { by } of shadowedPatterns(node)) yield { at: nodes.spanOf(by) };
    }
  },
};
