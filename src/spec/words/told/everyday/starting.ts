import { overLines } from '../../../../kernel/over-lines.ts';
import { toSeconds } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { everyday } from './everyday.ts';

const seconds =
  /(?<![\w.-])(?<time>(?:\d{1,4}|an?|half an?) ?(?:s|secs?|seconds?|m|mins?|minutes?))(?![\w-])/iu;

/** How long it takes until it is there. */
export const starting = everyday({
  where: /start|boot|warm/iu,
  unless:
    /prob(?:e|es|ing)(?!\w)|initial ?delay|cron|(?<!\w)jobs?(?!\w)|init ?-?container|sidecar|post-?start/iu,
  must: [
    seconds,
    /(?<![\w-])(?:start(?:s|ing|ed)?|boot(?:s|ing)?|start-?up|warm(?:s|ing)?)(?:[ -]?up)?(?: time)?(?![\w-])/iu,
  ],
  may: [/(?<![\w-])(?<typical>takes?|taking|needs?|slow(?:ly)?)(?![\w-])/iu],
  idle: new RegExp(
    overLines`
      (?<![\w-])(?:
        slow(?:ly)?|up to|until|before|ready|time|allow|wait|at most|long|maximum|max|jvm|first|initially|
        grace|period|takes?|comes? up|fully|usually|normally|often|expect
      )(?![\w-])
    `,
    'giu',
  ),
  write: ({ time = '', typical }) => {
    return within(toSeconds(time) * (typical === undefined ? 1 : 2));
  },
});

/** `restart it if it is not up after 3 minutes` */
export const givenUp: Rewriting = [
  /(?<![\w-])(?:stop|kill|restart) (?:it|them|the (?:app|pod|container)) (?:if|when|unless) (?:it|they) (?:is|are|isn't|aren't)(?: not| still not)? (?:ready|up|started|healthy) (?:after|within|in) (\d{1,4} ?(?:s|secs?|seconds?|m|mins?|minutes?))(?![\w-])/giu,
  (...[, time = '']) => within(toSeconds(time)),
];

function within(seconds: number): string {
  return `startup probe with period 5 seconds and failure threshold ${String(Math.max(1, Math.ceil(seconds / 5)))}`;
}
