import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { endOfLife } from '../end-of-life.ts';
import { rootImage } from '../roots.ts';

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
    if (today === undefined) return;
    for (const stage of stages) {
      if (stage.parent !== undefined) continue;
      const image = rootImage(stages, stage);
      if (image?.tag === undefined || image.registry !== undefined) continue;
      const end = endOfLife(image.name, image.tag);
      if (end === undefined || end.date >= today) continue;
      yield { at: stage.image, message: `${image.name} ${end.release} got its last update on ${end.date}.` };
    }
  },
};
