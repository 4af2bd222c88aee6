import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

/** `a minute` alone may mean each of them. */
const many =
  '(?:\\d{1,4}|(?<=(?:for|after|within|in|than|of|to|every|another) )an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|half an?|a quarter of an)';

/** What is said in words and once more in numbers is said in numbers. */
export const timesReworded: readonly Rewriting[] = [
  // `half an hour (1800 s)`
  [
    spaced(
      `(?<![\\w-])${many}[ -](?:minutes?|hours?|days?) \\((?:i\\.e\\. |that is |= ?)?(\\d{1,7}) ?(?:s|secs?|seconds)\\)`,
    ),
    '$1 seconds',
  ],
  // `a fifth (20%)`
  [
    spaced(
      '(?<![\\w-])(?:an?|one|two|three) (?:tenth|fifth|quarter|third|half|halves|thirds|quarters|fifths)s? \\((\\d{1,3} ?%)\\)',
    ),
    '$1',
  ],
];
