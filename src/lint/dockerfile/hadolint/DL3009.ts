import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { removesFolder } from '../apt.ts';
import { runs } from '../arguments.ts';
import { appendCommand } from '../fixes.ts';
import { isMounted } from '../mounts.ts';
import { isShipped } from '../shipped.ts';

export const DL3009: Rule<DockerfileSubject> = {
  id: 'DL3009',
  severity: 'info',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Delete the lists of apt behind an installation',
  why: 'The lists of /var/lib/apt/lists stay in the layer, some 20 to 40 MB that nobody reads again.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3009',
  bad: [
    'FROM debian:12\nRUN apt-get update && apt-get install -y python=3',
    'FROM debian:12\nRUN apt-get update',
    'FROM debian:12 AS a\nRUN apt-get update\nFROM a',
  ],
  good: [
    'FROM debian:12\nRUN apt-get update && apt-get install -y python=3 && rm -rf /var/lib/apt/lists/*',
    'FROM debian:12 AS a\nRUN apt-get update\nFROM debian:12',
    'FROM debian:12\nRUN --mount=type=cache,target=/var/lib/apt apt-get update',
    'FROM debian:12\nRUN make',
  ],
  *check(subject) {
    for (const run of subject.runs) {
      const update = run.commands.find((command) => runs(command, ['apt-get', 'apt', 'aptitude'], 'update'));
      if (update === undefined || !isShipped(subject, run.instruction.stage)) continue;
      if (run.commands.some((command) => removesFolder(command, '/var/lib/apt/lists'))) continue;
      if (isMounted(run.instruction, '/var/lib/apt/lists')) continue;
      const fix = appendCommand(subject, run, 'rm -rf /var/lib/apt/lists/*');
      yield { at: update.nameSpan, ...(fix !== undefined && { fix }) };
    }
  },
};
