import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const DL1001: Rule<DockerfileSubject> = {
  id: 'DL1001',
  severity: 'info',
  off: true,
  profiles: ['hadolint'],
  summary: 'Waive findings in the configuration, not in the file',
  why: 'A pragma hides a finding from everyone who reads the file later, and nobody sees how many there are.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL1001',
  mentions: ['ignore'],
  bad: ['FROM debian:12\n# hadolint ignore=DL3003\nRUN cd /a && make'],
  good: ['FROM debian:12\n# builds with make\nRUN make'],
  *check({ pragmas }) {
    for (const { tool, start, end } of pragmas) {
      if (tool === 'hadolint') yield { at: { start, end } };
    }
  },
};
