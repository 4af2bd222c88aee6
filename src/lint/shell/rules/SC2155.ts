import type { Rule } from '../../contract.ts';
import { declarations } from '../analysis/builtins.ts';
import { flatParts } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2155: Rule<ShellSubject> = {
  id: 'SC2155',
  severity: 'warning',
  summary: 'Assign first, then declare: `x=$(command); export x`',
  why: 'The status of export is that of the line, so that a failure of the command is lost.',
  docs: 'https://www.shellcheck.net/wiki/SC2155',
  mentions: ['export', 'local', 'declare', 'readonly', 'typeset'],
  bad: [
    'export JAVA_HOME=$(readlink -f /usr/bin/java)',
    'export GNUPGHOME="$(mktemp -d)"',
    '#!/bin/bash\ndeclare x=`date`; echo "$x"',
  ],
  good: ['x=$(mktemp -d); export x', 'export FOO=bar', 'x=$(date); echo "$x"'],
  *check({ commands }) {
    for (const { command } of commands) {
      if (!declarations.has(command.name ?? '')) continue;
      for (const { node, span } of command.words) {
        if (node.type !== 'Assignment' || node.value.type !== 'Word') continue;
        if (flatParts(node.value).some((part) => part.type === 'CommandExpansion')) yield { at: span };
      }
    }
  },
};
