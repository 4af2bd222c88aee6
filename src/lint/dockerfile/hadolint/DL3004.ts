import type { Report, Rule } from '../../contract.ts';
import type { Command } from '../command.ts';
import type { DockerfileSubject, Run } from '../subject.ts';
import { replace } from '../fixes.ts';
import { runsAsRoot } from '../users.ts';
import { objections } from '../objections.ts';

export const DL3004: Rule<DockerfileSubject> = {
  id: 'DL3004',
  severity: 'error',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Leave sudo out: a build is root, and USER makes it somebody else',
  why: 'A build runs as the user that USER names, so sudo adds only a tool with rights that nobody asked for; use USER, or gosu at run time.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3004',
  mentions: ['sudo'],
  bad: [
    'FROM debian:12\nRUN sudo make',
    'FROM debian:12\nRUN make && sudo make install',
    'FROM debian:12\nRUN if true; then sudo make; fi',
  ],
  good: [
    'FROM debian:12\nRUN make',
    'FROM debian:12\nUSER root\nRUN make install',
    'FROM debian:12\nRUN apt-get install -y sudo',
  ],
  *check(subject) {
    yield* objections(
      subject,
      (command) => command.name === 'sudo',
      (all, run) => ({ ...(runsAsRoot(subject.stages, run.instruction) && fixFor(all, run)) }),
    );
  },
};

function fixFor(commands: readonly Command[], { instruction }: Run): Pick<Report, 'fix'> {
  if (instruction.json !== undefined) return {};
  const edits = commands.flatMap(({ nameSpan, args: [first] }) =>
    first === undefined || first.isFlag || first.text.includes('=')
      ? []
      : [replace({ start: nameSpan.start, end: first.start }, '')],
  );
  return edits.length === commands.length ? { fix: { description: 'Run it without sudo', edits } } : {};
}
