import { fixTag } from '../tag-policy.ts';
import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const DL3007: Rule<DockerfileSubject> = {
  id: 'DL3007',
  severity: 'warning',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Name a release instead of latest',
  why: '`latest` moves: what was built and tested yesterday is not what is built today. Name a release.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3007',
  mentions: ['latest'],
  bad: ['FROM debian:latest', 'FROM debian:latest AS build', 'FROM debian:12\nFROM node:latest'],
  good: ['FROM debian:12', 'FROM debian@sha256:abc', 'FROM debian:$TAG'],
  *check(subject) {
    for (const { image } of subject.stages) {
      if (image.tag === 'latest') yield { at: image, ...fixTag(subject, image) };
    }
  },
};
