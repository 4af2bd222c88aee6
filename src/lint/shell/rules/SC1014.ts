import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import { commonCommands } from '../analysis/common-commands.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1014: Rule<ShellSubject> = {
  id: 'SC1014',
  severity: 'error',
  summary: 'A command stands between the brackets of a test',
  why: '`[` compares words and runs nothing: write `if command; then`.',
  docs: 'https://www.shellcheck.net/wiki/SC1014',
  mentions: ['['],
  bad: [
    'if [ grep -q foo bar ]; then ls; fi',
    'while [ test -f x ]; do ls; done',
    '[ cat x ] && [ ls -l x ]',
  ],
  good: ['if grep -q foo bar; then ls; fi', '[ "$(cat x)" = y ] && ls', '[ -f grep ] && ls'],
  *check(subject) {
    yield* errorNamed(subject, 'SC1014');
    for (const { command } of named(subject, '[')) {
      const first = command.words[1];
      if (first !== undefined && command.words.length > 2 && commonCommands.has(first.text))
        yield { at: first.span };
    }
  },
};
