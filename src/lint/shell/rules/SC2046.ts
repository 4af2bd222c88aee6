import type { Rule } from '../../contract.ts';
import { soleCommand } from '../analysis/commands.ts';
import { quoteFix } from '../analysis/quote-fix.ts';
import { isCommandName, isSplit } from '../analysis/quoting.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2046: Rule<ShellSubject> = {
  id: 'SC2046',
  severity: 'warning',
  fixable: true,
  summary: 'Quote a command substitution, so that its output is not split',
  why: 'The shell splits the output at white space and expands patterns in it.',
  docs: 'https://www.shellcheck.net/wiki/SC2046',
  mentions: ['$(', '`'],
  bad: [
    'make -j$(nproc)',
    'ln -s `which python3` /usr/bin/python',
    'apt-get install -y linux-headers-$(uname -r)',
    'echo $(date) > /build-date',
  ],
  good: [
    'make -j"$(nproc)"',
    'VERSION=$(cat version); echo "$VERSION"',
    'for i in $(seq 3); do echo "$i"; done',
    'kill $(pgrep nginx)',
  ],
  *check(subject) {
    const { nodes, dialect } = subject;
    for (const place of nodes.all('CommandExpansion')) {
      if (isCommandName(place) || !isSplit(place, dialect) || place.node.script?.commands.length === 0)
        continue;
      const name = soleCommand(subject, place.node)?.name;
      if (name === 'seq' || name === 'pgrep') continue;
      yield { at: place.span, ...quoteFix(place) };
    }
  },
};
