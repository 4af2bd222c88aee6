import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const DL3029: Rule<DockerfileSubject> = {
  id: 'DL3029',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Leave the platform to whoever builds',
  why: 'A platform that is written down builds the wrong image, or a slow one, on every other machine.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3029',
  mentions: ['platform'],
  bad: ['FROM --platform=linux/amd64 debian:12', 'FROM --platform=$PLATFORM debian:12'],
  good: [
    'FROM debian:12',
    'FROM --platform=$BUILDPLATFORM debian:12',
    'FROM --platform=${TARGETPLATFORM} debian:12',
  ],
  *check({ stages }) {
    for (const { platform } of stages) {
      if (platform !== undefined && !/BUILDPLATFORM|TARGETPLATFORM/u.test(platform.value ?? ''))
        yield { at: platform };
    }
  },
};
