import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { replace } from '../fixes.ts';

export const NoEmptyContinuation: Rule<DockerfileSubject> = {
  id: 'NoEmptyContinuation',
  severity: 'warning',
  profiles: ['buildkit'],
  fixable: true,
  summary: 'Leave no blank line inside an instruction',
  why: 'Docker reads over it today and says that it will stop doing so. It names the last line of the instruction.',
  docs: 'https://docs.docker.com/reference/build-checks/no-empty-continuation/',
  bad: ['FROM debian:12\nRUN a && \\\n\n  b', 'FROM debian:12\nEXPOSE \\\n\n80'],
  good: ['FROM debian:12\nRUN a && \\\n  # why\n  b', 'FROM debian:12\nRUN a\n\nRUN b'],
  *check({ instructions }) {
    for (const { emptyLines, keywordSpan: at, span } of instructions) {
      if (emptyLines.length === 0) continue;
      const edits = emptyLines.map((line) => replace(line, ''));
      const shownAt = { start: span.end, end: span.end };
      yield { at, shownAt, fix: { description: 'Delete the blank lines', edits } };
    }
  },
};
