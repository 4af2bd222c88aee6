import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

const builtins =
  'caller compgen complete compopt declare dirs disown enable mapfile popd pushd readarray shopt suspend typeset'.split(
    ' ',
  );

export const SC3044: Rule<ShellSubject> = {
  id: 'SC3044',
  severity: 'warning',
  summary: 'This builtin is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3044',
  mentions: builtins,
  bad: ['declare -x A=1', 'pushd /tmp && ls', 'shopt -s globstar', 'mapfile -t x < f; echo "$x"'],
  good: ['#!/bin/bash\npushd /tmp && ls', 'cd /tmp && ls', 'echo declare'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { command } of named(subject, ...builtins)) yield { at: command.span };
  },
};
