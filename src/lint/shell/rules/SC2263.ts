import type { Rule } from '../../contract.ts';
import { aliasUses } from '../analysis/alias-uses.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2263: Rule<ShellSubject> = {
  id: 'SC2263',
  severity: 'info',
  summary: 'This is not yet the alias that was defined before',
  why: 'A shell replaces aliases while it reads a line, before the definition ran.',
  docs: 'https://www.shellcheck.net/wiki/SC2263',
  mentions: ['alias'],
  bad: ["alias ll='ls -l' && ll", 'alias ll="ls"; ll', 'alias a=ls; make && a'],
  good: ["alias ll='ls -l'", 'alias ll="ls"; echo ll', 'll() { ls -l; }; ll'],
  *check(subject) {
    for (const { use } of aliasUses(subject)) yield { at: use };
  },
};
