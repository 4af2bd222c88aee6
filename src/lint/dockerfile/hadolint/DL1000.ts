import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const DL1000: Rule<DockerfileSubject> = {
  id: 'DL1000',
  severity: 'error',
  profiles: ['parse'],
  summary: 'Docker cannot read this file',
  why: 'A file that the parser refuses builds nothing, and no other rule can judge it.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL1000',
  bad: [
    'FROM debian:12\nINSTALL curl',
    'FROM debian:12 AS',
    'FROM debian:12\nRUN <<EOF\necho\n',
    'FROM debian:12\nENV A',
  ],
  good: [
    'FROM debian:12',
    'FROM debian:12\nRUN <<EOF\necho\nEOF\n# after',
    'FROM debian:12\nRUN --mount=type=bind,source=a make',
  ],
  *check({ errors }) {
    for (const { at, message } of errors) yield { at, message: `${message}.` };
  },
};
