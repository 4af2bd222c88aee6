import type { Fix, Rule } from '../../contract.ts';
import type { Command } from '../command.ts';
import type { DockerfileSubject } from '../subject.ts';
import { hasArg, hasFlag } from '../arguments.ts';
import { rootImage } from '../roots.ts';
import type { Instruction } from '../../../syntax/dockerfile/model.ts';
import { insert } from '../fixes.ts';
import { objections } from '../objections.ts';

export const DL3047: Rule<DockerfileSubject> = {
  id: 'DL3047',
  severity: 'info',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Add -q or --progress=dot:giga, so that wget says less',
  why: 'Without a terminal wget writes a line for every few kilobytes into the log of the build.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3047',
  mentions: ['wget'],
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
      ...(instruction.json === undefined && fixFor(all, flagFor(subject, instruction))),
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

function fixFor(commands: readonly Command[], flag: string): { readonly fix: Fix } {
  const edits = commands.map(({ nameSpan }) => insert(nameSpan.end, ` ${flag}`));
  return { fix: { description: `Add ${flag}`, edits } };
}

/** The wget of BusyBox knows no --progress, but every one knows -q. */
function flagFor({ stages }: DockerfileSubject, { stage: index }: Instruction): string {
  const stage = stages[index];
  const image = stage && rootImage(stages, stage);
  const isGnu = image !== undefined && image.registry === undefined && gnu.has(image.name);
  return isGnu && image.tag?.includes('alpine') !== true ? '--progress=dot:giga' : '-q';
}

const gnu = new Set([
  'debian',
  'ubuntu',
  'buildpack-deps',
  'fedora',
  'centos',
  'rockylinux',
  'almalinux',
  'node',
  'python',
  'golang',
  'ruby',
  'php',
  'rust',
]);
