import type { Rule } from '../../contract.ts';
import type { DockerfileSubject, Run } from '../subject.ts';
import { removesFolder } from '../apt.ts';
import { runs } from '../arguments.ts';
import { appendCommand } from '../fixes.ts';
import { isMounted } from '../mounts.ts';
import { isShipped } from '../shipped.ts';

const tools = ['apt-get', 'apt', 'aptitude'];

export const DL3009: Rule<DockerfileSubject> = {
  id: 'DL3009',
  severity: 'info',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Delete /var/lib/apt/lists in the RUN that updates',
  why: 'The lists of /var/lib/apt/lists stay in the layer, some 20 to 40 MB that nobody reads again.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3009',
  mentions: ['apt'],
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
    const lastUse = subject.runs.findLastIndex((run) => installsFromBefore(run));
    for (const [at, run] of subject.runs.entries()) {
      const update = run.commands.find((command) => runs(command, tools, 'update'));
      if (update === undefined || !isShipped(subject, run.instruction.stage)) continue;
      if (run.commands.some((command) => removesFolder(command, '/var/lib/apt/lists'))) continue;
      if (isMounted(run.instruction, '/var/lib/apt/lists')) continue;
      const fix = lastUse > at ? undefined : appendCommand(subject, run, 'rm -rf /var/lib/apt/lists/*');
      yield { at: update.nameSpan, ...(fix !== undefined && { fix }) };
    }
  },
};

/** True for a RUN that installs from the lists that one above has fetched. */
function installsFromBefore({ commands }: Run): boolean {
  const install = commands.findIndex((command) => runs(command, tools, 'install', 'build-dep'));
  const update = commands.findIndex((command) => runs(command, tools, 'update'));
  return install !== -1 && (update === -1 || update > install);
}
