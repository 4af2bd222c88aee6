import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3046: Rule<ShellSubject> = {
  id: 'SC3046',
  severity: 'warning',
  fixable: true,
  summary: '`source` is not in POSIX sh; write `.`',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3046',
  mentions: ['source'],
  bad: ['source ./env.sh', 'source ~/.bashrc && ls', 'source /opt/x/activate; ls'],
  good: ['#!/bin/bash\nsource ./env.sh', '. ./env.sh', 'echo source'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { command } of named(subject, 'source')) {
      const at = command.words[0]?.span ?? command.span;
      yield { at: command.span, fix: { description: 'Write a dot', edits: [{ ...at, text: '.' }] } };
    }
  },
};
