import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { behind, namesOf } from '../scope.ts';
import type { Telling } from './telling.ts';

const program = namesOf(behind);

/** What a program speaks to is not what shall run: it talks to our Postgres. */
const speaking = anyCase(
  overLines`
    (?<![\w-])(?:(?:and|it|this|they|we|also|the\s(?:app|application|service|api|backend|program|worker|server)|our\s(?:app|service))\s){0,3}
    (?:talks?|connects?|speaks?|reads?(?:\sand\swrites?)?|writes?(?:\sand\sreads?)?|publishes|subscribes|depends?|relies|rely)\s(?:(?:data|events?|messages?|jobs?|orders?|results?|everything)\s)?(?:to|from|on|with|in|into)\s
    (?:(?:the|our|an?|your|its|own|shared|central|company(?:'s)?)\s){0,3}(?<app>${program})(?:\s(?:databases?|db|instances?|clusters?|servers?|brokers?|queues?|caches?))?(?![\w/:-]|\.\w|\s(?:at|on|in|under|which|that|whose|we|running)(?!\w))
  `,
);

const reachedBy = /^[.,]?\s(?:the connection string|whose|its (?:url|address|connection))/iu;

/** A need of the program is known anyway, or how it is reached is told; of another one, nobody said what shall become of it. */
export const dependentTold: Telling = (words, { services }) => {
  const needs = new Set(services.flatMap((service) => service.needs.map(({ kind }) => kind)));
  const found = services.length === 0 ? [] : [...words.matchAll(speaking)];
  const isKnown = ({ 0: said, index, groups = {} }: RegExpExecArray): boolean =>
    reachedBy.test(words.slice(index + said.length)) ||
    needs.has((groups['app'] ?? '').toLowerCase().replace(/^(?:postgresql|pg)$/u, 'postgres'));
  return {
    rest: found.reduce((text, [said]) => text.replace(said, ' '), words),
    rows: found.filter(isKnown).map(([said, app = '']) => ({
      said: said.trim(),
      subject: { en: 'Needs', zh: '依赖' },
      value: app.toLowerCase(),
    })),
    leftover: found.filter((one) => !isKnown(one)).map(([said]) => said.trim()),
    over: (spec) => spec,
  };
};
