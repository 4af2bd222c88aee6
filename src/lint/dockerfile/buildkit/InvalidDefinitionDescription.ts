import type { Instruction, Stage } from '../../../syntax/dockerfile/model.ts';
import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

export const InvalidDefinitionDescription: Rule<DockerfileSubject> = {
  id: 'InvalidDefinitionDescription',
  severity: 'warning',
  off: true,
  profiles: ['buildkit'],
  summary: 'Begin the comment above an ARG or stage with its name',
  why: '`docker build --call=outline` shows such comments as descriptions, where they begin with the name.',
  docs: 'https://docs.docker.com/reference/build-checks/invalid-definition-description/',
  mentions: ['#'],
  bad: ['FROM scratch\n# the version\nARG VERSION=1', '# image of all\nFROM scratch AS base'],
  good: [
    'FROM scratch\n# VERSION to build\nARG VERSION=1',
    '# base of all\nFROM scratch AS base',
    '# of all\n\nFROM scratch AS base',
    '# any\nFROM scratch',
    '# of all\n#\nFROM scratch AS base',
  ],
  *check({ instructions, comments, directives, stages }) {
    const texts = new Map(comments.filter((one) => !one.isInside).map((one) => [one.line, one.text]));
    for (const { line } of directives) texts.delete(line);
    for (const instruction of instructions) {
      const names = namesOf(instruction, stages);
      const above = texts.get(instruction.line - 1) ?? '';
      if (above === '' || names.length === 0 || names.includes(above.split(' ', 1)[0] ?? '')) continue;
      yield {
        at: instruction.keywordSpan,
        message: `The comment above describes it: begin it with "${names[0]}".`,
      };
    }
  },
};

function namesOf({ keyword, pairs, stage }: Instruction, stages: readonly Stage[]): readonly string[] {
  if (keyword === 'ARG') return pairs.map((pair) => pair.name);
  const name = stages[stage]?.alias?.text;
  return keyword === 'FROM' && name !== undefined ? [name] : [];
}
