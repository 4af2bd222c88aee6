import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { absoluteWorkdir, isAbsolute } from '../workdir.ts';

export const WorkdirRelativePath: Rule<DockerfileSubject> = {
  id: 'WorkdirRelativePath',
  severity: 'warning',
  profiles: ['buildkit'],
  fixable: true,
  summary: 'Give WORKDIR an absolute path',
  why: 'A relative path before any absolute one depends on what the base image has set.',
  docs: 'https://docs.docker.com/reference/build-checks/workdir-relative-path/',
  mentions: ['workdir'],
  bad: ['FROM scratch\nWORKDIR app/', 'FROM scratch AS a\nWORKDIR /a\nFROM scratch\nWORKDIR b'],
  good: [
    'FROM scratch\nWORKDIR /app',
    'FROM scratch\nWORKDIR /app\nWORKDIR src',
    'FROM scratch AS a\nWORKDIR /a\nFROM a\nWORKDIR b',
  ],
  *check(subject) {
    const settled = new Set<number>();
    for (const { index, parent, instructions } of subject.stages) {
      if (parent !== undefined && settled.has(parent)) settled.add(index);
      for (const instruction of instructions) {
        if (instruction.keyword !== 'WORKDIR') continue;
        if (!settled.has(index) && !isAbsolute(instruction.argsText)) {
          const fix = absoluteWorkdir(subject, instruction);
          yield { at: instruction.args, ...(fix !== undefined && { fix }) };
        }
        settled.add(index);
      }
    }
  },
};
