import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

const forbidden = new Set(['FROM', 'ONBUILD', 'MAINTAINER']);

export const DL3043: Rule<DockerfileSubject> = {
  id: 'DL3043',
  severity: 'error',
  profiles: ['hadolint'],
  summary: 'Do not trigger FROM, ONBUILD or MAINTAINER',
  why: 'Docker refuses them under ONBUILD.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3043',
  mentions: ['onbuild'],
  bad: [
    'FROM debian:12\nONBUILD FROM debian:12',
    'FROM debian:12\nONBUILD ONBUILD RUN make',
    'FROM debian:12\nONBUILD MAINTAINER me',
  ],
  good: ['FROM debian:12\nONBUILD RUN make'],
  *check({ all }) {
    for (const { keyword, isTrigger, keywordSpan } of all) {
      if (isTrigger && forbidden.has(keyword)) yield { at: keywordSpan };
    }
  },
};
