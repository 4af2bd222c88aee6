import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { labelsOf } from '../labels.ts';

export const DL3051: Rule<DockerfileSubject> = {
  id: 'DL3051',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Give labels of the schema a value',
  why: 'An empty label says no more than a missing one.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3051',
  mentions: ['label'],
  bad: [{ config: 'label-schema:\n  it: text\n', Dockerfile: 'FROM debian:12\nLABEL it=""' }],
  good: [{ config: 'label-schema:\n  it: text\n', Dockerfile: 'FROM debian:12\nLABEL it="a"' }],
  *check(subject) {
    for (const pair of labelsOf(subject)) {
      if (pair.value === '' || pair.value === undefined)
        yield { at: pair, message: `The label ${pair.name} is empty.` };
    }
  },
};
