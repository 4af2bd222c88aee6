import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { hasFlag, runs, valuesOf } from '../arguments.ts';
import { objections } from '../objections.ts';

export const DL3046: Rule<DockerfileSubject> = {
  id: 'DL3046',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Use useradd -l for a high user id',
  why: 'Without it useradd writes a sparse /var/log/lastlog that is large as the id is high, and the layer stores all of it.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3046',
  mentions: ['useradd'],
  bad: [
    'FROM debian:12\nRUN useradd -u 123456 me',
    'FROM debian:12\nRUN useradd --uid 1000000 me',
    'FROM debian:12\nRUN groupadd a && useradd -m -u 999999 me',
  ],
  good: [
    'FROM debian:12\nRUN useradd -l -u 123456 me',
    'FROM debian:12\nRUN useradd -u 12345 me',
    'FROM debian:12\nRUN useradd me',
    'FROM debian:12\nRUN useradd --no-log-init --uid 1000000 me',
  ],
  *check(subject) {
    yield* objections(subject, (command) => {
      if (!runs(command, 'useradd') || hasFlag(command, 'l', 'no-log-init')) return false;
      return valuesOf(command, ['u', 'uid']).some((arg) => arg.text.length > 5);
    });
  },
};
