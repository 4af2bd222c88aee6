import { looseAptPackages } from '../apt.ts';
import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { unpinned } from '../objections.ts';

export const DL3008: Rule<DockerfileSubject> = {
  id: 'DL3008',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Name the version of packages for apt-get install',
  why: 'Without a version the image depends on the day it was built.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3008',
  mentions: ['apt'],
  bad: [
    'FROM debian:12\nRUN apt-get install python',
    'FROM debian:12\nRUN apt-get update && apt-get install -y curl=7.* git',
    'FROM debian:12\nRUN apt-get -y install $(cat packages)',
  ],
  good: [
    'FROM debian:12\nRUN apt-get install -y python=3.11',
    'FROM debian:12\nRUN apt-get install -y ./tool.deb',
    'FROM debian:12\nRUN apt-get install -y python/stable',
    'FROM debian:12\nRUN apt-get install -y -t bookworm-backports python=3.11',
    'FROM debian:12\nRUN apt-get update',
  ],
  *check(subject) {
    yield* unpinned(subject, looseAptPackages, (word) => `${word} has no version: write ${word}=<version>.`);
  },
};
