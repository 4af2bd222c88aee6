import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { renameStage } from '../stage-names.ts';

export const StageNameCasing: Rule<DockerfileSubject> = {
  id: 'StageNameCasing',
  severity: 'warning',
  profiles: ['buildkit'],
  fixable: true,
  summary: 'Write stage names in lower case',
  why: 'BuildKit compares them without case, other tools with it.',
  docs: 'https://docs.docker.com/reference/build-checks/stage-name-casing/',
  bad: ['FROM debian:12 AS Build\nRUN make\nFROM Build\nCOPY --from=Build a /a'],
  good: ['FROM debian:12 AS build', 'FROM debian:12'],
  *check(subject) {
    for (const { alias } of subject.stages) {
      if (alias === undefined) continue;
      const lower = alias.text.toLowerCase();
      if (alias.text === lower) continue;
      const isFree = subject.stages.every(
        (stage) => stage.alias === alias || stage.alias?.text.toLowerCase() !== lower,
      );
      const fix = { description: `Call it ${lower}`, edits: renameStage(subject, alias.text, lower) };
      yield {
        at: alias,
        message: `The stage name ${alias.text} is not in lower case.`,
        ...(isFree && { fix }),
      };
    }
  },
};
