import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

const moving =
  /^(?:stable|lts|current|edge|rolling|nightly|mainline|dev|main|master|slim|alpine|testing|unstable|sid)(?:-[a-z-]+)?$/u;

export const MutableBaseTag: Rule<DockerfileSubject> = {
  id: 'MutableBaseTag',
  severity: 'info',
  summary: 'Build on a tag that names a release',
  why: 'stable, lts, slim and their like move to the next release some day, and the build with them.',
  docs: 'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
  bad: ['FROM debian:stable', 'FROM node:lts-alpine', 'FROM nginx:alpine', 'FROM python:slim'],
  good: [
    'FROM debian:12',
    'FROM node:22-alpine',
    'FROM nginx:stable@sha256:abc',
    'FROM debian:bookworm',
    'FROM debian:12 AS slim\nFROM slim',
  ],
  *check({ stages }) {
    for (const { image, parent } of stages) {
      if (parent !== undefined || image.tag === undefined || image.digest !== undefined) continue;
      if (moving.test(image.tag)) yield { at: image, message: `${image.tag} moves: name a release.` };
    }
  },
};
