import type { Rule } from '../../contract.ts';
import type { Command } from '../command.ts';
import type { DockerfileSubject } from '../subject.ts';
import { isAptGetInstall } from '../apt.ts';
import { countFlag, hasArg, hasFlag } from '../arguments.ts';
import { addBehind } from '../fixes.ts';
import { objections } from '../objections.ts';

export const DL3014: Rule<DockerfileSubject> = {
  id: 'DL3014',
  severity: 'warning',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Add -y: nobody answers when apt-get asks',
  why: 'The build cannot answer the question that apt-get asks, and stops.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3014',
  mentions: ['apt'],
  bad: [
    'FROM debian:12\nRUN apt-get install python=3',
    'FROM debian:12\nRUN apt-get update && apt-get -q install python=3',
    'FROM debian:12\nRUN apt-get install \\\n  python=3',
  ],
  good: [
    'FROM debian:12\nRUN apt-get install -y python=3',
    'FROM debian:12\nRUN apt-get -yq install python=3',
    'FROM debian:12\nRUN apt-get install --assume-yes python=3',
    'FROM debian:12\nRUN apt-get -qq install python=3',
  ],
  *check(subject) {
    yield* objections(subject, isInteractive, (all) => ({ fix: addBehind(all, ['install'], '-y') }));
  },
};

function isInteractive(command: Command): boolean {
  if (!isAptGetInstall(command) || hasFlag(command, 'y', 'yes', 'assume-yes')) return false;
  return (
    countFlag(command, 'q') < 2 && countFlag(command, 'quiet') < 2 && !hasArg(command, '-q=2', '--quiet=2')
  );
}
