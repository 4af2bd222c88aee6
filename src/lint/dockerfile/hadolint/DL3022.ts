import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const DL3022: Rule<DockerfileSubject> = {
  id: 'DL3022',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Copy from a stage that exists',
  why: 'A name without a tag that no stage above has is pulled from a registry, which is rarely meant.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3022',
  mentions: ['copy'],
  bad: [
    'FROM debian:12\nCOPY --from=build a /srv/',
    'FROM debian:12\nCOPY --from=build a /srv/\nFROM node:22 AS build',
  ],
  good: [
    'FROM node:22 AS build\nFROM debian:12\nCOPY --from=build a /srv/',
    'FROM debian:12\nCOPY --from=node:22 a /srv/',
    'FROM node:22\nFROM debian:12\nCOPY --from=0 a /srv/',
  ],
  *check({ all, stages }) {
    for (const { keyword, flags, stage } of all) {
      const from = flags.find((flag) => flag.name === 'from');
      if (keyword !== 'COPY' || from?.value === undefined || from.value.includes(':')) continue;
      const isIndex = /^\d+$/u.test(from.value) && Number(from.value) < stage;
      const isAlias = stages.slice(0, stage + 1).some(({ alias }) => alias?.text === from.value);
      if (!isIndex && !isAlias) yield { at: from, message: `No stage above is called ${from.value}.` };
    }
  },
};
