import { toCount, toSeconds } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

const must = '(?:(?:should|must|shall|will|would|has to|have to|needs? to|is to|are to) )?';
const seconds = '(\\d{1,4}|five|ten|twenty|thirty|sixty) ?(?:s|sec|seconds?)';
const field = '(?:,? \\(?minReadySeconds(?:[:=]? ?\\d{1,4})?\\)?)';
const pod = '(?:(?:a|an|each|every|any|the|new|fresh|one|its) ){0,3}pods?';
const counts =
  '(?:(?:is|are|being|be|may|can|should|must|shall|will|to|only) ){0,4}(?:counts?|counted|regarded|considered|deemed|treated|taken|seen|is|are)(?: (?:as|to be|being))?';
const ready = (said: string): string => `minReadySeconds ${String(toSeconds(`${said}s`))}`;

const number = '(?:no|none|zero|\\d{1,4}%?|one|two|three|four|five|six|seven|eight|nine|ten)';
const surplus = '(?:surplus|extra|additional|spare|more than wanted|in excess)';
const lacking = '(?:unavailable|missing|absent|down|lacking)';
const may = '(?:may|can|is allowed to|are allowed to)(?: at most)? be';
const isRollout = (words: string): boolean =>
  /rolling|roll(?:s|ed)?[ -]?out|strategy|while it rolls|update/iu.test(words) &&
  !/disruption|pdb/iu.test(words);
const amount = (said: string): string =>
  /^(?:no|none|zero)$/iu.test(said) ? '0' : /^\d/u.test(said) ? said : String(toCount(said));

/** How many may be surplus or missing, and how many old ones are kept, in passing. */
const inPassing: readonly Rewriting[] = [
  [
    spaced(
      `(?<![\\w-])(?:allow(?:s|ing)? )?(?:at most |up to )?(${number})(?: of them)?(?: pods?)? ${may} ${surplus}(?![\\w-])`,
    ),
    (...[, said = '']) => `maxSurge ${amount(said)}`,
    isRollout,
  ],
  [
    spaced(`(?<![\\w-])(?:allow(?:s|ing)? )?(?:at most |up to )?(${number}) ${surplus} pods?(?![\\w-])`),
    (...[, said = '']) => `maxSurge ${amount(said)}`,
    isRollout,
  ],
  [
    spaced(
      `(?<![\\w-])(?:at most |up to )?(${number})(?: of them)?(?: pods?)? ${may} ${lacking}(?: at once| at a time)?(?![\\w-])`,
    ),
    (...[, said = '']) => `maxUnavailable ${amount(said)}`,
    isRollout,
  ],
  [
    spaced(`(?<![\\w-])(?:at most |up to )?(${number}) (?:unavailable|missing) pods?(?: at once)?(?![\\w-])`),
    (...[, said = '']) => `maxUnavailable ${amount(said)}`,
    isRollout,
  ],
  [
    spaced(
      `(?<![\\w-])(?:(?:cut|limit|reduce|set|shorten) )?(?:the )?revision history (?:(?:is|has|must|should|shall) )?(?:to )?(?:be )?(?:(?:cut|limited|reduced|set|kept|shortened) )?(?:to|at) (${number})(?: entries| revisions)?(?![\\w-])`,
    ),
    (...[, said = '']) => `revisionHistoryLimit ${amount(said)}`,
  ],
  [spaced(`(?<![\\w-])keep(?: only)? (\\d{1,3}) (?:old )?revisions(?![\\w-])`), 'revisionHistoryLimit $1'],
  [/(?:只|仅)?保留\s?(\d{1,3})\s?个旧的?\s?(?:ReplicaSet|版本|副本集)/giu, 'revisionHistoryLimit 设为 $1'],
];

/** How long a new pod has to be ready, told beside the field or in its place. */
export const rolloutsOutright: readonly Rewriting[] = [
  ...inPassing,
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
