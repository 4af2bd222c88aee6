import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const DL3002: Rule<DockerfileSubject> = {
  id: 'DL3002',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'End with a USER other than root',
  why: 'Whoever breaks out of the process has the rights of its user, and root in a container is root for the kernel.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3002',
  mentions: ['user'],
  bad: [
    'FROM debian:12\nUSER root',
    'FROM debian:12\nUSER app\nUSER 0:0',
    'FROM debian:12 AS a\nUSER root\nFROM debian:12',
  ],
  good: ['FROM debian:12\nUSER app', 'FROM debian:12\nUSER root\nRUN make\nUSER app', 'FROM debian:12'],
  *check({ stages }) {
    for (const { instructions } of stages) {
      const last = instructions.findLast((one) => one.keyword === 'USER');
      if (last !== undefined && isRoot(last.argsText)) yield { at: last.args };
    }
  },
};

function isRoot(user: string): boolean {
  const [name] = user.split(':', 1);
  return name === 'root' || name === '0';
}
