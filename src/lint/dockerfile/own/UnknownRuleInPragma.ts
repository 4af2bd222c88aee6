import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { closest } from '../../../kernel/closest.ts';

export const UnknownRuleInPragma: Rule<DockerfileSubject> = {
  id: 'UnknownRuleInPragma',
  severity: 'warning',
  profiles: ['parse'],
  summary: 'Name rules that exist',
  why: 'A pragma with a misspelt id waives nothing, and nobody notices.',
  docs: 'docs/rules.md#unknownruleinpragma',
  bad: [
    'FROM debian:12\n# hadolint ignore=DL33008\nRUN make',
    '# hadolint global ignore=DL3008,NoSuch\nFROM debian:12',
    'FROM debian:12\n# supercargo ignore=DL308 because\nRUN make',
  ],
  good: [
    'FROM debian:12\n# hadolint ignore=DL3008,SC2086\nRUN make',
    'FROM debian:12\n# supercargo ignore=DL3008 the mirror has one version\nRUN make',
  ],
  *check({ pragmas, knownRules }) {
    for (const { ids } of pragmas) {
      for (const id of ids) {
        if (knownRules.has(id.text) || /^(?:DL|SC)\d{4}$/u.test(id.text)) continue;
        const near = closest(id.text, [...knownRules]);
        const hint = near === undefined ? '' : ` Did you mean ${near}?`;
        yield { at: id, message: `There is no rule ${id.text}.${hint}` };
      }
    }
  },
};
