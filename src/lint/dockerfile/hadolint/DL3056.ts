import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { labelReports } from '../labels.ts';

export const DL3056: Rule<DockerfileSubject> = {
  id: 'DL3056',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Write a semantic version into labels that the schema calls semver',
  why: 'What reads the label cannot make sense of anything else.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3056',
  mentions: ['label'],
  bad: [
    { config: 'label-schema:\n  it: semver\n', Dockerfile: 'FROM debian:12\nLABEL it="1.0"' },
    { config: 'label-schema:\n  it: semver\n', Dockerfile: 'FROM debian:12\nLABEL it="v1.2.3"' },
    { config: 'label-schema:\n  it: semver\n', Dockerfile: 'FROM debian:12\nLABEL it="latest"' },
  ],
  good: [
    { config: 'label-schema:\n  it: semver\n', Dockerfile: 'FROM debian:12\nLABEL it="1.0.0"' },
    { config: 'label-schema:\n  it: semver\n', Dockerfile: 'FROM debian:12\nLABEL it="2.0.1-rc1+build"' },
    'FROM debian:12\nLABEL it=a',
  ],
  *check(subject) {
    yield* labelReports(subject, 'semver', { isValid, what: 'semantic version' });
  },
};

function isValid(value: string): boolean {
  return /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/u.test(
    value,
  );
}
