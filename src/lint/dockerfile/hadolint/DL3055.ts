import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { labelReports } from '../labels.ts';

export const DL3055: Rule<DockerfileSubject> = {
  id: 'DL3055',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Write a git hash into labels that the schema calls hash',
  why: 'What reads the label cannot make sense of anything else.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3055',
  mentions: ['label'],
  bad: [
    { config: 'label-schema:\n  it: hash\n', Dockerfile: 'FROM debian:12\nLABEL it="not-git"' },
    { config: 'label-schema:\n  it: hash\n', Dockerfile: 'FROM debian:12\nLABEL it="1234567890"' },
  ],
  good: [
    {
      config: 'label-schema:\n  it: hash\n',
      Dockerfile: 'FROM debian:12\nLABEL it="43c572f1272b6b3171dd1db9e41b7027128ce080"',
    },
    { config: 'label-schema:\n  it: hash\n', Dockerfile: 'FROM debian:12\nLABEL it="2dbfae9"' },
    'FROM debian:12\nLABEL it=a',
  ],
  *check(subject) {
    yield* labelReports(subject, 'hash', { isValid, what: 'git hash' });
  },
};

function isValid(value: string): boolean {
  return /^(?:[0-9a-fA-F]{7}|[0-9a-fA-F]{40})$/u.test(value);
}
