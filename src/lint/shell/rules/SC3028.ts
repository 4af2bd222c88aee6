import type { Rule } from '../../contract.ts';
import { bashVariables, isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3028: Rule<ShellSubject> = {
  id: 'SC3028',
  severity: 'warning',
  summary: 'This variable is not in POSIX sh',
  why: 'It is empty where /bin/sh does not set it.',
  docs: 'https://www.shellcheck.net/wiki/SC3028',
  mentions: ['$'],
  bad: ['echo "$RANDOM"', 'echo "$HOSTNAME"', 'chown "$UID" f', 'x=$((RANDOM % 3)); echo "$x"'],
  good: ['#!/bin/bash\necho "$RANDOM"', 'echo "$HOME" "$PPID"', 'UID=1; chown "$UID" f'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const [name, { at }] of subject.variables.reads) {
      const isSet = subject.variables.writes.has(name) || subject.known.has(name);
      if (bashVariables.has(name) && (!isSet || changing.has(name))) yield { at };
    }
  },
};

/** The shell gives them values of its own, whatever is assigned. */
const changing = new Set(['RANDOM', 'SECONDS']);
