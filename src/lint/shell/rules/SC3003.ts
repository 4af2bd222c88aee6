import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3003: Rule<ShellSubject> = {
  id: 'SC3003',
  severity: 'warning',
  summary: "$'…' is not in POSIX sh",
  why: 'Many shells behind /bin/sh take the dollar as a character; use printf for control characters.',
  docs: 'https://www.shellcheck.net/wiki/SC3003',
  mentions: ["$'"],
  bad: ["echo $'a\\nb'", 'IFS=$\'\\n\'; echo "$IFS"', "grep $'\\t' f"],
  good: ["#!/bin/bash\necho $'a\\nb'", "printf 'a\\nb\\n'", "echo 'a'"],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { span } of subject.nodes.all('AnsiCQuoted')) yield { at: span };
  },
};
