import type { Rule } from '../../contract.ts';
import { removedPaths } from '../analysis/removal.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2114: Rule<ShellSubject> = {
  id: 'SC2114',
  severity: 'warning',
  summary: 'This deletes a directory of the system',
  why: 'Other programs of the image live there; name what is to go.',
  docs: 'https://www.shellcheck.net/wiki/SC2114',
  mentions: ['rm'],
  bad: ['rm -rf /usr', 'rm -r /etc', 'rm -rf /lib /usr/share/'],
  good: ['rm -rf /usr/share/doc', 'rm -f /etc', 'rm -rf /tmp/build'],
  *check(subject) {
    for (const { span, isLiteral } of removedPaths(subject)) if (isLiteral) yield { at: span };
  },
};
