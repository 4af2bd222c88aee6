import type { Rule } from '../../contract.ts';
import { baseName, flagNames } from '../analysis/commands.ts';
import { literalRest } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2028: Rule<ShellSubject> = {
  id: 'SC2028',
  severity: 'info',
  summary: 'echo may print `\\n` as it is',
  why: 'Whether echo turns escapes into characters differs between shells; printf always does.',
  docs: 'https://www.shellcheck.net/wiki/SC2028',
  mentions: ['echo'],
  bad: ['echo "a\\nb" > /etc/foo', "echo '[global]\\nindex-url = x' > /etc/pip.conf", 'echo foo\\\\nbar'],
  good: ["printf 'a\\nb\\n' > /etc/foo", 'echo -e "a\\nb"', 'echo "a\\\\d"', '#!/bin/dash\necho "a\\nb"'],
  *check(subject) {
    if (subject.dialect !== 'sh' && subject.dialect !== 'bash' && subject.dialect !== 'ksh') return;
    for (const { command } of subject.commands) {
      if (baseName(command) !== 'echo' || flagNames(command).includes('e')) continue;
      const word = command.words.find(({ node }) => node.type === 'Word' && escape.test(literalRest(node)));
      if (word) yield { at: word.span };
    }
  },
};

const escape = /\\(?:[\\abefnrtv']|x[0-9a-fA-F]|[0-7])/u;
