import type { Rule } from '../../contract.ts';
import type { Command } from '../command.ts';
import type { DockerfileSubject, Run } from '../subject.ts';
import { removesFolder } from '../apt.ts';
import { runs } from '../arguments.ts';
import { appendCommand } from '../fixes.ts';
import { isMounted } from '../mounts.ts';
import { leftovers } from '../objections.ts';

export const DL3036: Rule<DockerfileSubject> = {
  id: 'DL3036',
  severity: 'warning',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Run zypper clean --all behind an installation',
  why: 'What zypper has fetched stays in the layer.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3036',
  mentions: ['zypper'],
  bad: [
    'FROM opensuse/leap:15\nRUN zypper install -y httpd-2',
    'FROM opensuse/leap:15\nRUN zypper install -y httpd-2 && make',
    'FROM opensuse/leap:15\nRUN zypper -y install a-1\nRUN zypper clean --all',
  ],
  good: [
    'FROM opensuse/leap:15\nRUN zypper install -y httpd-2 && zypper clean --all',
    'FROM opensuse/leap:15\nRUN zypper install -y httpd-2 && rm -rf /var/cache/zypp/*',
    'FROM opensuse/leap:15\nRUN zypper update',
    'FROM opensuse/leap:15\nRUN --mount=type=cache,target=/var/cache/zypp zypper install -y httpd-2',
  ],
  *check(subject) {
    yield* leftovers(subject, installs, {
      cleans: (command) =>
        runs(command, 'zypper', 'clean', 'cc') || removesFolder(command, '/var/cache/zypp'),
      detail: (_, run) => {
        const fix = appendCommand(subject, run, 'zypper clean --all');
        return fix === undefined ? {} : { fix };
      },
    });
  },
};

function installs(command: Command, { instruction }: Run): boolean {
  return runs(command, 'zypper', 'install', 'in') && !isMounted(instruction, '/var/cache/zypp');
}
