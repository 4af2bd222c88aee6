import type { Rule } from '../../contract.ts';
import { endOf, isOver } from '../../engine/waiver-end.ts';
import type { DockerfileSubject } from '../subject.ts';

export const ExpiredPragma: Rule<DockerfileSubject> = {
  id: 'ExpiredPragma',
  severity: 'info',
  summary: 'Renew a waiver that is over, or take it away',
  why: 'What it accepted is told again, and who reads it takes it for accepted.',
  docs: 'https://github.com/hadolint/hadolint#inline-ignores',
  mentions: ['until'],
  bad: ['FROM debian:12\n# supercargo ignore=DL3003 make needs it until 2001-01-31\nRUN cd /a && make'],
  good: ['FROM debian:12\n# supercargo ignore=DL3003 make needs it until 2999-01-31\nRUN cd /a && make'],
  *check({ pragmas, today = '' }) {
    for (const { ids, reason, start, end } of pragmas) {
      const last = endOf(reason);
      if (last === undefined || !isOver(last, today)) continue;
      const names = ids.map(({ text }) => text).join(', ');
      const message = `The waiver of ${names} ended with ${last}; mend what it accepted, or name another day.`;
      yield { at: { start, end }, message };
    }
  },
};
