import type { Instruction, Stage } from '../../../syntax/dockerfile/model.ts';
import type { Report, Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { hasOwnUser, isRoot, userOf } from '../users.ts';
import { rootImage } from '../roots.ts';
import type { Start } from '../start-command.ts';

export const RunsAsRoot: Rule<DockerfileSubject> = {
  id: 'RunsAsRoot',
  severity: 'warning',
  summary: 'Run as a user other than root',
  why: 'Whoever breaks out of the process has the rights of its user; Kubernetes refuses such an image under the restricted Pod Security Standard.',
  docs: 'https://docs.docker.com/build/building/best-practices/#user',
  mentions: ['cmd', 'entrypoint'],
  bad: [
    'FROM debian:12\nCMD ["a"]',
    'FROM node:22\nUSER node\nUSER root\nCMD ["a"]',
    'FROM php:8-fpm\nCMD ["php-fpm"]',
  ],
  good: [
    'FROM debian:12\nUSER app\nCMD ["a"]',
    'FROM gcr.io/distroless/static:nonroot\nCMD ["a"]',
    'FROM debian:12 AS a\nUSER 1000\nFROM a\nCMD ["a"]',
    'FROM debian:12\nRUN make',
    'FROM debian:12\nRUN install-gosu && gosu nobody true\nENTRYPOINT ["/entrypoint.sh"]',
    'FROM debian:12\nRUN make\nCMD ["bash"]',
  ],
  *check(subject) {
    const { finalStage, stages, starts } = subject;
    const [start] = starts;
    if (finalStage === undefined || start === undefined) return;
    const user = userOf(stages, finalStage);
    if (user !== undefined) {
      if (isRoot(user.argsText)) yield report(user, `USER is ${user.argsText}`);
    } else if (isLeftToRoot(subject, finalStage) && !opensShell(start)) {
      const why = report(start.instruction, 'no USER is set, and the base image leaves root');
      yield starts.some((one) => masters.has(programOf(one))) ? { ...why, severity: 'info' } : why;
    }
  },
};

function report({ keywordSpan }: Instruction, why: string): Report {
  return { at: keywordSpan, message: `The image runs as root: ${why}.` };
}

/** Where nobody names a user: neither the base image nor what the program is started by takes another one. */
function isLeftToRoot({ stages, text }: DockerfileSubject, stage: Stage): boolean {
  const image = rootImage(stages, stage);
  return image !== undefined && !hasOwnUser(image) && !stepsDown.test(text);
}

const stepsDown = /\b(?:gosu|su-exec|setpriv|runuser|chpst|s6-setuidgid|s6-overlay)\b/u;

/** Such an image is one to build on or to look around in. */
function opensShell(start: Start): boolean {
  return start.words.length === 1 && shells.has(programOf(start));
}

function programOf({ words: [program = ''] }: Start): string {
  return program.slice(program.lastIndexOf('/') + 1);
}

const shells = new Set(['sh', 'bash', 'ash', 'zsh', 'python', 'python3', 'node', 'irb', 'php', 'R']);

/** They need root themselves, and let others work for them without. */
const masters = new Set(
  'nginx httpd httpd-foreground apache2 apache2-foreground apachectl php-fpm crond cron sshd dockerd init systemd'.split(
    ' ',
  ),
);
