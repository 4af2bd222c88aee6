import type { Rule } from '../../contract.ts';
import type { Command } from '../command.ts';
import type { DockerfileSubject } from '../subject.ts';
import { hasFlag, runs } from '../arguments.ts';
import { addBehind } from '../fixes.ts';
import { objections } from '../objections.ts';

const verbs = ['install', 'in', 'remove', 'rm', 'source-install', 'si', 'patch'];

export const DL3034: Rule<DockerfileSubject> = {
  id: 'DL3034',
  severity: 'warning',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Add -y: nobody answers when zypper asks',
  why: 'The build cannot answer the question that zypper asks, and stops.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3034',
  mentions: ['zypper'],
  bad: [
    'FROM opensuse/leap:15\nRUN zypper install httpd-2',
    'FROM opensuse/leap:15\nRUN zypper install -v httpd-2 && zypper clean all',
    'FROM opensuse/leap:15\nRUN true; zypper install \\\n  httpd-2',
  ],
  good: [
    'FROM opensuse/leap:15\nRUN zypper install -y httpd-2',
    'FROM opensuse/leap:15\nRUN zypper -y install httpd-2',
    'FROM opensuse/leap:15\nRUN zypper --non-interactive install httpd=2',
    'FROM opensuse/leap:15\nRUN zypper update',
  ],
  *check(subject) {
    yield* objections(subject, isInteractive, (all) => ({ fix: addBehind(all, verbs, '-y') }));
  },
};

function isInteractive(command: Command): boolean {
  return runs(command, 'zypper', ...verbs) && !hasFlag(command, 'y', 'n', 'no-confirm', 'non-interactive');
}
