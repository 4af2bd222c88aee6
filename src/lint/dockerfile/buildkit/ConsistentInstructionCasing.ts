import type { Instruction, Word } from '../../../syntax/dockerfile/model.ts';
import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { inCaseOf } from '../casing.ts';
import { replace } from '../fixes.ts';

export const ConsistentInstructionCasing: Rule<DockerfileSubject> = {
  id: 'ConsistentInstructionCasing',
  severity: 'warning',
  profiles: ['buildkit'],
  fixable: true,
  summary: 'Write all instructions in one case',
  why: 'A file that mixes them is harder to read.',
  docs: 'https://docs.docker.com/reference/build-checks/consistent-instruction-casing/',
  bad: ['FROM debian:12\nrun make', 'FROM debian:12\nRun make', 'from debian:12\nrun make\nCMD ["a"]'],
  good: ['FROM debian:12\nRUN make', 'from debian:12\nrun make'],
  *check(subject) {
    const { stages, text } = subject;
    const words = stages.flatMap(({ from, as, instructions }) => [
      toWord(from, text, as),
      ...instructions.map((one) => toWord(one, text)),
    ]);
    const inCase = inCaseOf(subject);
    for (const { at, word, as } of words) {
      if (word === inCase(word)) continue;
      const edits = [replace(at, inCase(word)), ...(as === undefined ? [] : [replace(as, inCase(as.text))])];
      const fix = { description: `Write ${inCase(word)}`, edits };
      yield { at, message: `${word} is not in the case of most other instructions.`, fix };
    }
  },
};

/** A keyword as it is written; AS goes with FROM. */
function toWord({ keywordSpan }: Instruction, text: string, as?: Word) {
  return { at: keywordSpan, word: text.slice(keywordSpan.start, keywordSpan.end), as };
}
