import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { labelReports } from '../labels.ts';

export const DL3058: Rule<DockerfileSubject> = {
  id: 'DL3058',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Write an e-mail address into labels that the schema calls email',
  why: 'What reads the label cannot make sense of anything else.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3058',
  mentions: ['label'],
  bad: [
    { config: 'label-schema:\n  it: email\n', Dockerfile: 'FROM debian:12\nLABEL it="nobody"' },
    { config: 'label-schema:\n  it: email\n', Dockerfile: 'FROM debian:12\nLABEL it="a@"' },
    { config: 'label-schema:\n  it: email\n', Dockerfile: 'FROM debian:12\nLABEL it="a b@c.example"' },
  ],
  good: [
    { config: 'label-schema:\n  it: email\n', Dockerfile: 'FROM debian:12\nLABEL it="abcd@google.com"' },
    'FROM debian:12\nLABEL it=a',
  ],
  *check(subject) {
    yield* labelReports(subject, 'email', { isValid, what: 'e-mail address' });
  },
};

function isValid(value: string): boolean {
  return /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/u.test(value);
}
