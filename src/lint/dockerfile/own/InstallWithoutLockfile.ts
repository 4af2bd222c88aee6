import type { Rule } from '../../contract.ts';
import type { Command } from '../command.ts';
import type { DockerfileSubject } from '../subject.ts';
import { hasFlag, operands } from '../arguments.ts';
import { localSources } from '../sources.ts';

export const InstallWithoutLockfile: Rule<DockerfileSubject> = {
  id: 'InstallWithoutLockfile',
  severity: 'warning',
  summary: 'Install what the lockfile says',
  why: 'Without it the newest versions that fit are taken, so the same commit builds different images.',
  docs: 'https://docs.npmjs.com/cli/commands/npm-ci',
  mentions: ['npm', 'yarn'],
  bad: [
    { Dockerfile: 'FROM node:22\nRUN npm install', 'package-lock.json': '{}' },
    { Dockerfile: 'FROM node:22\nRUN yarn install', 'yarn.lock': '' },
    'FROM node:22\nCOPY package.json package-lock.json ./\nRUN npm install',
    'FROM node:22\nCOPY package.json pnpm-lock.yaml ./\nRUN pnpm i --no-frozen-lockfile',
  ],
  good: [
    { Dockerfile: 'FROM node:22\nRUN npm ci', 'package-lock.json': '{}' },
    { Dockerfile: 'FROM node:22\nRUN npm install', 'package.json': '{}' },
    'FROM node:22\nCOPY package.json yarn.lock ./\nRUN yarn install --immutable',
    'FROM node:22\nCOPY package-lock.json ./\nRUN npm install -g a@1',
  ],
  *check(subject) {
    const { all, context } = subject;
    const copied = new Set(
      all.flatMap((one) => localSources(one).map(({ text }) => text.slice(text.lastIndexOf('/') + 1))),
    );
    const isThere = (name: string) => copied.has(name) || context?.files?.has(name) === true;
    for (const run of subject.runs) {
      for (const command of run.commands) {
        const tool = tools.find(({ lockfile, isLoose }) => isLoose(command) && isThere(lockfile));
        if (tool === undefined) continue;
        yield {
          at: command.nameSpan,
          message: `${tool.lockfile} is there, and this may install something else: use ${tool.instead}.`,
        };
      }
    }
  },
};

type Tool = {
  readonly lockfile: string;
  readonly instead: string;
  readonly isLoose: (command: Command) => boolean;
};

const tools: readonly Tool[] = [
  {
    lockfile: 'package-lock.json',
    instead: 'npm ci',
    isLoose: (command) =>
      command.name === 'npm' && isBare(command, ['install', 'i']) && !hasFlag(command, 'g', 'global'),
  },
  {
    lockfile: 'yarn.lock',
    instead: 'yarn install --frozen-lockfile (--immutable with Yarn 2 and later)',
    isLoose: (command) =>
      command.name === 'yarn' &&
      isBare(command, ['install']) &&
      !hasFlag(command, 'frozen-lockfile', 'immutable', 'pure-lockfile'),
  },
  {
    lockfile: 'pnpm-lock.yaml',
    instead: 'pnpm install --frozen-lockfile',
    isLoose: (command) =>
      command.name === 'pnpm' && isBare(command, ['install', 'i']) && hasFlag(command, 'no-frozen-lockfile'),
  },
];

/** Without packages of its own: those are none of the lockfile. */
function isBare(command: Command, verbs: readonly string[]): boolean {
  const words = operands(command);
  return (
    words.length <= 1 &&
    (words[0] === undefined
      ? verbs.includes('install') && command.name === 'yarn'
      : verbs.includes(words[0].text))
  );
}
