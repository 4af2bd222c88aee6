import type { Report, Rule } from '../../contract.ts';
import type { Command } from '../command.ts';
import type { DockerfileSubject } from '../subject.ts';
import { replace } from '../fixes.ts';
import { objections } from '../objections.ts';

const tools = [
  {
    name: 'apt-get',
    verbs: new Set([
      'install',
      'update',
      'upgrade',
      'remove',
      'purge',
      'autoremove',
      'clean',
      'autoclean',
      'build-dep',
    ]),
  },
  { name: 'apt-cache', verbs: new Set(['search', 'show', 'policy', 'depends', 'rdepends']) },
];

export const DL3027: Rule<DockerfileSubject> = {
  id: 'DL3027',
  severity: 'warning',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Use apt-get or apt-cache, not apt',
  why: 'apt is made for people: its output and its options change between releases.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3027',
  mentions: ['apt'],
  bad: [
    'FROM debian:12\nRUN apt install python=3',
    'FROM debian:12\nRUN apt-get update && apt install -y python=3',
    'FROM debian:12\nRUN apt search x',
  ],
  good: [
    'FROM debian:12\nRUN apt-get install -y python=3',
    'FROM debian:12\nRUN apt-cache search x',
    'FROM debian:12\nRUN echo apt',
  ],
  *check(subject) {
    yield* objections(
      subject,
      (command) => command.name === 'apt',
      (all, { instruction }) => ({
        ...(instruction.json === undefined && fixFor(all)),
      }),
    );
  },
};

function fixFor(commands: readonly Command[]): Pick<Report, 'fix'> {
  const edits = commands.flatMap((command) => {
    const verb = command.args.find((arg) => !arg.isFlag)?.text ?? '';
    const tool = tools.find(({ verbs }) => verbs.has(verb))?.name;
    return tool === undefined ? [] : [replace(command.nameSpan, tool)];
  });
  return edits.length === commands.length ? { fix: { description: 'Use apt-get', edits } } : {};
}
