import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { isWholeContext } from '../sources.ts';

export const CopyAllWithoutIgnore: Rule<DockerfileSubject> = {
  id: 'CopyAllWithoutIgnore',
  severity: 'info',
  summary: 'Write a .dockerignore where all of the context is copied',
  why: 'Without one the history of git, local builds and secrets are sent and copied, and every change of them builds anew.',
  docs: 'https://docs.docker.com/build/concepts/context/#dockerignore-files',
  mentions: ['copy', 'add'],
  bad: [
    { Dockerfile: 'FROM debian:12\nCOPY . .', a: '' },
    { Dockerfile: 'FROM debian:12\nADD ./ /app', a: '' },
  ],
  good: [
    { Dockerfile: 'FROM debian:12\nCOPY . .', '.dockerignore': '.git' },
    { Dockerfile: 'FROM debian:12\nCOPY src /app', a: '' },
    'FROM debian:12\nCOPY . .',
    { Dockerfile: 'FROM debian:12\nCOPY --from=b . .', a: '' },
  ],
  *check({ all, context }) {
    if (context?.files === undefined || context.dockerignore !== undefined) return;
    for (const instruction of all) {
      if (isWholeContext(instruction)) yield { at: instruction.keywordSpan };
    }
  },
};
