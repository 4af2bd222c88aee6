import type { Instruction } from '../../../syntax/dockerfile/model.ts';
import type { Report, Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { replace } from '../fixes.ts';
import { jsonForm } from '../json-form.ts';

export const JSONArgsRecommended: Rule<DockerfileSubject> = {
  id: 'JSONArgsRecommended',
  severity: 'warning',
  profiles: ['buildkit'],
  fixable: true,
  summary: 'Write CMD and ENTRYPOINT as a JSON array',
  why: 'In the shell form a shell is process 1, and it does not hand on the signal that stops the container.',
  docs: 'https://docs.docker.com/reference/build-checks/json-args-recommended/',
  mentions: ['cmd', 'entrypoint'],
  bad: ['FROM debian:12\nCMD node server.js', 'FROM debian:12\nENTRYPOINT exec a'],
  good: [
    'FROM debian:12\nCMD ["node", "server.js"]',
    'FROM debian:12\nSHELL ["/bin/bash", "-c"]\nCMD node server.js',
    'FROM debian:12 AS a\nSHELL ["/bin/bash", "-c"]\nFROM a\nCMD node server.js',
  ],
  *check({ stages }) {
    const chosen = new Set<number>();
    for (const { index, parent, instructions } of stages) {
      if (parent !== undefined && chosen.has(parent)) chosen.add(index);
      for (const instruction of instructions) {
        if (instruction.keyword === 'SHELL') chosen.add(index);
        if (!chosen.has(index) && isShellForm(instruction))
          yield { at: instruction.keywordSpan, ...fixFor(instruction) };
      }
    }
  },
};

function isShellForm({ keyword, json }: Instruction): boolean {
  return (keyword === 'CMD' || keyword === 'ENTRYPOINT') && json === undefined;
}

function fixFor(instruction: Instruction): Pick<Report, 'fix'> {
  const array = jsonForm(instruction);
  if (array === undefined) return {};
  return { fix: { description: 'Write it as JSON', edits: [replace(instruction.args, array)] } };
}
