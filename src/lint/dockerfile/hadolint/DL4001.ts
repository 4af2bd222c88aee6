import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const DL4001: Rule<DockerfileSubject> = {
  id: 'DL4001',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Use either wget or curl',
  why: 'Both do the same, so one of them is only weight.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL4001',
  mentions: ['wget'],
  bad: [
    'FROM debian:12\nRUN wget -q a\nRUN curl b',
    'FROM debian:12\nRUN wget -q a && curl b',
    'FROM debian:12\nRUN if x; then curl a; fi\nRUN y | wget -q -i -',
  ],
  good: [
    'FROM debian:12\nRUN curl a && curl b',
    'FROM debian:12 AS a\nRUN curl a\nFROM debian:12\nRUN wget -q b',
    'FROM debian:12\nRUN apt-get install -y curl=1 wget=1',
  ],
  *check({ runs }) {
    let seen = new Set<string>();
    let stage = -1;
    for (const { instruction, commands } of runs) {
      if (instruction.stage !== stage) seen = new Set();
      ({ stage } = instruction);
      const used = commands.filter(({ name }) => name === 'curl' || name === 'wget');
      for (const { name } of used) seen.add(name);
      const last = used.at(-1);
      if (last !== undefined && seen.size > 1) yield { at: last.nameSpan };
    }
  },
};
