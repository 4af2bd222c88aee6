import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2146: Rule<ShellSubject> = {
  id: 'SC2146',
  severity: 'warning',
  summary: 'The action of find belongs to the last `-o` alone',
  why: '`-name a -o -name b -delete` deletes only b; put the names into \\( … \\).',
  docs: 'https://www.shellcheck.net/wiki/SC2146',
  mentions: ['find'],
  bad: [
    'find . -name foo -o -name bar -delete',
    'find . -name a -o -name b -exec rm {} +',
    "find . -iname '*.a' -o -iname '*.b' -print0",
  ],
  good: [
    'find . \\( -name foo -o -name bar \\) -delete',
    'find . -name foo -delete -o -name bar -delete',
    'find . -name foo -o -name bar',
  ],
  *check(subject) {
    for (const { command } of named(subject, 'find')) {
      const words = command.words.map((word) => word.value);
      const at = words.findIndex(
        (word, at) => isOr(word) && matches.has(words[at - 2] ?? '') && matches.has(words[at + 1] ?? ''),
      );
      const action = command.words[at + 3];
      if (at !== -1 && action && actions.has(action.value)) yield { at: action.span };
    }
  },
};

const matches = new Set(['-name', '-regex', '-iname', '-iregex', '-wholename', '-iwholename']);
const actions = new Set(
  '-exec -execdir -delete -print -print0 -fls -fprint -fprintf -ls -ok -okdir -printf'.split(' '),
);

function isOr(word: string): boolean {
  return word === '-o' || word === '-or';
}
