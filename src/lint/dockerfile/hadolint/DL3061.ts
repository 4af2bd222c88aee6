import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const DL3061: Rule<DockerfileSubject> = {
  id: 'DL3061',
  severity: 'error',
  profiles: ['hadolint'],
  summary: 'Begin with FROM',
  why: 'Only ARG may stand before the first FROM; Docker refuses anything else.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3061',
  bad: ['LABEL a=b\nFROM debian:12', 'ARG A\nRUN make\nFROM debian:12'],
  good: ['FROM debian:12', '# comment\nARG A=12\nFROM debian:$A'],
  *check({ instructions }) {
    for (const { stage, keyword, keywordSpan } of instructions) {
      if (stage === -1 && keyword !== 'ARG') yield { at: keywordSpan };
    }
  },
};
