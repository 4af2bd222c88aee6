import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { labelReports } from '../labels.ts';
import { isSpdx } from '../spdx.ts';

export const DL3054: Rule<DockerfileSubject> = {
  id: 'DL3054',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Write an SPDX license expression into labels that the schema calls spdx',
  why: 'What reads the label cannot make sense of anything else.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3054',
  mentions: ['label'],
  bad: [
    { config: 'label-schema:\n  it: spdx\n', Dockerfile: 'FROM debian:12\nLABEL it="not-a-license"' },
    { config: 'label-schema:\n  it: spdx\n', Dockerfile: 'FROM debian:12\nLABEL it="GPL 3"' },
  ],
  good: [
    { config: 'label-schema:\n  it: spdx\n', Dockerfile: 'FROM debian:12\nLABEL it="MIT"' },
    { config: 'label-schema:\n  it: spdx\n', Dockerfile: 'FROM debian:12\nLABEL it="BSD-3-Clause"' },
    {
      config: 'label-schema:\n  it: spdx\n',
      Dockerfile:
        'FROM debian:12\nLABEL it="MIT OR (Apache-2.0 AND GPL-2.0-only WITH Classpath-exception-2.0)"',
    },
    'FROM debian:12\nLABEL it=a',
  ],
  *check(subject) {
    yield* labelReports(subject, 'spdx', { isValid, what: 'SPDX license expression' });
  },
};

function isValid(value: string): boolean {
  return isSpdx(value);
}
