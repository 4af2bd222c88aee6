import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { about } from './pieces.ts';

const isAbout = about(/liveness|readiness|startup|probe|(?<!\w)check|alive|healthy/iu);
const seconds = '(\\d{1,5}|one|two|three|four|five|ten) ?(?:s|secs?|seconds?)(?![\\w-])';
/** It is told in the same sentence how often that happens. */
const often = '(?<=(?:every|intervals? of|each|period of|once in) [^.;\\n]{0,80})';

/** How long a check may take, and when it begins, in plain words. */
export const probedPlainly: readonly Rewriting[] = [
  [
    spaced(
      overLines`
        ${often},?(?: and| but)?(?: it| each| each time| each one| a check)?(?: (?:may|can|must|should|is allowed to|waits?|takes?|gets?|has|have|allows?|allowing|giving|waiting|lasts?|last|be|answered))+(?: (?:for|it|within|up to|at most|no more than|no longer than|not take more than))* ${seconds}(?: (?:at (?:the )?most|at the longest|for (?:an |the |each )?(?:answer|response|reply)|to (?:answer|respond|complete|finish)))*(?=[.;,]|$| and )
      `,
    ),
    ' with a timeout of $1 seconds',
    isAbout,
  ],
  [
    spaced(
      `(?<![\\w-])(?:the )?first (?:execution|check|run|attempt|probe|request) (?:is|being|becomes|comes|happens) ?(?:due|made|done|started|performed|carried out)?(?: only)? after ${seconds}`,
    ),
    'with an initial delay of $1 seconds',
    isAbout,
  ],
  [
    spaced(
      `(?<=initial delay of \\d{1,4} seconds),? (?:and )?it is (?:then )?repeated (?=(?:at intervals of|every) )`,
    ),
    ', ',
    isAbout,
  ],
];
