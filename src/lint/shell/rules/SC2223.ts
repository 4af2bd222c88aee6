import type { Rule } from '../../contract.ts';
import { isDefault, needsQuotes } from '../analysis/splitting.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2223: Rule<ShellSubject> = {
  id: 'SC2223',
  severity: 'info',
  summary: 'Quote a default that is assigned with `: ${x:=y}`',
  why: 'The value is expanded as a list of patterns, which may take long.',
  docs: 'https://www.shellcheck.net/wiki/SC2223',
  mentions: ['${'],
  bad: [': ${FOO:=bar}', ': ${FOO=bar}; echo "$FOO"', ': x ${DIR:="/opt"}'],
  good: [': "${FOO:=bar}"', 'FOO=${FOO:-bar}; echo "$FOO"', 'echo "${FOO:=bar}"'],
  *check(subject) {
    for (const place of needsQuotes(subject)) if (isDefault(place)) yield { at: place.span };
  },
};
