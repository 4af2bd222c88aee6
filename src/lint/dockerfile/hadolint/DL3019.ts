import type { Rule } from '../../contract.ts';
import type { Command } from '../command.ts';
import type { DockerfileSubject, Run } from '../subject.ts';
import { hasFlag, runs } from '../arguments.ts';
import { addBehind } from '../fixes.ts';
import { isMounted } from '../mounts.ts';
import { objections } from '../objections.ts';

export const DL3019: Rule<DockerfileSubject> = {
  id: 'DL3019',
  severity: 'info',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Use apk add --no-cache',
  why: 'Without it the index of packages stays in the layer.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3019',
  mentions: ['apk'],
  bad: [
    'FROM alpine:3.20\nRUN apk add flex=2',
    'FROM alpine:3.20\nRUN apk update && apk add flex=2',
    'FROM alpine:3.20\nRUN apk add a=1 && apk add b=1',
  ],
  good: [
    'FROM alpine:3.20\nRUN apk add --no-cache flex=2',
    'FROM alpine:3.20\nRUN apk --no-cache add flex=2',
    'FROM alpine:3.20\nRUN --mount=type=cache,target=/var/cache/apk apk add flex=2',
    'FROM alpine:3.20\nRUN apk del flex',
  ],
  *check(subject) {
    yield* objections(subject, leavesIndex, (all) => ({ fix: addBehind(all, ['add'], '--no-cache') }));
  },
};

function leavesIndex(command: Command, { instruction }: Run): boolean {
  if (!runs(command, 'apk', 'add') || hasFlag(command, 'no-cache')) return false;
  return !isMounted(instruction, '/var/cache/apk');
}
