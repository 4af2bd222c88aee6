import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';

/** `a nightly job at 2:30`: how often it runs goes with when, and not with what it is called. */
export const timing: readonly Rewriting[] = [
  [
    new RegExp(
      overLines`
        (?<![\w-])(?:daily|nightly)\s
        ((?:[a-z-]{2,20}\s){0,3}?(?:cron\s?-?jobs?|jobs?|tasks?|backups?|runs?|clean-?ups?))\s
        (?=at\s(?:\d{1,2}(?::\d{2})?(?![\w:.%]*\w)|\d{1,2}(?::\d{2})?\s?[ap]\.?m|midnight|noon))
      `,
      'giu',
    ),
    '$1 every day ',
    (words) => /(?:daily|nightly)\s/iu.test(words),
  ],
];
