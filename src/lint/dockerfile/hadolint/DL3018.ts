import type { Rule } from '../../contract.ts';
import type { Arg, Command } from '../command.ts';
import type { DockerfileSubject } from '../subject.ts';
import { operands, runs } from '../arguments.ts';
import { unpinned } from '../objections.ts';

export const DL3018: Rule<DockerfileSubject> = {
  id: 'DL3018',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Name the version of packages for apk add',
  why: 'Without a version the image depends on the day it was built.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3018',
  mentions: ['apk'],
  bad: [
    'FROM alpine:3.20\nRUN apk add flex',
    'FROM alpine:3.20\nRUN apk --no-cache add flex=2 bison',
    'FROM alpine:3.20\nRUN apk add --virtual .deps gcc && make',
  ],
  good: [
    'FROM alpine:3.20\nRUN apk add flex=2.6.4-r1',
    'FROM alpine:3.20\nRUN apk add --virtual .deps gcc=1 && make',
    'FROM alpine:3.20\nRUN apk add -t .deps gcc~=1',
    'FROM alpine:3.20\nRUN apk add ./flex.apk',
    'FROM alpine:3.20\nRUN apk update',
  ],
  *check(subject) {
    yield* unpinned(subject, loosePackages, (word) => `${word} has no version: write ${word}=<version>.`);
  },
};

function loosePackages(command: Command): readonly Arg[] {
  if (!runs(command, 'apk', 'add')) return [];
  const packages = operands(command, ['t', 'virtual', 'repository', 'X']).filter((arg) => arg.text !== 'add');
  return packages.filter(({ text }) => !text.includes('=') && !text.endsWith('.apk'));
}
