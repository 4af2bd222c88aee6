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
