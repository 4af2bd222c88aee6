import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { unpinned } from '../objections.ts';
import { looseRpms } from '../rpm.ts';

export const DL3041: Rule<DockerfileSubject> = {
  id: 'DL3041',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Name the version of packages for dnf install',
  why: 'Without a version the image depends on the day it was built.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3041',
  mentions: ['dnf'],
  bad: [
    'FROM fedora:40\nRUN dnf install -y httpd',
    'FROM fedora:40\nRUN microdnf -y install httpd-2 git && microdnf clean all',
    'FROM fedora:40\nRUN (dnf install -y httpd)',
    'FROM fedora:40\nRUN dnf module install -y nodejs',
  ],
  good: [
    'FROM fedora:40\nRUN dnf install -y httpd-2.24',
    'FROM fedora:40\nRUN dnf install -y ./httpd.rpm',
    'FROM fedora:40\nRUN dnf module install -y nodejs:18',
    'FROM fedora:40\nRUN dnf update',
  ],
  *check(subject) {
    yield* unpinned(
      subject,
      (command) => looseRpms(command, ['dnf', 'microdnf']),
      (word) => `${word} has no version: write ${word}-<version>.`,
    );
  },
};
