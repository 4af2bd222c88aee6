import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2107: Rule<ShellSubject> = {
  id: 'SC2107',
  severity: 'error',
  ofFaults: true,
  summary: 'Write [ a ] && [ b ] instead of [ a && b ]',
  why: '`&&` ends the command `[`, which then misses its bracket.',
  docs: 'https://www.shellcheck.net/wiki/SC2107',
  mentions: ['&&'],
  bad: [
    '[ -f x && -f y ] && ls',
    'if [ "$A" = b && "$C" = d ]; then ls; fi',
    '[ -n "$A" && -n "$B" ] || exit 1',
  ],
  good: ['[ -f x ] && [ -f y ]', '#!/bin/bash\n[[ -f x && -f y ]] && ls', '[ -f x ] && ls'],
  *check({ faults }) {
    const fault = faults.find(({ message }) => message === "'&&' between '[' and ']'");
    if (fault) yield { at: { start: fault.at, end: fault.at } };
  },
};
