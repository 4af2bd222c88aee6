import type { Rule } from '../../contract.ts';
import type { Root } from '../roots.ts';
import type { DockerfileSubject } from '../subject.ts';
import { rootImage } from '../roots.ts';

export const InvalidBaseImagePlatform: Rule<DockerfileSubject> = {
  id: 'InvalidBaseImagePlatform',
  severity: 'error',
  profiles: ['buildkit'],
  summary: 'Build on an image that exists for the platform',
  why: 'Docker pulls nothing, or another platform than was asked for. Without a registry only what is known of well-known images is checked.',
  docs: 'https://docs.docker.com/reference/build-checks/invalid-base-image-platform/',
  bad: [
    'FROM --platform=windows/amd64 alpine:3.20',
    'FROM --platform=linux/amd64 mcr.microsoft.com/windows/nanoserver:ltsc2022',
  ],
  good: [
    'FROM --platform=linux/arm64 alpine:3.20',
    'FROM alpine:3.20',
    'FROM --platform=$BUILDPLATFORM alpine:3.20',
  ],
  *check({ stages }) {
    for (const stage of stages) {
      const { platform } = stage;
      const image = rootImage(stages, stage);
      const own = image && systemOf(image);
      if (platform === undefined || own === undefined) continue;
      const [asked = ''] = (platform.value ?? '').toLowerCase().split('/', 1);
      if (asked === other[own]) yield { at: platform, message: `The image exists for ${own} only.` };
    }
  },
};

const other = { linux: 'windows', windows: 'linux' } as const;

function systemOf({ registry, name }: Root): 'linux' | 'windows' | undefined {
  if (registry === 'mcr.microsoft.com' && name.startsWith('windows/')) return 'windows';
  return registry === undefined && linux.has(name) ? 'linux' : undefined;
}

const linux = new Set([
  'alpine',
  'debian',
  'ubuntu',
  'busybox',
  'fedora',
  'centos',
  'almalinux',
  'rockylinux',
  'node',
  'nginx',
  'redis',
  'postgres',
]);
