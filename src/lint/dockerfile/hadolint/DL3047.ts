import type { Fix, Rule } from '../../contract.ts';
import type { Command } from '../command.ts';
import type { DockerfileSubject } from '../subject.ts';
import { hasArg, hasFlag } from '../arguments.ts';
import { insert } from '../fixes.ts';
import { objections } from '../objections.ts';

export const DL3047: Rule<DockerfileSubject> = {
  id: 'DL3047',
  severity: 'info',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Let wget say less',
  why: 'Without a terminal wget writes a line for every few kilobytes into the log of the build.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3047',
  bad: [
    'FROM debian:12\nRUN wget https://a.example/b',
    'FROM debian:12\nRUN wget -O b https://a.example/b && make',
    'FROM debian:12\nRUN wget a.example/a; wget a.example/b',
  ],
  good: [
    'FROM debian:12\nRUN wget --progress=dot:giga https://a.example/b',
    'FROM debian:12\nRUN wget -q https://a.example/b',
    'FROM debian:12\nRUN wget -nv https://a.example/b',
    'FROM debian:12\nRUN wget -qO- https://a.example/b',
  ],
  *check(subject) {
    yield* objections(subject, isChatty, (all, { instruction }) => ({
      ...(instruction.json === undefined && fixFor(all)),
    }));
  },
};

function isChatty(command: Command): boolean {
  if (command.name !== 'wget' || hasArg(command, '-nv')) return false;
  return !hasFlag(
    command,
    'progress',
    'q',
    'quiet',
    'o',
    'output-file',
    'a',
    'append-output',
    'nv',
    'no-verbose',
  );
}

function fixFor(commands: readonly Command[]): { readonly fix: Fix } {
  const edits = commands.map(({ nameSpan }) => insert(nameSpan.end, ' --progress=dot:giga'));
  return { fix: { description: 'Add --progress=dot:giga', edits } };
}
