import type { Rule } from '../../contract.ts';
import { competing } from '../analysis/redirects.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2259: Rule<ShellSubject> = {
  id: 'SC2259',
  severity: 'error',
  summary: 'This redirection replaces what the pipe brings',
  why: 'The command reads the file or the text, and nothing reads the pipe.',
  docs: 'https://www.shellcheck.net/wiki/SC2259',
  mentions: ['<', '>'],
  bad: ['cat a | grep x < b', 'echo a | cat <<< b', 'echo a | { cat; } < b'],
  good: ['grep x < b', 'cat a b | grep x', 'echo a | grep x > b'],
  *check(subject) {
    for (const { kind, at } of competing(subject)) if (kind === 'input') yield { at };
  },
};
