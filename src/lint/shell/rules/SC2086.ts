import type { Rule } from '../../contract.ts';
import { quoteFix } from '../analysis/quote-fix.ts';
import { isCounted, isDefault, needsQuotes } from '../analysis/splitting.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2086: Rule<ShellSubject> = {
  id: 'SC2086',
  severity: 'info',
  fixable: true,
  summary: 'Quote a variable, so that its value is not split',
  why: 'The shell splits the value at white space and expands patterns in it; an empty one disappears.',
  docs: 'https://www.shellcheck.net/wiki/SC2086',
  mentions: ['$'],
  bad: [
    'cd /tmp && tar xzf foo-$VERSION.tar.gz',
    'echo $TZ > /etc/timezone',
    'rm -rf ${TMP}/foo',
    'x=$(cat f); echo $x',
  ],
  good: [
    'tar xzf "foo-$VERSION.tar.gz"',
    'VERSION=1.2; echo $VERSION',
    'for pkg in $PACKAGES; do apk add "$pkg"; done',
    'echo $# $?',
    'x=$y; echo "$x"',
  ],
  *check(subject) {
    for (const place of needsQuotes(subject)) {
      if (isDefault(place) || isCounted(place.node)) continue;
      yield { at: place.span, ...quoteFix(place) };
    }
  },
};
