import type { Rule } from '../../contract.ts';
import type { Arg, Command } from '../command.ts';
import type { DockerfileSubject } from '../subject.ts';
import { operands, runs } from '../arguments.ts';
import { unpinned } from '../objections.ts';

export const DL3037: Rule<DockerfileSubject> = {
  id: 'DL3037',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Name the version of packages for zypper install',
  why: 'Without a version the image depends on the day it was built.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3037',
  mentions: ['zypper'],
  bad: [
    'FROM opensuse/leap:15\nRUN zypper install -y httpd',
    'FROM opensuse/leap:15\nRUN zypper -n in httpd=2 git',
    'FROM opensuse/leap:15\nRUN zypper install -y a && zypper clean',
  ],
  good: [
    'FROM opensuse/leap:15\nRUN zypper install -y httpd=2.24',
    'FROM opensuse/leap:15\nRUN zypper install -y "httpd>=2"',
    'FROM opensuse/leap:15\nRUN zypper install -y ./httpd.rpm',
    'FROM opensuse/leap:15\nRUN zypper refresh',
  ],
  *check(subject) {
    yield* unpinned(subject, loosePackages, (word) => `${word} has no version: write ${word}=<version>.`);
  },
};

function loosePackages(command: Command): readonly Arg[] {
  if (!runs(command, 'zypper', 'install', 'in')) return [];
  const packages = operands(command).filter(({ text }) => text !== 'install' && text !== 'in');
  return packages.filter(({ text }) => !/[=<>]/u.test(text) && !text.endsWith('.rpm'));
}
