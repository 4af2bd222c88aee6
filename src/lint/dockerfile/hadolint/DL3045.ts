import type { Instruction, Word } from '../../../syntax/dockerfile/model.ts';
import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { isAbsolute } from '../workdir.ts';

export const DL3045: Rule<DockerfileSubject> = {
  id: 'DL3045',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Set WORKDIR before a relative destination',
  why: 'Where the file lands depends on the base image.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3045',
  mentions: ['copy'],
  bad: [
    'FROM debian:12\nCOPY a b',
    'FROM debian:12\nCOPY ["a", "b"]',
    'FROM debian:12 AS x\nWORKDIR /srv\nFROM debian:12\nCOPY a b',
  ],
  good: [
    'FROM debian:12\nCOPY a /b',
    'FROM debian:12\nWORKDIR /srv\nCOPY a b',
    'FROM debian:12 AS x\nWORKDIR /srv\nFROM x\nCOPY a b',
    'FROM debian:12\nCOPY a $HOME/b',
    'FROM debian:12\nCOPY a C:\\\\b',
  ],
  *check({ all, stages }) {
    const settled = new Set<number>();
    for (const instruction of all) {
      const { keyword, stage } = instruction;
      const parent = stages[stage]?.parent;
      if (keyword === 'WORKDIR' || (parent !== undefined && settled.has(parent))) settled.add(stage);
      if (keyword !== 'COPY' || settled.has(stage)) continue;
      const target = relativeTarget(instruction);
      if (target !== undefined) yield { at: target };
    }
  },
};

function relativeTarget({ json, words }: Instruction): Word | undefined {
  const target = (json ?? words).at(-1);
  return target === undefined || isAbsolute(target.text) ? undefined : target;
}
