import type { Instruction } from '../../../syntax/dockerfile/model.ts';
import type { Report, Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { inCaseOf } from '../casing.ts';
import { insert, lineBreak } from '../fixes.ts';
import { guardsPipes, pipefailShell } from '../pipefail.ts';

export const DL4006: Rule<DockerfileSubject> = {
  id: 'DL4006',
  severity: 'warning',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Set pipefail by SHELL before a RUN with a pipe',
  why: 'The shell looks at the last command of a pipe only, so a download that breaks in the middle still builds an image.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL4006',
  mentions: ['|'],
  bad: [
    'FROM debian:12\nRUN wget -qO- https://a.example | tar x',
    'FROM debian:12\nRUN a && b | c',
    'FROM debian:12\nSHELL ["/bin/sh", "-c"]\nRUN a | b',
    'FROM debian:12\nRUN echo "$(a | b)"',
  ],
  good: [
    'FROM debian:12\nRUN a && b',
    'FROM debian:12\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN a | b',
    'FROM debian:12\nSHELL ["pwsh", "-c"]\nRUN a | b',
    'FROM debian:12\nSHELL ["cmd", "/S", "/C"]\nRUN a | b',
    'FROM debian:12\nRUN echo "a | b"',
    'FROM debian:12\nRUN <<EOF\n#!/usr/bin/env python3\nprint(1 | 2)\nEOF',
  ],
  *check(subject) {
    const name = inCaseOf(subject)('SHELL');
    const fixed = new Set<number>();
    for (const { instruction, script } of subject.runs) {
      if (script.pipes.length === 0) continue;
      const shell = subject.all.findLast(
        ({ keyword, stage, span }) =>
          keyword === 'SHELL' && stage === instruction.stage && span.start < instruction.span.start,
      );
      if (shell !== undefined && guardsPipes(shell)) continue;
      const isFirst = shell === undefined && !fixed.has(instruction.stage);
      yield { at: instruction.keywordSpan, ...(isFirst && fixFor(subject, instruction, name)) };
      fixed.add(instruction.stage);
    }
  },
};

function fixFor(
  subject: DockerfileSubject,
  { span, stage: index, isTrigger }: Instruction,
  name: string,
): Pick<Report, 'fix'> {
  const stage = subject.stages[index];
  const shell = stage && pipefailShell(subject, stage);
  if (shell === undefined || isTrigger) return {};
  return {
    fix: {
      description: 'Set pipefail before it',
      edits: [insert(span.start, `${name} ${shell}${lineBreak(subject)}`)],
    },
  };
}
