import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3058: Rule<ShellSubject> = {
  id: 'SC3058',
  severity: 'warning',
  summary: 'Changing $@ and $* by patterns, and counting them as `${#@}`, is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3058',
  mentions: ['${'],
  bad: ['echo "${@%x}"', 'echo "${*#y}"', 'echo "${#@}"'],
  good: ['#!/bin/bash\necho "${@%x}"', 'echo "${1%x}"', 'echo "$#"'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { node, span } of subject.nodes.all('ParameterExpansion'))
      if (
        (node.parameter === '@' || node.parameter === '*') &&
        (node.operation?.type === 'Remove' || node.prefix === '#')
      )
        yield { at: span };
  },
};
