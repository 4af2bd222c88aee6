import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const PackageManagerAsProcessOne: Rule<DockerfileSubject> = {
  id: 'PackageManagerAsProcessOne',
  severity: 'info',
  summary: 'Start the program itself, not npm start',
  why: 'The package manager is process 1 then: it does not hand on signals as they came, costs memory, and what it starts is one process further away.',
  docs: 'https://docs.docker.com/reference/dockerfile/#entrypoint',
  mentions: ['npm', 'yarn', 'bun'],
  bad: [
    'FROM node:22\nCMD ["npm", "start"]',
    'FROM node:22\nCMD yarn start',
    'FROM node:22\nENTRYPOINT ["pnpm", "run", "serve"]',
  ],
  good: [
    'FROM node:22\nCMD ["node", "server.js"]',
    'FROM node:22\nENTRYPOINT ["docker-entrypoint.sh"]\nCMD ["npm", "start"]',
    'FROM node:22\nRUN npm start',
  ],
  *check({ starts: [first] }) {
    const { name } =
      /^(?<name>npm|pnpm|yarn|bun) (?:run\b|start\b|exec\b)/u.exec(first?.words.join(' ') ?? '')?.groups ??
      {};
    if (first === undefined || name === undefined) return;
    yield {
      at: first.instruction.keywordSpan,
      message: `${name} is process 1: start the program that it starts.`,
    };
  },
};
