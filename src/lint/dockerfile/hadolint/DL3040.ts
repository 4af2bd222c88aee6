import type { Rule } from '../../contract.ts';
import type { Command } from '../command.ts';
import type { DockerfileSubject, Run } from '../subject.ts';
import { removesFolder } from '../apt.ts';
import { runs } from '../arguments.ts';
import { appendCommand } from '../fixes.ts';
import { isMounted } from '../mounts.ts';
import { leftovers } from '../objections.ts';

const folders = ['/var/cache/libdnf5', '/var/cache/dnf', '/var/cache/yum'];

export const DL3040: Rule<DockerfileSubject> = {
  id: 'DL3040',
  severity: 'warning',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Run dnf clean all behind an installation',
  why: 'What dnf has fetched stays in the layer.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3040',
  mentions: ['dnf'],
  bad: [
    'FROM fedora:40\nRUN dnf install -y httpd-2',
    'FROM fedora:40\nRUN microdnf install -y httpd-2 && make',
    'FROM fedora:40\nRUN dnf -y install a-1\nRUN dnf clean all',
  ],
  good: [
    'FROM fedora:40\nRUN dnf install -y httpd-2 && dnf clean all',
    'FROM fedora:40\nRUN dnf install -y httpd-2 && rm -rf /var/cache/libdnf5/*',
    'FROM fedora:40\nRUN --mount=type=cache,target=/var/cache/libdnf5 dnf install -y httpd-2',
    'FROM fedora:40\nRUN dnf update',
  ],
  *check(subject) {
    for (const tool of ['dnf', 'microdnf']) {
      yield* leftovers(subject, (command, run) => installs(command, tool, run), {
        cleans: (command) => runs(command, tool, 'clean') || removesFolder(command, '/var/cache/libdnf5'),
        detail: (_, run) => {
          const fix = appendCommand(subject, run, `${tool} clean all`);
          return fix === undefined ? {} : { fix };
        },
      });
    }
  },
};

function installs(command: Command, tool: string, { instruction }: Run): boolean {
  return runs(command, tool, 'install') && !folders.some((folder) => isMounted(instruction, folder));
}
