import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { repeated } from '../repeated.ts';

export const DL4004: Rule<DockerfileSubject> = {
  id: 'DL4004',
  severity: 'error',
  profiles: ['hadolint'],
  summary: 'Have one ENTRYPOINT',
  why: 'Only the last one holds, so the ones before it say something that is not so.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL4004',
  mentions: ['entrypoint'],
  bad: ['FROM debian:12\nENTRYPOINT ["a"]\nENTRYPOINT ["b"]'],
  good: [
    'FROM debian:12\nENTRYPOINT ["a"]',
    'FROM debian:12 AS a\nENTRYPOINT ["a"]\nFROM a\nENTRYPOINT ["b"]',
  ],
  *check(subject) {
    yield* repeated(subject, 'ENTRYPOINT');
  },
};
