import type { ShellCommand } from '../../../syntax/shell/script.ts';
import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const PipedInstaller: Rule<DockerfileSubject> = {
  id: 'PipedInstaller',
  severity: 'warning',
  summary: 'Do not pipe a download into a shell',
  why: 'What runs is whatever the server sends that day, unread and without a version; half a download runs half of it.',
  docs: 'https://docs.docker.com/build/building/best-practices/#using-pipes',
  bad: [
    'FROM debian:12\nRUN curl -sSL https://a.example/install.sh | sh',
    'FROM debian:12\nRUN wget -qO- https://a.example/i | bash -s -- -y',
    'FROM debian:12\nRUN bash -c "$(curl -fsSL https://a.example/i)"',
    'FROM debian:12\nRUN bash <(curl -s https://a.example/i)',
  ],
  good: [
    'FROM debian:12\nRUN curl -sSLO https://a.example/1.2.3/a && echo "abc  a" | sha256sum -c && sh a',
    'FROM debian:12\nRUN curl -s https://a.example | tar x',
    'FROM debian:12\nADD --checksum=sha256:abc https://a.example/a /a',
  ],
  *check(subject) {
    for (const { script, base } of subject.runs) {
      if (!/curl|wget/u.test(script.source)) continue;
      const piped = script.commands.find((command) => isShell(command) && isFed(command, script.commands));
      if (piped !== undefined) yield { at: { start: piped.span.start + base, end: piped.span.end + base } };
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
  if (shell.pipeline.position > 0 && before.some(({ name }) => fetchers.has(name ?? ''))) return true;
  const inside = all.filter(({ span }) => span.start > shell.span.start && span.end <= shell.span.end);
  return inside.some(({ name, inSubstitution }) => inSubstitution && fetchers.has(name ?? ''));
}
