import type { Rule } from '../../contract.ts';
import type { Command } from '../command.ts';
import type { DockerfileSubject, Run } from '../subject.ts';
import { removesFolder } from '../apt.ts';
import { runs } from '../arguments.ts';
import { appendCommand } from '../fixes.ts';
import { isMounted } from '../mounts.ts';
import { leftovers } from '../objections.ts';

export const DL3032: Rule<DockerfileSubject> = {
  id: 'DL3032',
  severity: 'warning',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Run yum clean all behind an installation',
  why: 'What yum has fetched stays in the layer.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3032',
  mentions: ['yum'],
  bad: [
    'FROM centos:7\nRUN yum install -y httpd-2',
    'FROM centos:7\nRUN yum install -y httpd-2 && make',
    'FROM centos:7\nRUN yum -y install a-1\nRUN yum clean all',
  ],
  good: [
    'FROM centos:7\nRUN yum install -y httpd-2 && yum clean all',
    'FROM centos:7\nRUN yum install -y httpd-2 && rm -rf /var/cache/yum/*',
    'FROM centos:7\nRUN yum update',
    'FROM centos:7\nRUN --mount=type=cache,target=/var/cache/yum yum install -y httpd-2',
  ],
  *check(subject) {
    yield* leftovers(subject, installs, {
      cleans: (command) => runs(command, 'yum', 'clean') || removesFolder(command, '/var/cache/yum'),
      detail: (_, run) => {
        const fix = appendCommand(subject, run, 'yum clean all');
        return fix === undefined ? {} : { fix };
      },
    });
  },
};

function installs(command: Command, { instruction }: Run): boolean {
  return runs(command, 'yum', 'install') && !isMounted(instruction, '/var/cache/yum');
}
