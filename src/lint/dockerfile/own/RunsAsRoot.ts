import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { hasOwnUser, isRoot, userOf } from '../users.ts';
import { rootImage } from '../roots.ts';
import { startCommands } from '../start-command.ts';

export const RunsAsRoot: Rule<DockerfileSubject> = {
  id: 'RunsAsRoot',
  severity: 'warning',
  summary: 'Run as a user other than root',
  why: 'Whoever breaks out of the process has the rights of its user; Kubernetes refuses such an image under the restricted Pod Security Standard.',
  docs: 'https://docs.docker.com/build/building/best-practices/#user',
  bad: ['FROM debian:12\nCMD ["a"]', 'FROM node:22\nUSER node\nUSER root\nCMD ["a"]'],
  good: [
    'FROM debian:12\nUSER app\nCMD ["a"]',
    'FROM gcr.io/distroless/static:nonroot\nCMD ["a"]',
    'FROM debian:12 AS a\nUSER 1000\nFROM a\nCMD ["a"]',
    'FROM debian:12\nRUN make',
  ],
  *check(subject) {
    const { finalStage, stages } = subject;
    const [start] = startCommands(subject);
    if (finalStage === undefined || start === undefined) return;
    const user = userOf(stages, finalStage);
    if (user !== undefined && !isRoot(user.argsText)) return;
    const image = rootImage(stages, finalStage);
    if (user === undefined && (image === undefined || hasOwnUser(image))) return;
    const why =
      user === undefined ? 'no USER is set, and the base image leaves root' : `USER is ${user.argsText}`;
    yield { at: (user ?? start.instruction).keywordSpan, message: `The image runs as root: ${why}.` };
  },
};
