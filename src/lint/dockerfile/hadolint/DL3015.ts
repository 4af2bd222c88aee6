import type { Rule } from '../../contract.ts';
import type { Command } from '../command.ts';
import type { DockerfileSubject } from '../subject.ts';
import { isAptGetInstall } from '../apt.ts';
import { hasArg, hasFlag } from '../arguments.ts';
import { addBehind } from '../fixes.ts';
import { objections } from '../objections.ts';

export const DL3015: Rule<DockerfileSubject> = {
  id: 'DL3015',
  severity: 'info',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Add --no-install-recommends to apt-get install',
  why: 'apt-get also installs what packages recommend, which is often more than the packages themselves.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3015',
  mentions: ['apt'],
  bad: [
    'FROM debian:12\nRUN apt-get install -y python=3',
    'FROM debian:12\nRUN apt-get update && apt-get install -y python=3 \\\n  git=2',
    'FROM debian:12\nRUN apt-get -y install a=1; apt-get -y install b=1',
  ],
  good: [
    'FROM debian:12\nRUN apt-get install -y --no-install-recommends python=3',
    'FROM debian:12\nRUN apt-get install -y python=3 -o APT::Install-Recommends=false',
    'FROM debian:12\nRUN apt-get update',
  ],
  *check(subject) {
    yield* objections(subject, takesRecommended, (all) => ({
      fix: addBehind(all, ['install'], '--no-install-recommends'),
    }));
  },
};

function takesRecommended(command: Command): boolean {
  if (!isAptGetInstall(command) || hasFlag(command, 'no-install-recommends')) return false;
  return !hasArg(command, 'APT::Install-Recommends=false', 'APT::Install-Recommends=0');
}
