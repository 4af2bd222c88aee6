import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3059: Rule<ShellSubject> = {
  id: 'SC3059',
  severity: 'warning',
  summary: '`${name^^}` and `${name,,}` are not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3059',
  mentions: ['${'],
  bad: ['echo "${X^^}"', 'echo "${X,,}"', 'x=${Y^}; echo "$x"'],
  good: ['#!/bin/bash\necho "${X^^}"', "echo \"$X\" | tr '[:lower:]' '[:upper:]'", 'echo "^^"'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { node, span } of subject.nodes.all('ParameterExpansion'))
      if (node.operation?.type === 'CaseModification') yield { at: span };
  },
};
