import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { endOfLife, type EndOfLife } from '../end-of-life.ts';
import { rootImage, type Root } from '../roots.ts';

export const BaseImageEndOfLife: Rule<DockerfileSubject> = {
  id: 'BaseImageEndOfLife',
  severity: 'warning',
  summary: 'Build on a release that still gets updates',
  why: 'Nobody mends what is found in it from now on, and scanners report it for ever.',
  docs: 'https://endoflife.date/',
  bad: [
    'FROM debian:buster',
    'FROM node:14-alpine AS build\nFROM scratch',
    'FROM python:3.8',
    'ARG V=18.04\nFROM ubuntu:$V',
  ],
  good: ['FROM debian:13', 'FROM node:22', 'FROM node', 'FROM example.com/node:14', 'FROM python:3.13-slim'],
  *check({ stages, today }) {
    const told = new Set<string>();
    for (const stage of stages) {
      const end = stage.parent === undefined ? endOf(rootImage(stages, stage)) : undefined;
      if (end === undefined || today === undefined || end.date >= today || told.has(end.release)) continue;
      told.add(end.release);
      yield { at: stage.image, message: `${end.release} got its last update on ${end.date}.` };
    }
  },
};

function endOf(image: Root | undefined): EndOfLife | undefined {
  if (image?.tag === undefined || image.registry !== undefined) return undefined;
  const end = endOfLife(image.name, image.tag);
  return end && { ...end, release: `${image.name} ${end.release}` };
}
