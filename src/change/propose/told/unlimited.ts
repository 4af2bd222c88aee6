import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import type { Workload } from '../../../spec/spec.ts';
import { hearing, withEach, type Saying } from './saying.ts';
import type { Telling } from './telling.ts';

type Measure = {
  readonly name: string;
  /** What else is limited in the same breath. */
  readonly other: string;
  readonly subject: Saying['subject'];
  readonly without: (resources: Workload['resources']) => Workload['resources'];
};

const cpu = '(?:cpu|processors?)';
const memory = '(?:memory|ram|mem|内存)';
const either = String.raw`(?:${cpu}\s?(?:or|and|nor|/|,|和|与|、)\s?${memory}|${memory}\s?(?:or|and|nor|/|,|和|与|、)\s?${cpu})`;
const no = String.raw`(?<![\w-])(?:and\s|but\s|with\s|please\s){0,2}(?:no|without(?:\san?y?)?|(?:don't|do\snot|never)\sset\s(?:an?y?\s|the\s)?)\s?`;
const drop = String.raw`(?:drop|remove|lift|forget|skip|omit|leave\sout|take\sout|get\srid\sof)\s(?:the\s|any\s|that\s)?`;
const softly = String.raw`(?:\s(?:again|please|altogether|then|after\sall|at\sall))?`;
const end = String.raw`(?=\s?(?:$|[.,;:!)\n。，；]))`;

function sayingOf({ name, other, subject, without }: Measure): Saying {
  return {
    pattern: anyCase(
      overLines`
        ${no}(?:${name}\slimits?|limits?\s(?:on|for|of)\s(?:the\s|its\s)?${name}(?!\s?(?:,|or|and|nor|/)\s?(?:the\s)?${other}))${softly}(?![\w-])|
        (?<![\w-])(?:please\s|and\s)?${drop}(?:${name}\slimits?|limits?\s(?:on|for)\s(?:the\s)?${name})${softly}(?![\w-])|
        (?<![\w-])(?:please\s)?(?:(?:don't|do\snot|never)\s(?:limit|cap)\s(?:the\s|its\s)?${name}|(?<!\d[a-z]{0,3}\s(?:of\s)?)(?:leave\s|keep\s)?(?:the\s)?${name}\s(?:(?:is|stays|should\sbe|must\sbe|has\sto\sbe)\s)?(?:unlimited|uncapped|unbounded|not\s(?:limited|capped)|without\s(?:an?y?\s)?limits?))(?![\w-])|
        (?<![\w-])${name}\slimits?\s(?:is|are)\s(?:forbidden|not\sallowed|disallowed|unwanted|prohibited|banned)(?:\s(?:in|on|by|for)\s(?:our|the|this)\s(?:cluster|company|team|platform|policy))?|
        (?=[\s,])(?<=(?<![\w-])${name}(?:\srequests?)?(?::|\sof|\sis)?\s\d[\w.]{0,8}|\d[\w.]{0,8}\s(?:of\s)?${name}),?\s(?:and\s|but\s|with\s){0,2}(?:no|without(?:\san?y?)?)\slimits?${end}|
        (?:不限制?|不要限制|不设)\s?${name}(?:\s?(?:上限|限制))?|(?:不要|不加|去掉|取消|删掉|移除|拿掉)\s?${name}\s?的?(?:上限|限制|limit)|
        ${name}\s?(?:就|都|也)?(?:不要?限制?|不设(?:上限|限制)|不加(?:上限|限制)|不要(?:上限|limit)|无(?:上限|限制)|没有(?:上限|限制))(?:了|吧)*
      `,
    ),
    subject,
    value: () => '—',
    over: (_, names) => withEach((one) => ({ ...one, resources: without(one.resources) }), names),
  };
}

const sayings: readonly Saying[] = [
  {
    pattern: anyCase(
      overLines`
        ${no}(?:resource\slimits?|${either}\slimits?|limits?\s(?:on|for|of)\s(?:the\s)?${either})(?:\sat\sall)?(?![\w-])|
        (?:不限制?|不要限制|不设|不要设)\s?资源(?:的)?(?:上限|限制)?|${either}\s?(?:就|都|均|全)(?:不要?限制?|不设(?:上限|限制)|不加(?:上限|限制)|无(?:上限|限制))(?:了|吧)*|
        (?<=(?:^|[.,;\n(]|requests?(?:\sonly)?)\s?)(?:and\s|but\s|with\s)?no\slimits(?:\sat\sall)?${end}
      `,
    ),
    unlessBeside: /rate|ingress|body|upload|nginx|connections?|quota|range|speed|bandwidth|retr(?:y|ies)/iu,
    subject: { en: 'Limits', zh: '资源上限' },
    value: () => '—',
    over: (_, names) =>
      withEach(
        ({ resources: { cpuLimit: _cpu, memoryLimit: _memory, ...resources }, ...one }) => ({
          ...one,
          resources,
        }),
        names,
      ),
  },
  sayingOf({
    name: cpu,
    other: memory,
    subject: { en: 'Limit of the processor', zh: 'CPU 上限' },
    without: ({ cpuLimit: _limit, ...resources }) => resources,
  }),
  sayingOf({
    name: memory,
    other: cpu,
    subject: { en: 'Limit of the memory', zh: '内存上限' },
    without: ({ memoryLimit: _limit, ...resources }) => resources,
  }),
];

/** What somebody wants no limit of. */
export const unlimitedTold: Telling = hearing(sayings);
