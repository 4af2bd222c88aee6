import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const MultipleInstructionsDisallowed: Rule<DockerfileSubject> = {
  id: 'MultipleInstructionsDisallowed',
  severity: 'warning',
  profiles: ['buildkit'],
  summary: 'Have one CMD, ENTRYPOINT and HEALTHCHECK',
  why: 'Only the last one of a stage holds.',
  docs: 'https://docs.docker.com/reference/build-checks/multiple-instructions-disallowed/',
  mentions: ['cmd', 'entrypoint', 'healthcheck'],
  bad: ['FROM scratch\nCMD ["a"]\nCMD ["b"]', 'FROM scratch\nHEALTHCHECK CMD a\nHEALTHCHECK CMD b'],
  good: ['FROM scratch AS a\nCMD ["a"]\nFROM a\nCMD ["b"]'],
  *check({ stages }) {
    for (const { instructions } of stages) {
      for (const keyword of ['CMD', 'ENTRYPOINT', 'HEALTHCHECK']) {
        const all = instructions.filter((one) => one.keyword === keyword);
        for (const { keywordSpan } of all.slice(0, -1)) {
          yield { at: keywordSpan, message: `A later ${keyword} of this stage takes the place of this one.` };
        }
      }
    }
  },
};
