import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { runs } from '../arguments.ts';
import { appendCommand } from '../fixes.ts';
import { mountsOf, targetOf } from '../mounts.ts';
import { leftovers } from '../objections.ts';
import { isShipped } from '../shipped.ts';

export const DL3060: Rule<DockerfileSubject> = {
  id: 'DL3060',
  severity: 'info',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Run yarn cache clean behind yarn install',
  why: 'What yarn has fetched stays in the layer.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3060',
  mentions: ['yarn'],
  bad: [
    'FROM node:22\nRUN yarn install',
    'FROM node:22\nRUN yarn install --frozen-lockfile && yarn build',
    'FROM node:22 AS a\nRUN yarn install\nFROM a',
  ],
  good: [
    'FROM node:22\nRUN yarn install && yarn cache clean',
    'FROM node:22 AS a\nRUN yarn install\nFROM debian:12',
    'FROM node:22\nRUN --mount=type=cache,target=/usr/local/share/.cache/yarn yarn install',
    'FROM node:22\nRUN yarn build',
  ],
  *check(subject) {
    yield* leftovers(
      subject,
      (command, { instruction }) => {
        if (!runs(command, 'yarn', 'install') || !isShipped(subject, instruction.stage)) return false;
        return !mountsOf(instruction).some((mount) => targetOf(mount.options).includes('yarn'));
      },
      {
        cleans: (command) => runs(command, 'yarn', 'clean'),
        detail: (_, run) => {
          const fix = appendCommand(subject, run, 'yarn cache clean');
          return fix === undefined ? {} : { fix };
        },
      },
    );
  },
};
