import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
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
  *check({ stages, text }) {
    const all = stages.flatMap(({ from, instructions }) => [from, ...instructions]);
    const words = all.map(({ keywordSpan }) => ({
      at: keywordSpan,
      word: text.slice(keywordSpan.start, keywordSpan.end),
    }));
    const lower = words.filter(({ word }) => word === word.toLowerCase()).length;
    const upper = words.filter(({ word }) => word === word.toUpperCase()).length;
    for (const { at, word } of words) {
      const wanted = lower > upper ? word.toLowerCase() : word.toUpperCase();
      if (word === wanted) continue;
      const fix = { description: `Write ${wanted}`, edits: [replace(at, wanted)] };
      yield { at, message: `${word} is not in the case of most other instructions.`, fix };
    }
  },
};
