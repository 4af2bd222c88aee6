import type { Rule } from '../../contract.ts';
import { named, wordsAfterName } from '../analysis/commands.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2240: Rule<ShellSubject> = {
  id: 'SC2240',
  severity: 'warning',
  summary: 'In sh, `.` takes no arguments for the script',
  why: 'What stands behind the file is dropped: set variables, or run it as a command.',
  docs: 'https://www.shellcheck.net/wiki/SC2240',
  mentions: ['. ', '.\t'],
  bad: ['. /opt/x/setup.sh intel64', '. ./env.sh a b', '#!/bin/dash\n. /x.sh foo'],
  good: ['. ./env.sh', '#!/bin/bash\n. ./env.sh foo', 'FOO=1 . ./env.sh'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { command } of named(subject, '.')) {
      const [, second] = wordsAfterName(command);
      if (second) yield { at: second.span };
    }
  },
};
