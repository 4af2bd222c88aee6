import type { Instruction } from '../../../syntax/dockerfile/model.ts';
import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { closest } from '../../../kernel/closest.ts';
import { uses } from '../../../syntax/dockerfile/expand.ts';
import { scoped } from '../scope.ts';

export const UndefinedVar: Rule<DockerfileSubject> = {
  id: 'UndefinedVar',
  severity: 'warning',
  profiles: ['buildkit'],
  summary: 'Define variables before their use',
  why: 'A variable that nothing has set is empty, which Docker does not say.',
  docs: 'https://docs.docker.com/reference/build-checks/undefined-var/',
  mentions: ['$'],
  bad: [
    'FROM alpine:3.20\nCOPY $foo .\nARG foo=bar',
    'FROM alpine:3.20\nENV PATH=$PAHT:/tmp',
    'ARG V=1\nFROM scratch\nLABEL v=$V',
    'FROM scratch\nARG DIR_ASSETS=a\nCOPY $DIR_ASSET /',
  ],
  good: [
    'FROM scratch\nARG foo\nCOPY a${foo} /',
    'FROM alpine:3.20 AS base\nARG foo=a\nFROM base\nCOPY $foo /',
    'FROM alpine:3.20\nRUN echo $x',
    'FROM alpine:3.20\nENV A=$PATH B=${C:-d}',
    "FROM scratch\nENV A='$B' C=\\$D",
    'FROM example.com/unknown:1\nENV A=$B',
  ],
  *check(subject) {
    if (!subject.text.includes('$')) return;
    for (const { instruction, names, isComplete } of scoped(subject)) {
      if (!isComplete || !instruction.argsText.includes('$')) continue;
      const texts = expanded(instruction);
      const wrong = new Set(
        texts.flatMap((text) => unset(text, subject.escape)).filter((name) => !names.has(name)),
      );
      for (const name of wrong) {
        const near = closest(name, [...names]);

        const hint = near === undefined ? '' : ` Did you mean $${near}?`;
        yield { at: instruction.args, message: `Nothing has set $${name} before this line.${hint}` };
      }
    }
  },
};

const whole = new Set(['WORKDIR', 'USER', 'STOPSIGNAL']);
const wordwise = new Set(['COPY', 'ADD', 'EXPOSE', 'VOLUME']);

/** The texts of an instruction in which Docker replaces variables. */
function expanded({ keyword, pairs, words, json, argsText }: Instruction): readonly string[] {
  if (whole.has(keyword)) return [argsText];
  if (wordwise.has(keyword)) return (json ?? words).map((word) => word.text);
  return pairs.flatMap(({ raw }) => (raw === undefined ? [] : [raw]));
}

function unset(text: string, escape: string): readonly string[] {
  return uses(text, escape).flatMap(({ name, operator }) => (operator === undefined ? [name] : []));
}
