import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { whose } from './whose.ts';
import { withEach } from './saying.ts';
import type { Telling } from './telling.ts';

const unserved = anyCase(
  overLines`
    (?<![\w-])(?:(?:and|so|it|that|which|but|therefore)\s){0,3}(?:(?:needs?|has|have|gets?|requires?|wants?|should\s(?:have|get))\s(?:no|not\san?)|(?:does\snot|doesn't|do\snot|don't)\s(?:need|have|get|require|want)\s(?:an?|any))\s
    (?:k8s\s|kubernetes\s)?services?(?:\s(?:object|of\sits\sown|either|at\sall)){0,2}(?![\w-]|\s(?:account|monitor|mesh))|
    (?:所以|因此|也|都)*(?:不需要|不用|无需|不要)(?:建|创建)?\s?service(?![\w-]|\s?(?:account|monitor|mesh))
  `,
);
const subject = { en: 'Left out', zh: '不包含' };

/** `tally needs no service`: only that one has none, and what stands beside is called as before. */
export const unservedTold: Telling = (words, { services, called }) => {
  const isOnly = services.length === 1;
  const found =
    services.length === 0
      ? []
      : [...words.matchAll(unserved)].flatMap(({ 0: said, index }) => {
          const names = isOnly ? [] : whose(words, { start: index, end: index + said.length }, called);
          return names.length === 0 && !isOnly ? [] : [{ said, index, names }];
        });
  return {
    rest: found.reduceRight(
      (text, { said, index }) => text.slice(0, index) + text.slice(index + said.length),
      words,
    ),
    rows: found.map(({ said, names }) => ({ said, subject, value: `service: ${names.join(', ')}` })),
    over: (spec) =>
      found.reduce(
        (before, { names }) => withEach((one) => ({ ...one, exposure: { type: 'none' } }), names)(before),
        spec,
      ),
  };
};
