import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { replace } from '../fixes.ts';

export const RedundantTargetPlatform: Rule<DockerfileSubject> = {
  id: 'RedundantTargetPlatform',
  severity: 'warning',
  profiles: ['buildkit'],
  fixable: true,
  summary: 'Leave out --platform=$TARGETPLATFORM',
  why: 'It is what FROM does anyway.',
  docs: 'https://docs.docker.com/reference/build-checks/redundant-target-platform/',
  mentions: ['platform'],
  bad: ['FROM --platform=$TARGETPLATFORM alpine:3.20', 'FROM --platform=${TARGETPLATFORM} alpine:3.20'],
  good: ['FROM alpine:3.20', 'FROM --platform=$BUILDPLATFORM alpine:3.20'],
  *check({ stages }) {
    for (const { platform, image } of stages) {
      if (platform === undefined || !/^\$(?:TARGETPLATFORM|\{TARGETPLATFORM\})$/u.test(platform.value ?? ''))
        continue;
      const edits = [replace({ start: platform.start, end: image.start }, '')];
      yield { at: platform, fix: { description: 'Leave it out', edits } };
    }
  },
};
