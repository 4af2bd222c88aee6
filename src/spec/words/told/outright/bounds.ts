import { toCount } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

const count = '(\\d{1,3}|no|one|two|three|four|five|six|seven|eight|nine|ten)';
const few = (said: string): string => (/^no$/iu.test(said) ? '0' : String(toCount(said)));
const cpu = '\\d{1,4}m?(?:\\.\\d)? (?:CPUs?|cores?)';
const memory = '\\d{1,5}[KMGT]i(?: of)?(?: memory| RAM)?';
const amounts = `(${cpu},? (?:and|plus) ${memory}|${memory},? (?:and|plus) ${cpu}|${cpu}|${memory})`;
const isCron = (words: string): boolean => /cron\s?job|scheduled job/iu.test(words);

/** How many runs are kept and may be at once, and amounts whose field is told behind them. */
export const boundsOutright: readonly Rewriting[] = [
  // `History is limited to five successful and two failed jobs`
  [
    spaced(
      `(?<![\\w-])(?:with )?(?:the |its |a |job )*history (?:of |(?:(?:is|shall be|should be|must be) )?(?:limited|restricted|capped) (?:to|at) |keeps |holds |consists of )${count} successful(?: (?:jobs|runs|ones))?,? and ${count} failed (?:jobs|runs|ones)`,
    ),
    (...[, good = '', bad = '']) =>
      `successfulJobsHistoryLimit ${few(good)} and failedJobsHistoryLimit ${few(bad)}`,
    isCron,
  ],
  // `skipping a run while the previous one is still in progress`
  [
    spaced(
      '(?:,? (?:and )?(?:skipping|leaving out|omitting) (?:a|any|the next) (?:new )?(?:run|job|one)|(?<=^|[.;] )(?:a|any) (?:new )?(?:run|job) is (?:skipped|left out|omitted)) (?:while|when|if|as long as) (?:the|a|an) (?:previous|last|earlier) (?:one|run|job) is still (?:in progress|running|going|active|at work)',
    ),
    (said) => `${/^,|^\s/u.test(said) ? ', ' : ''}concurrencyPolicy Forbid`,
    isCron,
  ],
  // `8 CPUs and 16Gi of memory in terms of requests`
  [
    spaced(
      `(?<![\\w-])${amounts} (?:in terms of|by way of|as far as|as) (requests|limits)(?: (?:are concerned|go))?(?![\\w-])`,
    ),
    (...[, said = '', of = '']) => `${of} of ${said}`,
  ],
  [spaced(`(?<![\\w-])(?:in terms of|by way of) (requests|limits),? ${amounts}`), '$1 of $2'],
  [
    spaced(
      '(?<=quota [^.;\\n]{0,120})(?<![\\w-])(?:then )?(?:limits|restricts|caps|bounds) what (?:may|can|is to) be (?:consumed|used|requested|taken)(?: (?:there|in it|inside))?(?:,? (?:namely|that is)|:|,? to)? ',
    ),
    'allows ',
  ],
  // `mounted at /etc/x as a read-only volume named v with file mode 0400`
  [
    spaced(
      '(?<![\\w-])mounted (?:at|under|in|to) (\\/[\\w./-]{1,80}) as a (read-only )?volume (?:named|called) ([a-z][a-z0-9-]{0,60}),? (?:with|of|and) (?:the )?(?:(?:default|file) )?mode (0?[0-7]{3})(?!\\d)',
    ),
    (...[, at = '', reading, own = '', mode = '']) =>
      `mounted ${typeof reading === 'string' ? 'read-only ' : ''}at ${at} (volume name ${own}, file mode ${mode})`,
  ],
];
