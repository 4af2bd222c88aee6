import type { Stage } from '../../../syntax/dockerfile/model.ts';
import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { isInherited } from '../labels.ts';

export const DL3049: Rule<DockerfileSubject> = {
  id: 'DL3049',
  severity: 'info',
  profiles: ['hadolint'],
  summary: 'Set every label that the schema asks for',
  why: 'What reads the labels of images finds nothing on this one.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3049',
  bad: [
    { config: 'label-schema:\n  it: text\n', Dockerfile: 'FROM debian:12' },
    { config: 'label-schema:\n  it: text\n', Dockerfile: 'FROM debian:12 AS a\nLABEL it=b\nFROM debian:12' },
  ],
  good: [
    { config: 'label-schema:\n  it: text\n', Dockerfile: 'FROM debian:12\nLABEL it=b' },
    { config: 'label-schema:\n  it: text\n', Dockerfile: 'FROM debian:12 AS a\nLABEL it=b\nFROM a' },
    'FROM debian:12',
  ],
  *check(subject) {
    const { finalStage, settings } = subject;
    if (finalStage === undefined) return;
    for (const label of Object.keys(settings.labelSchema)) {
      if (isInherited(subject, (stage) => sets(stage, label))) continue;
      yield { at: finalStage.from.keywordSpan, message: `The label ${label} is missing.` };
    }
  },
};

function sets(stage: Stage, label: string): boolean {
  return stage.instructions.some(
    ({ keyword, pairs }) => keyword === 'LABEL' && pairs.some(({ name }) => name === label),
  );
}
