import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { unpinned } from '../objections.ts';
import { looseRpms } from '../rpm.ts';

export const DL3033: Rule<DockerfileSubject> = {
  id: 'DL3033',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Name the version of packages for yum install',
  why: 'Without a version the image depends on the day it was built.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3033',
  mentions: ['yum'],
  bad: [
    'FROM centos:7\nRUN yum install -y httpd',
    'FROM centos:7\nRUN yum -y install httpd-2 git && yum clean all',
    'FROM centos:7\nRUN (yum install -y httpd)',
    'FROM centos:7\nRUN yum module install -y nodejs',
  ],
  good: [
    'FROM centos:7\nRUN yum install -y httpd-2.24',
    'FROM centos:7\nRUN yum install -y ./httpd.rpm',
    'FROM centos:7\nRUN yum module install -y nodejs:18',
    'FROM centos:7\nRUN yum update',
  ],
  *check(subject) {
    yield* unpinned(
      subject,
      (command) => looseRpms(command, ['yum']),
      (word) => `${word} has no version: write ${word}-<version>.`,
    );
  },
};
