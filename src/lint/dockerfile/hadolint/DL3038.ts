import type { Rule } from '../../contract.ts';
import type { Command } from '../command.ts';
import type { DockerfileSubject } from '../subject.ts';
import { hasFlag, runs } from '../arguments.ts';
import { addBehind } from '../fixes.ts';
import { objections } from '../objections.ts';

const verbs = ['install', 'groupinstall', 'localinstall'];

export const DL3038: Rule<DockerfileSubject> = {
  id: 'DL3038',
  severity: 'warning',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Add -y: nobody answers when dnf asks',
  why: 'The build cannot answer the question that dnf asks, and stops.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3038',
  mentions: ['dnf'],
  bad: [
    'FROM fedora:40\nRUN dnf install httpd-2',
    'FROM fedora:40\nRUN dnf install -v httpd-2 && dnf clean all',
    'FROM fedora:40\nRUN true; dnf install \\\n  httpd-2',
  ],
  good: [
    'FROM fedora:40\nRUN dnf install -y httpd-2',
    'FROM fedora:40\nRUN dnf -y install httpd-2',
    'FROM fedora:40\nRUN dnf --assumeyes install httpd-2',
    'FROM fedora:40\nRUN dnf update',
  ],
  *check(subject) {
    yield* objections(subject, isInteractive, (all) => ({ fix: addBehind(all, verbs, '-y') }));
  },
};

function isInteractive(command: Command): boolean {
  return runs(command, ['dnf', 'microdnf'], ...verbs) && !hasFlag(command, 'y', 'assumeyes');
}
