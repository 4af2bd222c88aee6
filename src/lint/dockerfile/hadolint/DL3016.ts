import type { Rule } from '../../contract.ts';
import type { Arg, Command } from '../command.ts';
import type { DockerfileSubject } from '../subject.ts';
import { operands } from '../arguments.ts';
import { unpinned } from '../objections.ts';

export const DL3016: Rule<DockerfileSubject> = {
  id: 'DL3016',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Name the version of packages for npm install',
  why: 'Without a version the image depends on the day it was built.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3016',
  mentions: ['npm'],
  bad: [
    'FROM node:22\nRUN npm install express',
    'FROM node:22\nRUN npm install -g yarn pnpm@9',
    'FROM node:22\nRUN npm install @scope/pkg',
    'FROM node:22\nRUN npm install git+https://github.com/a/b.git',
  ],
  good: [
    'FROM node:22\nRUN npm install express@5.0.0',
    'FROM node:22\nRUN npm install',
    'FROM node:22\nRUN npm install @scope/pkg@1',
    'FROM node:22\nRUN npm install ./folder',
    'FROM node:22\nRUN npm install git+https://github.com/a/b.git#v1',
    'FROM node:22\nRUN npm install a.tgz',
  ],
  *check(subject) {
    yield* unpinned(subject, loosePackages, (word) => `${word} has no version: write ${word}@<version>.`);
  },
};

function loosePackages(command: Command): readonly Arg[] {
  if (command.name !== 'npm') return [];
  const [verb, ...packages] = operands(command, ['loglevel']);
  return verb?.text === 'install' ? packages.filter(({ text }) => !isPinned(text)) : [];
}

function isPinned(text: string): boolean {
  if (/^git(?:\+(?:ssh|http|https))?:\/\//u.test(text)) return text.includes('#');
  if (/\.(?:tar|tar\.gz|tgz)$/u.test(text) || /^(?:\/|\.\/|\.\.\/|~\/)/u.test(text)) return true;
  return text.slice(1).includes('@');
}
