import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1010: Rule<ShellSubject> = {
  id: 'SC1010',
  severity: 'warning',
  summary: 'This keyword is an argument here: put `;` before it, or quote it',
  why: 'A shell takes `done`, `fi` and the like for keywords only where a command can begin.',
  docs: 'https://www.shellcheck.net/wiki/SC1010',
  mentions: ['then', 'fi', 'do', 'esac'],
  bad: ['echo done', 'for i in a b; do echo "$i" done; done', 'echo and then'],
  good: ['echo "done"', 'for i in a b; do echo "$i"; done', 'echo done!'],
  *check(subject) {
    yield* errorNamed(subject, 'SC1010');
    for (const { command } of subject.commands) {
      const word = command.words.slice(1).find(({ text }) => keywords.has(text));
      if (word) yield { at: word.span };
    }
  },
};

const keywords = new Set(['do', 'done', 'then', 'fi', 'esac']);
