import type { Rule } from '../../contract.ts';
import { aliasUses } from '../analysis/alias-uses.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2262: Rule<ShellSubject> = {
  id: 'SC2262',
  severity: 'warning',
  summary: 'An alias holds from the next line on, and this script has but one',
  why: 'A shell replaces aliases while it reads a line; write a function.',
  docs: 'https://www.shellcheck.net/wiki/SC2262',
  mentions: ['alias'],
  bad: ["alias ll='ls -l' && ll", 'alias ll="ls"; ll', 'alias a=ls; make && a'],
  good: ["alias ll='ls -l'", 'alias ll="ls"; echo ll', 'll() { ls -l; }; ll'],
  *check(subject) {
    for (const { alias } of aliasUses(subject)) yield { at: alias };
  },
};
