import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { labelReports } from '../labels.ts';

export const DL3053: Rule<DockerfileSubject> = {
  id: 'DL3053',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Write a time of RFC 3339 into labels that the schema calls rfc3339',
  why: 'What reads the label cannot make sense of anything else.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3053',
  mentions: ['label'],
  bad: [
    { config: 'label-schema:\n  it: rfc3339\n', Dockerfile: 'FROM debian:12\nLABEL it="yesterday"' },
    { config: 'label-schema:\n  it: rfc3339\n', Dockerfile: 'FROM debian:12\nLABEL it="2021-03-10"' },
  ],
  good: [
    {
      config: 'label-schema:\n  it: rfc3339\n',
      Dockerfile: 'FROM debian:12\nLABEL it="2021-03-10T10:26:33.564595127+01:00"',
    },
    {
      config: 'label-schema:\n  it: rfc3339\n',
      Dockerfile: 'FROM debian:12\nLABEL it="2021-03-10T10:26:33Z"',
    },
    'FROM debian:12\nLABEL it=a',
  ],
  *check(subject) {
    yield* labelReports(subject, 'rfc3339', { isValid, what: 'time of RFC 3339' });
  },
};

function isValid(value: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/u.test(value) &&
    isDay(value.slice(0, 10))
  );
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
