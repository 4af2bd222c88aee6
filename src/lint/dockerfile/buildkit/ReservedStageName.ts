import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const ReservedStageName: Rule<DockerfileSubject> = {
  id: 'ReservedStageName',
  severity: 'warning',
  profiles: ['buildkit'],
  summary: 'Do not call a stage scratch or context',
  why: 'FROM scratch and the build context keep their meaning, so nothing can refer to the stage.',
  docs: 'https://docs.docker.com/reference/build-checks/reserved-stage-name/',
  bad: ['FROM debian:12 AS scratch', 'FROM debian:12 AS Context'],
  good: ['FROM scratch AS build'],
  *check({ stages }) {
    for (const { alias } of stages) {
      if (alias !== undefined && /^(?:scratch|context)$/iu.test(alias.text)) {
        yield { at: alias, message: `The name ${alias.text} is taken by Docker itself.` };
      }
    }
  },
};
