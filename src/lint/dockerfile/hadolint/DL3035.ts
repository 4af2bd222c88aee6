import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { runs } from '../arguments.ts';
import { objections } from '../objections.ts';

export const DL3035: Rule<DockerfileSubject> = {
  id: 'DL3035',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Do not upgrade the whole distribution with zypper',
  why: 'What changes then is known to nobody; take a newer base image.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3035',
  mentions: ['zypper'],
  bad: [
    'FROM opensuse/leap:15\nRUN zypper dist-upgrade',
    'FROM opensuse/leap:15\nRUN zypper -n dup',
    'FROM opensuse/leap:15\nRUN true && zypper dup -y',
  ],
  good: [
    'FROM opensuse/leap:15\nRUN zypper update',
    'FROM opensuse/leap:15\nRUN zypper refresh',
    'FROM opensuse/leap:15\nRUN echo dist-upgrade',
  ],
  *check(subject) {
    yield* objections(subject, (command) => runs(command, 'zypper', 'dist-upgrade', 'dup'));
  },
};
