import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { inCaseOf } from '../casing.ts';
import { maintainerLabel } from '../maintainer.ts';

export const DL4000: Rule<DockerfileSubject> = {
  id: 'DL4000',
  severity: 'error',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'MAINTAINER is deprecated: name the author in a label',
  why: 'MAINTAINER has been deprecated since Docker 1.13.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL4000',
  mentions: ['maintainer'],
  bad: ['FROM debian:12\nMAINTAINER me', 'FROM debian:12\nMAINTAINER Me <me@example.com>'],
  good: ['FROM debian:12\nLABEL org.opencontainers.image.authors="me"'],
  *check(subject) {
    const label = inCaseOf(subject)('LABEL');
    for (const instruction of subject.instructions) {
      if (instruction.keyword === 'MAINTAINER')
        yield { at: instruction.keywordSpan, fix: maintainerLabel(instruction, label) };
    }
  },
};
