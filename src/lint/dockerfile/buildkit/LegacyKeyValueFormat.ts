import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { equalsForm } from '../legacy-pairs.ts';

export const LegacyKeyValueFormat: Rule<DockerfileSubject> = {
  id: 'LegacyKeyValueFormat',
  severity: 'warning',
  profiles: ['buildkit'],
  fixable: true,
  summary: 'Write name=value, not name value',
  why: 'The form with a space takes one pair a line, and everything behind the name into the value.',
  docs: 'https://docs.docker.com/reference/build-checks/legacy-key-value-format/',
  mentions: ['env', 'label'],
  bad: ['FROM scratch\nENV key value', 'FROM scratch\nLABEL a b c', 'FROM scratch\nENV a b \\\n c'],
  good: ['FROM scratch\nENV key=value', 'FROM scratch\nLABEL a="b c"'],
  *check({ all }) {
    for (const instruction of all) {
      if (!instruction.isLegacyPair || instruction.pairs[0]?.value === undefined) continue;
      const fix = equalsForm(instruction);
      yield { at: instruction.keywordSpan, ...(fix !== undefined && { fix }) };
    }
  },
};
