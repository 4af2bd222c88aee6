import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { labelReports } from '../labels.ts';

export const DL3052: Rule<DockerfileSubject> = {
  id: 'DL3052',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Write a URL into labels that the schema calls url',
  why: 'What reads the label cannot make sense of anything else.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3052',
  mentions: ['label'],
  bad: [
    { config: 'label-schema:\n  it: url\n', Dockerfile: 'FROM debian:12\nLABEL it="not-url"' },
    { config: 'label-schema:\n  it: url\n', Dockerfile: 'FROM debian:12\nLABEL it="a b"' },
  ],
  good: [
    { config: 'label-schema:\n  it: url\n', Dockerfile: 'FROM debian:12\nLABEL it="https://a.example/b"' },
    'FROM debian:12\nLABEL it=a',
  ],
  *check(subject) {
    yield* labelReports(subject, 'url', { isValid, what: 'URL' });
  },
};

function isValid(value: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/u.test(value);
}
