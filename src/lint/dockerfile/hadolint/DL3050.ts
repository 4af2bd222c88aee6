import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const DL3050: Rule<DockerfileSubject> = {
  id: 'DL3050',
  severity: 'info',
  profiles: ['hadolint'],
  summary: 'Set only labels that the schema knows',
  why: 'A label that nobody knows is a mistake, or a rule that was never agreed on.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3050',
  mentions: ['label'],
  bad: [
    {
      config: 'strict-labels: true\nlabel-schema:\n  it: text\n',
      Dockerfile: 'FROM debian:12\nLABEL it=a other=b',
    },
  ],
  good: [
    { config: 'strict-labels: true\nlabel-schema:\n  it: text\n', Dockerfile: 'FROM debian:12\nLABEL it=a' },
    'FROM debian:12\nLABEL other=b',
  ],
  *check({ all, settings: { strictLabels, labelSchema } }) {
    if (!strictLabels) return;
    for (const { keyword, pairs } of all) {
      const wrong = keyword === 'LABEL' && pairs.find((pair) => !Object.hasOwn(labelSchema, pair.name));
      if (wrong) yield { at: wrong, message: `The schema knows no label ${wrong.name}.` };
    }
  },
};
