import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { absoluteWorkdir, isAbsolute } from '../workdir.ts';

export const DL3000: Rule<DockerfileSubject> = {
  id: 'DL3000',
  severity: 'error',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Give WORKDIR an absolute path',
  why: 'A relative path depends on what the base image and the lines above have set, so it moves when they change.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3000',
  mentions: ['workdir'],
  bad: [
    'FROM debian:12\nWORKDIR app',
    'FROM debian:12\nWORKDIR /srv\nWORKDIR app',
    'FROM debian:12\nONBUILD WORKDIR app',
  ],
  good: [
    'FROM debian:12\nWORKDIR /app',
    'FROM debian:12\nWORKDIR "/app"',
    'FROM debian:12\nWORKDIR $HOME/app',
    'FROM debian:12\nWORKDIR C:\\\\app',
  ],
  *check(subject) {
    for (const instruction of subject.all) {
      if (instruction.keyword !== 'WORKDIR' || isAbsolute(instruction.argsText)) continue;
      const fix = absoluteWorkdir(subject, instruction);
      yield { at: instruction.args, ...(fix !== undefined && { fix }) };
    }
  },
};
