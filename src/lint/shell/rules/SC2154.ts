import type { Rule } from '../../contract.ts';
import { unassigned } from '../analysis/unassigned.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2154: Rule<ShellSubject> = {
  id: 'SC2154',
  severity: 'warning',
  summary: 'A variable is used that nothing assigns',
  why: "Lower-case names are the script's own, so that this one is empty.",
  docs: 'https://www.shellcheck.net/wiki/SC2154',
  mentions: ['$', '((', '[['],
  bad: [
    'echo "$version"',
    'apt-get install -y ${packages}',
    'cd "$buildDir" && make',
    'x=$((count + 1)); echo "$x"',
  ],
  good: [
    'version=1; echo "$version"',
    'echo "$VERSION"',
    'echo "${version:-1}"',
    '#!/bin/bash\nread -ra parts <<< "$A"; echo "${parts[0]}"',
    '[ -n "$version" ] && echo "$version"',
  ],
  *check(subject) {
    for (const { name, at } of unassigned(subject)) {
      if (/\p{Ll}/u.test(name)) yield { at, message: `Nothing assigns ${name}` };
    }
  },
};
