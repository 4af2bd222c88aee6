import { overLines } from '../../../../kernel/over-lines.ts';
import { toSeconds } from '../../numbers.ts';
import { everyday } from './everyday.ts';

/** How long it may take to end what it has begun. */
export const ending = everyday({
  where: /finish|drain|complete|die|dies|kill/iu,
  unless: /prob(?:e|es|ing)(?!\w)|cron|(?<!\w)jobs?(?!\w)|backoff|active ?deadline|pre-?stop|grace/iu,
  must: [
    /(?<![\w.-])(?<time>(?:\d{1,4}|an?|half an?) ?(?:s|secs?|seconds?|m|mins?|minutes?))(?![\w-])/iu,
    /(?<![\w-])(?:finish(?:es|ing)?|drain(?:s|ing)?|completes?|complet(?:e|ing))(?![\w-])/iu,
  ],
  idle: new RegExp(
    overLines`
      (?<![\w-])(?:
        requests?|connections?|work|what|doing|in[ -]flight|open|running|current|before|until|dies?|killed|kill|stops?|
        stopped|exits?|going|down|up|time|wait|most|first|gracefully|cleanly|shut(?:ting)?
      )(?![\w-])
    `,
    'giu',
  ),
  write: ({ time = '' }) => `termination grace period of ${String(toSeconds(time))} seconds`,
});
