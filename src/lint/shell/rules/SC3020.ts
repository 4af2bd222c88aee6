import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3020: Rule<ShellSubject> = {
  id: 'SC3020',
  severity: 'warning',
  summary: '`&>` is not in POSIX sh; write `> file 2>&1`',
  why: '/bin/sh puts the command into the background and empties the file.',
  docs: 'https://www.shellcheck.net/wiki/SC3020',
  mentions: ['&>'],
  bad: ['make &> log', 'touch a &>/dev/null', 'make &>log'],
  good: ['#!/bin/bash\nmake &> log', 'make > log 2>&1', 'make & ls > log'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { node, span } of subject.nodes.all('Redirect'))
      if (node.operator === '&>') yield { at: span };
  },
};
