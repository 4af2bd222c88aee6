import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { repeated } from '../repeated.ts';

export const DL4003: Rule<DockerfileSubject> = {
  id: 'DL4003',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Have one CMD',
  why: 'Only the last one holds, so the ones before it say something that is not so.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL4003',
  mentions: ['cmd'],
  bad: ['FROM debian:12\nCMD ["a"]\nCMD ["b"]'],
  good: ['FROM debian:12\nCMD ["a"]', 'FROM debian:12 AS a\nCMD ["a"]\nFROM a\nCMD ["b"]'],
  *check(subject) {
    yield* repeated(subject, 'CMD');
  },
};
