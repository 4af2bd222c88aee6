import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { hearing, type Saying } from './saying.ts';
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
];

/** Reads what counts for all services. */
export const fleetTold: Telling = hearing(sayings);
