import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const DL3023: Rule<DockerfileSubject> = {
  id: 'DL3023',
  severity: 'error',
  profiles: ['hadolint'],
  summary: 'Do not copy from the stage itself',
  why: 'A stage cannot read what it is still writing; Docker refuses it.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3023',
  mentions: ['copy'],
  bad: ['FROM node:22 AS build\nCOPY --from=build a b'],
  good: ['FROM node:22 AS build\nFROM debian:12\nCOPY --from=build a /b'],
  *check({ all, stages }) {
    for (const { keyword, flags, stage } of all) {
      const from = flags.find((flag) => flag.name === 'from');
      if (keyword !== 'COPY' || from?.value === undefined) continue;
      if (stages[stage]?.alias?.text === from.value) yield { at: from };
    }
  },
};
