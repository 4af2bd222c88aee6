import type { ShellCommand } from '../../../syntax/shell/script.ts';
import type { Rule } from '../../contract.ts';
import { shift } from '../command.ts';
import type { DockerfileSubject } from '../subject.ts';

export const PipedInstaller: Rule<DockerfileSubject> = {
  id: 'PipedInstaller',
  severity: 'info',
  summary: 'Do not pipe a download that may change into a shell',
  why: 'What runs is whatever the server sends that day, unread and without a version; half a download runs half of it.',
  docs: 'https://docs.docker.com/build/building/best-practices/#using-pipes',
  mentions: ['curl', 'wget'],
  bad: [
    'FROM debian:12\nRUN curl -sSL https://a.example/install.sh | sh',
    'FROM debian:12\nRUN wget -qO- https://a.example/i | bash -s -- -y',
    'FROM debian:12\nRUN bash -c "$(curl -fsSL https://a.example/i)"',
    'FROM debian:12\nRUN bash <(curl -s https://a.example/i)',
  ],
  good: [
    'FROM debian:12\nRUN curl -sSLO https://a.example/1.2.3/a && echo "abc  a" | sha256sum -c && sh a',
    'FROM debian:12\nRUN curl -s https://a.example | tar x',
    'FROM debian:12\nRUN curl -o- https://a.example/install/v0.39.1/install.sh | bash',
    'FROM debian:12\nADD --checksum=sha256:abc https://a.example/a /a',
  ],
  *check(subject) {
    for (const { script, base } of subject.runs) {
      if (!/curl|wget/u.test(script.source)) continue;
      const piped = script.commands.find((command) => isShell(command) && isFed(command, script.commands));
      if (piped === undefined) continue;
      const at = shift(piped.span, base);
      yield unprotected.test(script.source) ? { at, severity: 'warning' } : { at };
    }
  },
};

const shells = new Set(['sh', 'bash', 'zsh', 'ash', 'dash', 'python', 'python3', 'perl', 'ruby', 'node']);
const fetchers = new Set(['curl', 'wget']);

function isShell({ name, words }: ShellCommand): boolean {
  const own = name === 'sudo' || name === 'env' ? words.find(({ value }) => shells.has(value))?.value : name;
  return own !== undefined && shells.has(own.slice(own.lastIndexOf('/') + 1));
}

/** Behind a download in the same pipe, or with one for its script. */
function isFed(shell: ShellCommand, all: readonly ShellCommand[]): boolean {
  const at = all.indexOf(shell);
  const before = all.slice(Math.max(0, at - shell.pipeline.position), at);
  if (shell.pipeline.position > 0 && before.some((command) => isMovingDownload(command))) return true;
  const inside = all.filter(({ span }) => span.start > shell.span.start && span.end <= shell.span.end);
  return inside.some((command) => command.inSubstitution && isMovingDownload(command));
}

/** One whose address names a version or a commit is the same tomorrow. */
function isMovingDownload({ name, words }: ShellCommand): boolean {
  return fetchers.has(name ?? '') && !words.some(({ value }) => isPinned(value));
}

function isPinned(address: string): boolean {
  const [, path = ''] = /\/\/[^/]{1,255}(.{1,500})/u.exec(address) ?? [];
  return /\bv?\d{1,5}\.\d{1,5}\.\d|\b[0-9a-f]{40}\b/u.test(path);
}

/** Anyone on the way may change it. */
const unprotected = /\bhttp:\/\//u;
