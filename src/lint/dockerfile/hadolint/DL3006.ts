import { fixTag } from '../tag-policy.ts';
import type { Image } from '../../../syntax/dockerfile/model.ts';
import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const DL3006: Rule<DockerfileSubject> = {
  id: 'DL3006',
  severity: 'warning',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Give the base image a tag',
  why: 'Without a tag it is `latest`: the same commit builds different images on different days.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3006',
  bad: ['FROM debian', 'FROM debian AS build', 'FROM debian:12 AS a\nFROM node'],
  good: [
    'FROM debian:12',
    'FROM scratch',
    'FROM debian@sha256:abc',
    'FROM debian:12 AS build\nFROM build',
    'ARG IMAGE\nFROM $IMAGE',
  ],
  *check(subject) {
    const aliases = new Set<string>();
    for (const { image, alias } of subject.stages) {
      if (isLoose(image) && !aliases.has(image.text)) yield { at: image, ...fixTag(subject, image) };
      if (alias !== undefined) aliases.add(alias.text);
    }
  },
};

function isLoose({ text, name, tag, digest }: Image): boolean {
  return tag === undefined && digest === undefined && text !== 'scratch' && !name.startsWith('$');
}
