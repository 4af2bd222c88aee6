import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3009: Rule<ShellSubject> = {
  id: 'SC3009',
  severity: 'warning',
  summary: 'Brace expansion is not in POSIX sh',
  why: 'Where /bin/sh does not know it, `{a,b}` is one word with these characters.',
  docs: 'https://www.shellcheck.net/wiki/SC3009',
  mentions: ['{'],
  bad: ['mkdir -p /app/{bin,lib}', 'for i in {1..5}; do echo "$i"; done', 'cp f{,.bak}'],
  good: [
    '#!/bin/bash\nmkdir -p /app/{bin,lib}',
    'mkdir -p /app/bin /app/lib',
    'echo "{a,b}"',
    'find . -exec ls {} +',
  ],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { span } of subject.nodes.all('BraceExpansion')) yield { at: span };
  },
};
