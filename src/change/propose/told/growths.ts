import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../spec/words/text/rewriting.ts';
import { toCount } from '../../../spec/words/numbers.ts';

const count = '(\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)';
const copies = '(?:\\s(?:replicas?|pods?|copies|instances|of\\sthem))?';

/** How far it may grow, where nobody says by what: `start with three instances and let it grow to eight`, `从 2 个扩到 10 个`. */
export const growths: readonly Rewriting[] = [
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:starts?|begins?|starting|beginning)\s(?:with|at|from)\s)${count}${copies},?\s(?:(?:and|then|but|let|it|them|may|can|should|could|which|to)\s){0,5}
        (?:auto-?)?(?:grows?|scales?|goes|go|expands?)(?:\sup|\sout)?\sto\s${count}${copies}(?=\s?(?:[.,;\n]|$))
      `,
    ),
    'scale between $1 and $2 replicas',
  ],
  [
    /(?:副本数?|实例数?|pod\s?数?)?\s?从\s?([\d一二两三四五六七八九十]{1,3})\s?个?(?:副本|实例|pod)?\s?(?:自动|弹性)?(?:扩容?|扩展|伸缩|弹|涨|增长)(?:到|至)\s?([\d一二两三四五六七八九十]{1,3})\s?个?(?:副本|实例|pod)?/giu,
    (...[, least = '', most = '']) => `自动扩缩 ${toCount(least)}-${toCount(most)} 个副本`,
  ],
];
