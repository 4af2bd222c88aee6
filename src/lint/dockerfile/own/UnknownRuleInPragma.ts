import type { Span } from '../../../kernel/text.ts';
import { closest } from '../../../kernel/closest.ts';
import type { Rule } from '../../contract.ts';
import { buildkitOptions } from '../check-directive.ts';
import { isKnownElsewhere } from '../elsewhere.ts';
import type { DockerfileSubject } from '../subject.ts';

export const UnknownRuleInPragma: Rule<DockerfileSubject> = {
  id: 'UnknownRuleInPragma',
  severity: 'warning',
  profiles: ['parse'],
  summary: 'Name rules that exist',
  why: 'A pragma with a misspelt id waives nothing, and nobody notices.',
  docs: 'https://github.com/hadolint/hadolint#inline-ignores',
  mentions: ['ignore', 'check'],
  bad: [
    'FROM debian:12\n# hadolint ignore=DL33008\nRUN make',
    'FROM debian:12\n# hadolint ignore=DL3099\nRUN make',
    '# hadolint global ignore=DL3008,NoSuch\nFROM debian:12',
    'FROM debian:12\n# supercargo ignore=DL308 because\nRUN make',
    '# check=skip=FromAsCasting\nFROM debian:12',
  ],
  good: [
    'FROM debian:12\n# hadolint ignore=DL3008,SC2086\nRUN make',
    'FROM debian:12\n# hadolint ignore=DL3005\nRUN make',
    'FROM debian:12\n# supercargo ignore=DL3008 the mirror has one version\nRUN make',
    '# check=skip=all;error=true\nFROM debian:12',
  ],
  *check(subject) {
    const { knownRules } = subject;
    for (const { text, at } of named(subject)) {
      if (knownRules.has(text) || isKnownElsewhere(text)) continue;
      const near = closest(text, [...knownRules]);
      const hint = near === undefined ? '' : ` Did you mean ${near}?`;
      yield { at, message: `There is no rule ${text}.${hint}` };
    }
  },
};

type Named = { readonly text: string; readonly at: Span };

function named(subject: DockerfileSubject): readonly Named[] {
  const { skip, experimental } = buildkitOptions(subject);
  const directive = subject.directives.find(({ name }) => name === 'check');
  const asked = [...skip, ...experimental].filter((text) => text !== 'all');
  return [
    ...subject.pragmas.flatMap(({ ids }) => ids.map((id) => ({ text: id.text, at: id }))),
    ...(directive === undefined ? [] : asked.map((text) => ({ text, at: directive.valueSpan }))),
  ];
}
