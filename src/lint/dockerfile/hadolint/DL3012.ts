import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { repeated } from '../repeated.ts';

export const DL3012: Rule<DockerfileSubject> = {
  id: 'DL3012',
  severity: 'error',
  profiles: ['hadolint'],
  summary: 'Have one HEALTHCHECK',
  why: 'Only the last one holds, so the ones before it say something that is not so.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3012',
  mentions: ['healthcheck'],
  bad: [
    'FROM debian:12\nHEALTHCHECK CMD a\nHEALTHCHECK CMD b',
    'FROM debian:12\nHEALTHCHECK NONE\nHEALTHCHECK CMD b',
  ],
  good: [
    'FROM debian:12\nHEALTHCHECK CMD a',
    'FROM debian:12 AS a\nHEALTHCHECK CMD a\nFROM a\nHEALTHCHECK CMD b',
  ],
  *check(subject) {
    yield* repeated(subject, 'HEALTHCHECK');
  },
};
