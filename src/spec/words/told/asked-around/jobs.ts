import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { about, count } from './pieces.ts';

const isAbout = about(/(?<![\w-])job(?![\w-])/iu);
const seconds = '(\\d{1,7}) ?(?:s|secs?|seconds)(?![\\w-])';
const cleaning =
  '(?:automatic(?:ally)? )?(?:clean-?(?:ed)?[ -]?up|cleanup|removal|removed|deletion|deleted|disposal)(?: automatically)?';
const done =
  '(?:(?:it|the job|completion)(?: (?:has|is))?(?: (?:finished|finishes|done|completed|completes|ended|ends|over))?|finishing|completion|its end|the end)';

/** How often a job is tried again, how long it may take, and when it goes, told as things that it has. */
export const jobsTold: readonly Rewriting[] = [
  [
    spaced(
      `(?<=(?:,|with|and|has|allows?|permits?) )(?:up to |at most )?${count} retries(?: \\(backoff ?-?limit\\))?(?=[.,;]|$| and )`,
    ),
    'backoffLimit $1',
    isAbout,
  ],
  [
    spaced(`(?<=(?:,|with|and|has) )(?:an? |the )?(?:active )?(?:deadline|time limit) of ${seconds}`),
    'activeDeadlineSeconds $1',
    isAbout,
  ],
  [
    spaced(`(?<=(?:,|with|and|has) )(?:an? )?${cleaning} ${seconds} after ${done}`),
    'ttlSecondsAfterFinished $1',
    isAbout,
  ],
  [
    spaced(
      `(?<=gives up after [^.;\\n]{1,40} )or once ${seconds} (?:have|has|are) (?:elapsed|passed|gone by|over)`,
    ),
    'or after $1 seconds',
    isAbout,
  ],
];
