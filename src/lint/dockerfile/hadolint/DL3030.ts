import type { Rule } from '../../contract.ts';
import type { Command } from '../command.ts';
import type { DockerfileSubject } from '../subject.ts';
import { hasFlag, runs } from '../arguments.ts';
import { addBehind } from '../fixes.ts';
import { objections } from '../objections.ts';

const verbs = ['install', 'groupinstall', 'localinstall'];

export const DL3030: Rule<DockerfileSubject> = {
  id: 'DL3030',
  severity: 'warning',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Add -y: nobody answers when yum asks',
  why: 'The build cannot answer the question that yum asks, and stops.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3030',
  mentions: ['yum'],
  bad: [
    'FROM centos:7\nRUN yum install httpd-2',
    'FROM centos:7\nRUN yum install -v httpd-2 && yum clean all',
    'FROM centos:7\nRUN true; yum install \\\n  httpd-2',
  ],
  good: [
    'FROM centos:7\nRUN yum install -y httpd-2',
    'FROM centos:7\nRUN yum -y install httpd-2',
    'FROM centos:7\nRUN yum --assumeyes install httpd-2',
    'FROM centos:7\nRUN yum update',
  ],
  *check(subject) {
    yield* objections(subject, isInteractive, (all) => ({ fix: addBehind(all, verbs, '-y') }));
  },
};

function isInteractive(command: Command): boolean {
  return runs(command, 'yum', ...verbs) && !hasFlag(command, 'y', 'assumeyes');
}
