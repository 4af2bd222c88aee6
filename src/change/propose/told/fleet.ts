import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { hearing, routed, withEach, type Saying } from './saying.ts';
import type { Telling } from './telling.ts';

const object = String.raw`["'\x60]?(?<object>[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'\x60]?`;

/** What is said of all of them at once. */
const sayings: readonly Saying[] = [
  {
    pattern: anyCase(
      overLines`
        (?<=(?:^|[.;\n]\s?|\n\s?[-*•]\s))(?:namespace|ns):?\s
        (?!for|of|per|and|with|should|is|must|named|called)${object}(?=\s{0,3}(?:[.,;\n]|$)|\sand\s)
      `,
    ),
    subject: { en: 'Namespace', zh: '命名空间' },
    value: ({ object: name = '' }) => name,
    over:
      ({ object: namespace = '' }) =>
      (spec) => ({ ...spec, namespace }),
  },
  {
    pattern: anyCase(
      overLines`
        (?<![\w-])(?:and\s|but\s|with\s)?(?:no|without(?:\san?y?)?|(?:don't|do\snot|never)\sset\s(?:any\s)?)\s(?:cpu\slimits?|limits?\s(?:on|for|of)\s(?:the\s)?(?:cpu|processor)(?!\s?(?:,|or|and|nor|/)\s?(?:the\s)?(?:memory|ram)))(?![\w-])|
        (?<![\w-])(?:please\s|and\s)?(?:drop|remove|lift|forget|skip|omit|leave\sout|take\sout|get\srid\sof)\s(?:the\s|any\s|that\s)?(?:cpu\slimits?|limits?\s(?:on|for)\s(?:the\s)?cpu)(?:\s(?:again|please|altogether|then|after\sall))?(?![\w-])|
        (?<![\w-])(?:(?:don't|do\snot|never)\slimit\s(?:the\s)?cpu|(?:leave\s|keep\s)?(?:the\s)?cpu\s(?:(?:is|stays|should\sbe|must\sbe|has\sto\sbe)\s)?(?:unlimited|uncapped|without\s(?:an?y?\s)?limits?))(?![\w-])|
        (?<![\w-])cpu\slimits?\s(?:is|are)\s(?:forbidden|not\sallowed|disallowed|unwanted|prohibited|banned)(?:\s(?:in|on|by|for)\s(?:our|the|this)\s(?:cluster|company|team|platform|policy))?|
        (?:不限制?|不要限制|不设)\s?cpu(?:\s?(?:上限|限制))?|(?:不要|不加|去掉|取消|删掉|移除|拿掉)\s?cpu\s?的?(?:上限|限制|limit)|cpu\s?(?:就|都|也)?(?:不要?限制?|不设(?:上限|限制)|不加(?:上限|限制)|不要(?:上限|limit)|无(?:上限|限制))(?:了|吧)*
      `,
    ),
    subject: { en: 'Limit of the processor', zh: 'CPU 上限' },
    value: () => '—',
    over: () =>
      withEach(({ resources: { cpuLimit: _limit, ...resources }, ...one }) => ({ ...one, resources })),
  },
  {
    pattern: anyCase(
      String.raw`(?<![\w-])(?:and\s|but\s|with\s)?(?:no|without(?:\san?y?)?|(?:don't|do\snot)\sset\s(?:any\s)?)\s?(?:resource\slimits?|limits?\s(?:on|for|of)\s(?:the\s)?(?:cpu\s?(?:or|and|nor|/)\s?(?:memory|ram)|(?:memory|ram)\s?(?:or|and|nor|/)\s?cpu))(?:\sat\sall)?(?![\w-])|(?:不限制?|不要限制|不设|不要设)\s?资源(?:的)?(?:上限|限制)?`,
    ),
    subject: { en: 'Limits', zh: '资源上限' },
    value: () => '—',
    over: () =>
      withEach(({ resources: { cpuLimit: _cpu, memoryLimit: _memory, ...resources }, ...one }) => ({
        ...one,
        resources,
      })),
  },
  {
    pattern: anyCase(
      overLines`
        (?<![\w-])(?:(?:please|enable|allow|permit|accept)\s){0,2}(?:cors|cross[\s-]origin)
        (?:\s(?:is|enabled|allowed|requests?|calls?|access|should|must|be|for|from|with|origins?|to)|:){0,4}\s
        (?<origin>https?://[a-z0-9.-]{1,100}[a-z0-9](?::\d{2,5})?)
      `,
    ),
    given: /[a-z0-9]\.[a-z]{2}|ingress/iu,
    subject: { en: 'Pages that may call it', zh: '允许跨域' },
    value: ({ origin = '' }) => origin,
    over: ({ origin = '' }) =>
      withEach((one) =>
        one.host === undefined
          ? one
          : routed(one, {
              annotations: { [`${nginx}/enable-cors`]: 'true', [`${nginx}/cors-allow-origin`]: origin },
            }),
      ),
  },
];

const nginx = 'nginx.ingress.kubernetes.io';

/** Reads what counts for all services. */
export const fleetTold: Telling = hearing(sayings);
