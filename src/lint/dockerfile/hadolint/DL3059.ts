import type { Rule } from '../../contract.ts';
import type { DockerfileSubject, Run } from '../subject.ts';
import { mergeRuns } from '../merge.ts';

export const DL3059: Rule<DockerfileSubject> = {
  id: 'DL3059',
  severity: 'info',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Join RUN instructions that follow each other',
  why: 'Each RUN is a layer, and what one writes and the next deletes stays in the image.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3059',
  mentions: ['run'],
  bad: [
    'FROM debian:12\nRUN a\nRUN b',
    'FROM debian:12\nRUN a && b\n# why\nRUN c',
    'FROM debian:12\nRUN --mount=type=cache,target=/a a\nRUN --mount=type=cache,target=/a b',
    'FROM debian:12\nRUN a\n\nRUN b\nRUN c',
  ],
  good: [
    'FROM debian:12\nRUN a && b',
    'FROM debian:12\nRUN a\nWORKDIR /b\nRUN c',
    'FROM debian:12\nRUN a && b && c\nRUN d',
    'FROM debian:12\nRUN --mount=type=cache,target=/a a\nRUN b',
  ],
  *check(subject) {
    let before: Run | undefined;
    const runOf = new Map(subject.runs.map((run) => [run.instruction, run]));
    for (const instruction of subject.instructions) {
      const run = runOf.get(instruction);
      if (run !== undefined && before !== undefined && areAlike(before, run)) {
        const fix = mergeRuns(subject, before, run);
        yield { at: instruction.keywordSpan, ...(fix !== undefined && { fix }) };
      }
      before = run;
    }
  },
};

/** Long chains are long on purpose. */
function areAlike(first: Run, second: Run): boolean {
  return first.commands.length <= 2 && second.commands.length <= 2 && flagsOf(first) === flagsOf(second);
}

function flagsOf({ instruction }: Run): string {
  return instruction.flags
    .map(({ name, value }) => `${name}=${value}`)
    .toSorted()
    .join(' ');
}
