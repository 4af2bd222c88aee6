import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const DuplicateStageName: Rule<DockerfileSubject> = {
  id: 'DuplicateStageName',
  severity: 'warning',
  profiles: ['buildkit'],
  summary: 'Name every stage once',
  why: 'Where two stages have one name, what refers to it depends on the order.',
  docs: 'https://docs.docker.com/reference/build-checks/duplicate-stage-name/',
  bad: ['FROM debian:12 AS b\nFROM debian:12 AS B'],
  good: ['FROM debian:12 AS a\nFROM debian:12 AS b', 'FROM a\nFROM a'],
  *check({ stages }) {
    const seen = new Set<string>();
    for (const { alias } of stages) {
      const name = alias?.text.toLowerCase();
      if (alias === undefined || name === undefined) continue;
      if (seen.has(name)) yield { at: alias, message: `A stage above is called ${name} already.` };
      seen.add(name);
    }
  },
};
