import { toSeconds } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

const must = '(?:(?:should|must|shall|will|would|has to|have to|needs? to|is to|are to) )?';
const seconds = '(\\d{1,4}|five|ten|twenty|thirty|sixty) ?(?:s|sec|seconds?)';
const field = '(?:,? \\(?minReadySeconds(?:[:=]? ?\\d{1,4})?\\)?)';
const pod = '(?:(?:a|an|each|every|any|the|new|fresh|one|its) ){0,3}pods?';
const counts =
  '(?:(?:is|are|being|be|may|can|should|must|shall|will|to|only) ){0,4}(?:counts?|counted|regarded|considered|deemed|treated|taken|seen|is|are)(?: (?:as|to be|being))?';
const ready = (said: string): string => `minReadySeconds ${String(toSeconds(`${said}s`))}`;

/** How long a new pod has to be ready, told beside the field or in its place. */
export const rolloutsOutright: readonly Rewriting[] = [
  // `wait 15 seconds (minReadySeconds) before a new pod counts as available`
  [
    spaced(
      `(?<![\\w-])${must}(?:waits?|waiting) (?:for )?${seconds}${field}?,? (?:before|until) ${pod} ${counts} (?:available|up)(?![\\w-])`,
    ),
    (...[, said = '']) => ready(said),
  ],
  // `new pods count as available after 15 seconds (minReadySeconds)`
  [
    spaced(
      `(?<![\\w-])${pod} ${counts} available (?:only )?(?:after|once|when|as soon as)(?: (?:it|they|having) ?(?:has|have|is|are)?(?: been| stayed)? ready(?: for)?)? ${seconds}(?: of being ready)?${field}?(?![\\w-])`,
    ),
    (...[, said = '']) => ready(said),
  ],
  // `15 seconds (minReadySeconds)`
  [spaced(`(?<![\\w.-])${seconds} \\(minReadySeconds\\)`), (...[, said = '']) => ready(said)],
];
