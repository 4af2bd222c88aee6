import type { Rule } from '../../contract.ts';
import { optionsOfXargs } from '../analysis/xargs.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2267: Rule<ShellSubject> = {
  id: 'SC2267',
  severity: 'info',
  summary: 'Write `xargs -I{}` instead of -i',
  why: 'GNU xargs keeps -i for old scripts only, others never had it.',
  docs: 'https://www.shellcheck.net/wiki/SC2267',
  mentions: ['xargs'],
  bad: ['ls | xargs -i rm {}', 'find . | xargs -i{} rm {}', 'cat f | xargs -n1 -i rm {}'],
  good: ['ls | xargs -I{} rm {}', 'cat f | xargs rm -i', 'cat f | xargs -n1 rm'],
  *check(subject) {
    for (const word of optionsOfXargs(subject)) if (word.value.startsWith('-i')) yield { at: word.span };
  },
};
