import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const PragmaWithoutReason: Rule<DockerfileSubject> = {
  id: 'PragmaWithoutReason',
  severity: 'style',
  summary: 'Say why a rule is waived',
  why: 'Whoever reads it later cannot tell whether it still holds.',
  docs: 'https://github.com/hadolint/hadolint#inline-ignores',
  mentions: ['ignore'],
  bad: ['FROM debian:12\n# supercargo ignore=DL3003\nRUN cd /a && make'],
  good: [
    'FROM debian:12\n# supercargo ignore=DL3003 make needs it\nRUN cd /a && make',
    'FROM debian:12\n# hadolint ignore=DL3003\nRUN cd /a && make',
  ],
  *check({ pragmas }) {
    for (const { tool, reason, start, end } of pragmas) {
      if (tool === 'supercargo' && reason === '') yield { at: { start, end } };
    }
  },
};
