import type { Image } from '../../../syntax/dockerfile/model.ts';
import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const DL3026: Rule<DockerfileSubject> = {
  id: 'DL3026',
  severity: 'error',
  profiles: ['hadolint'],
  summary: 'Build on images of trusted registries only',
  why: 'An image of a registry that nobody vouches for may hold anything.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3026',
  bad: [
    { config: 'trustedRegistries: [docker.io]', Dockerfile: 'FROM example.com/debian:12' },
    { config: 'trustedRegistries: ["*.example.com"]', Dockerfile: 'FROM debian:12' },
  ],
  good: [
    { config: 'trustedRegistries: [docker.io]', Dockerfile: 'FROM debian:12' },
    {
      config: 'trustedRegistries: ["*.example.com"]',
      Dockerfile: 'FROM r.example.com/debian:12 AS a\nFROM a\nFROM scratch',
    },
    'FROM example.com/debian:12',
  ],
  *check({ stages, settings: { trustedRegistries } }) {
    if (trustedRegistries.length === 0) return;
    const aliases = new Set<string>();
    for (const { image, alias } of stages) {
      const isOurs = image.text === 'scratch' || aliases.has(image.text);
      if (!isOurs && !isTrusted(image, trustedRegistries)) yield { at: image };
      if (alias !== undefined) aliases.add(alias.text);
    }
  },
};

function isTrusted({ registry }: Image, trusted: readonly string[]): boolean {
  const names = registry === undefined ? ['docker.io', 'hub.docker.com'] : [registry];
  return names.some((name) => trusted.some((pattern) => matches(name, pattern)));
}

function matches(name: string, pattern: string): boolean {
  if (pattern === '*') return true;
  if (pattern.startsWith('*')) return name.endsWith(pattern.slice(1));
  if (pattern.endsWith('*')) return name.startsWith(pattern.slice(0, -1));
  return name === pattern;
}
