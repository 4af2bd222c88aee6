import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { uses } from '../../../syntax/dockerfile/expand.ts';

export const FromPlatformFlagConstDisallowed: Rule<DockerfileSubject> = {
  id: 'FromPlatformFlagConstDisallowed',
  severity: 'warning',
  profiles: ['buildkit'],
  summary: 'Leave the platform of FROM to whoever builds',
  why: 'A constant builds the same platform whatever was asked for.',
  docs: 'https://docs.docker.com/reference/build-checks/from-platform-flag-const-disallowed/',
  mentions: ['platform'],
  bad: ['FROM --platform=linux/amd64 alpine:3.20 AS base'],
  good: [
    'FROM --platform=$BUILDPLATFORM alpine:3.20',
    'FROM alpine:3.20',
    'FROM --platform=linux/amd64 alpine:3.20 AS build_amd64',
  ],
  *check({ stages }) {
    for (const { platform, alias } of stages) {
      const value = platform?.value ?? '';
      if (platform === undefined || value === '' || uses(value).length > 0) continue;
      if (!isMeant(value, alias?.text.toLowerCase() ?? '')) yield { at: platform };
    }
  },
};

/** A stage that is named after its platform is one of several on purpose. */
function isMeant(platform: string, name: string): boolean {
  return platform.split('/').some((part) => part !== '' && name.includes(part.toLowerCase()));
}
