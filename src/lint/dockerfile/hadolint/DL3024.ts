import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const DL3024: Rule<DockerfileSubject> = {
  id: 'DL3024',
  severity: 'error',
  profiles: ['hadolint'],
  summary: 'Name every stage once',
  why: 'Where two stages have one name, what refers to it depends on the order.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3024',
  bad: ['FROM debian:12 AS a\nFROM node:22 AS a'],
  good: ['FROM debian:12 AS a\nFROM node:22 AS b'],
  *check({ stages }) {
    const seen = new Set<string>();
    for (const { alias } of stages) {
      if (alias === undefined) continue;
      if (seen.has(alias.text))
        yield { at: alias, message: `A stage above is called ${alias.text} already.` };
      seen.add(alias.text);
    }
  },
};
