import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { mountsOf } from '../mounts.ts';
import { findInstall } from '../package-tools.ts';

export const CacheMountMissing: Rule<DockerfileSubject> = {
  id: 'CacheMountMissing',
  severity: 'style',
  off: true,
  summary: 'Keep the cache of the package manager in a mount',
  why: '`RUN --mount=type=cache` keeps what was fetched between builds, and out of the image.',
  docs: 'https://docs.docker.com/build/cache/optimize/#use-cache-mounts',
  bad: [
    'FROM node:22\nRUN npm ci',
    'FROM golang:1.24\nRUN go mod download',
    'FROM python:3.13\nRUN pip install --no-cache-dir -r requirements.txt',
  ],
  good: [
    'FROM node:22\nRUN --mount=type=cache,target=/root/.npm npm ci',
    'FROM golang:1.24\nRUN --mount=type=cache,target=/go/pkg/mod go mod download',
    'FROM node:22\nRUN npm run build',
  ],
  *check(subject) {
    for (const { instruction, commands } of subject.runs) {
      if (mountsOf(instruction).some((mount) => mount.type === 'cache')) continue;
      const install = commands.find((command) => findInstall(command) !== undefined);
      const tool = install && findInstall(install);
      if (install !== undefined && tool !== undefined) {
        yield {
          at: install.nameSpan,
          message: `Add --mount=type=cache,target=${tool.cache}: ${tool.name} keeps its cache there.`,
        };
      }
    }
  },
};
