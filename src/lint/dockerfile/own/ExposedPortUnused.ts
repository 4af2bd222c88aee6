import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const ExposedPortUnused: Rule<DockerfileSubject> = {
  id: 'ExposedPortUnused',
  severity: 'warning',
  summary: 'Expose the port that the code listens on',
  why: 'EXPOSE is what people and tools publish; where the program listens elsewhere they reach nothing.',
  docs: 'https://docs.docker.com/reference/dockerfile/#expose',
  mentions: ['expose'],
  bad: [{ Dockerfile: 'FROM node:22\nEXPOSE 8080', ports: '3000' }],
  good: [
    { Dockerfile: 'FROM node:22\nEXPOSE 3000', ports: '3000' },
    { Dockerfile: 'FROM node:22\nENV PORT=8080\nEXPOSE 8080', ports: '3000' },
    'FROM node:22\nEXPOSE 8080',
  ],
  *check({ finalStage, context, text }) {
    const ports = context?.ports ?? [];
    if (ports.length === 0 || finalStage === undefined || /\bPORT\b/u.test(text)) return;
    const exposed = finalStage.instructions
      .filter((one) => one.keyword === 'EXPOSE')
      .flatMap((one) => one.words);
    for (const word of exposed) {
      const port = /^(\d+)(?:\/tcp)?$/u.exec(word.text)?.[1];
      if (port === undefined || ports.includes(Number(port))) continue;
      yield { at: word, message: `The code listens on ${ports.join(', ')}, not on ${port}.` };
    }
  },
};
