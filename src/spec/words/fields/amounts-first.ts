import type { Phrase } from '../phrase.ts';
import { container } from '../say.ts';
import type { Meaning } from '../wish.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { toCores } from '../numbers.ts';
import { cpuOnly, cpuWord, memory as sizeOf, memoryOnly } from './amounts.ts';

const granted = '(?:requests?|reservations?|guarantees?|minimums?)';
const capped = '(?:limits?|caps?|ceilings?|maximums?)';
const memory = ['{size}', '(?:memory|RAM)'] as const;
const cpu = ['{cpu}(?: ?v?cores?)?', cpuWord] as const;

/** `a 512Mi memory limit`, `a 512Mi limit on memory`, `512Mi as the memory limit`; not `512Mi memory limit of what`. */
function told([amount, what]: readonly [string, string], side: string): readonly string[] {
  return [
    `${amount}(?: of)? ?-?${what} (?:resource )?${side}(?! ?(?:of|to|is|:|=|and ${granted}|and ${capped}|/)(?!\\w))(?! \\d)`,
    `${side} (?:of|to|at|:) ?${amount} (?:on|for) (?:the |its )?${what}`,
    `${side} (?:on|for) (?:the |its )?${what}(?: usage)?(?: of| is| to| at|:)* ${amount}`,
    `${amount} (?:resource )?${side} (?:on|for|of|in) (?:the |its )?${what}`,
    `${amount}(?: of ${what})? as (?:an? |the |its )?(?:${what} (?:resource )?${side}|(?:resource )?${side} (?:on|for|of) (?:the |its )?${what})`,
  ];
}

const beyond =
  '(?:,? ?\\(?(?:with |and |but )?(?:an? |its |the )?(?:hard )?(?:limit(?:ed)?|max(?:imum)?|capped|cap|ceiling)(?: of| is| to| at|:|=)* ?)';

/** `256Mi memory, limit 512Mi`, `100m CPU (max 500m)`: what it gets, and how far it may go. */
function range([amount, what]: readonly [string, string]): readonly string[] {
  const bound = `${amount}(?! ?(?:${what}|[a-z]))\\)?`;
  return [`${amount}(?: of)? ?-?${what}${beyond}${bound}`, `${what}{is}${amount}${beyond}${bound}`];
}

function between(requests: JsonMap, limits: JsonMap): Meaning {
  return container({ resources: { requests, limits } });
}

/** An amount before what it is of. */
export const amountsFirst: readonly Phrase[] = [
  [range(memory), (low = '', high = '') => between({ memory: sizeOf(low) }, { memory: sizeOf(high) })],
  [range(cpu), (low = '', high = '') => between({ cpu: toCores(low) }, { cpu: toCores(high) })],
  [
    [
      `{size}(?: of)? ?-?(?:memory|RAM) (?:${granted} ?(?:and|/|&) ?${capped}|${capped} ?(?:and|/|&) ?${granted})`,
    ],
    memoryOnly('requests', 'limits'),
  ],
  [told(memory, capped), memoryOnly('limits')],
  [told(memory, granted), memoryOnly('requests')],
  [told(cpu, capped), cpuOnly('limits')],
  [told(cpu, granted), cpuOnly('requests')],
];
