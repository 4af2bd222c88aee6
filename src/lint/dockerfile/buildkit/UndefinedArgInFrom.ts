import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { closest } from '../../../kernel/closest.ts';
import { uses } from '../../../syntax/dockerfile/expand.ts';
import { globalVariables } from '../../../syntax/dockerfile/stages.ts';
import { platformArgs } from '../platform-args.ts';

export const UndefinedArgInFrom: Rule<DockerfileSubject> = {
  id: 'UndefinedArgInFrom',
  severity: 'warning',
  profiles: ['buildkit'],
  summary: 'Declare what FROM uses as an ARG above it',
  why: 'FROM sees only the ARGs above the first FROM; anything else is empty.',
  docs: 'https://docs.docker.com/reference/build-checks/undefined-arg-in-from/',
  mentions: ['$'],
  bad: [
    'FROM debian:$TAG',
    'ARG TAG=12\nFROM debian:${TGA}',
    'FROM --platform=$BULIDPLATFORM debian:12',
    'FROM debian:12 AS a\nARG T=1\nFROM debian:$T',
  ],
  good: [
    'ARG TAG=12\nFROM debian:$TAG',
    'FROM --platform=$BUILDPLATFORM debian:12',
    'ARG TAG\nFROM debian:${TAG:-12}',
  ],
  *check({ stages, instructions }) {
    const declared = [...globalVariables(instructions).keys(), ...platformArgs];
    for (const { image, platform } of stages) {
      const texts = [
        { text: image.text, at: image },
        { text: platform?.value ?? '', at: platform ?? image },
      ];
      for (const { text, at } of texts) {
        for (const name of undeclared(text, declared))
          yield { at, message: say(name, closest(name, declared)) };
      }
    }
  },
};

function undeclared(text: string, declared: readonly string[]): ReadonlySet<string> {
  const names = uses(text).flatMap(({ name, operator }) => (operator === undefined ? [name] : []));
  return new Set(names.filter((name) => !declared.includes(name)));
}

function say(name: string, near: string | undefined): string {
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  return `No ARG above the first FROM declares ${name}.${hint}`;
}
