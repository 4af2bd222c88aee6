import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { isInherited } from '../labels.ts';

export const DL3057: Rule<DockerfileSubject> = {
  id: 'DL3057',
  severity: 'warning',
  off: true,
  profiles: ['hadolint'],
  summary: 'Give the image a HEALTHCHECK',
  why: 'Without one Docker and Swarm take a process that hangs for one that works. Kubernetes does not read it.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3057',
  bad: ['FROM debian:12', 'FROM debian:12 AS a\nHEALTHCHECK CMD b\nFROM debian:12'],
  good: ['FROM debian:12\nHEALTHCHECK CMD a', 'FROM debian:12 AS a\nHEALTHCHECK CMD b\nFROM a'],
  *check(subject) {
    const { finalStage } = subject;
    if (finalStage === undefined) return;
    const has = isInherited(subject, (stage) =>
      stage.instructions.some((one) => one.keyword === 'HEALTHCHECK'),
    );
    if (!has) yield { at: finalStage.from.keywordSpan };
  },
};
