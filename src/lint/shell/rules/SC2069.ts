import type { Rule } from '../../contract.ts';
import { enclosing } from '../analysis/nodes.ts';
import { redirectLists } from '../analysis/redirects.ts';
import type { Redirected } from '../analysis/redirects.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2069: Rule<ShellSubject> = {
  id: 'SC2069',
  severity: 'warning',
  summary: 'Write `> file 2>&1`: redirections are taken from left to right',
  why: '`2>&1 > file` points the errors to where the output went before.',
  docs: 'https://www.shellcheck.net/wiki/SC2069',
  mentions: ['>&', '&>'],
  bad: ['make 2>&1 > /dev/null', 'make 2>&1 >> log', '{ make; } 2>&1 > log'],
  good: [
    'make > /dev/null 2>&1',
    'make 2>&1 > log | tee errors',
    'errors=$(make 2>&1 > /dev/null); echo "$errors"',
  ],
  *check({ nodes }) {
    for (const [place, [first, second, ...others]] of redirectLists(nodes)) {
      const isSwapped = isErrorsToOutput(first) && second?.fd === 1 && second.isFile && others.length === 0;
      const isUsed = enclosing(place, 'Pipeline', 'CommandExpansion', 'ProcessSubstitution');
      if (isSwapped && !isUsed) yield { at: place.span };
    }
  },
};

function isErrorsToOutput(redirected: Redirected | undefined): boolean {
  return redirected?.operator === '>&' && redirected.fd === 2 && redirected.target === '1';
}
