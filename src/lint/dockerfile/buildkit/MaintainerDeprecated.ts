import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { inCaseOf } from '../casing.ts';
import { maintainerLabel } from '../maintainer.ts';

export const MaintainerDeprecated: Rule<DockerfileSubject> = {
  id: 'MaintainerDeprecated',
  severity: 'warning',
  profiles: ['buildkit'],
  fixable: true,
  summary: 'MAINTAINER is deprecated: name the author in a label',
  why: 'MAINTAINER has been deprecated since Docker 1.13.',
  docs: 'https://docs.docker.com/reference/build-checks/maintainer-deprecated/',
  mentions: ['maintainer'],
  bad: ['FROM debian:12\nMAINTAINER me@example.com'],
  good: ['FROM debian:12\nLABEL org.opencontainers.image.authors="me"'],
  *check(subject) {
    const label = inCaseOf(subject)('LABEL');
    for (const instruction of subject.instructions) {
      if (instruction.keyword === 'MAINTAINER')
        yield { at: instruction.keywordSpan, fix: maintainerLabel(instruction, label) };
    }
  },
};
