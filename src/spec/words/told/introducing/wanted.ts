import type { Rewriting } from '../../text/rewriting.ts';
import { kind, spaced } from './pieces.ts';

/** `There shall be a role`: who says so wants one. */
export const wantedTold: readonly Rewriting[] = [
  [
    spaced(
      `(?<=^|[.;:,] |\\n)(?:there (?:is to|shall|should|must|has to|ought to|will have to|needs to) be|let there be) (?=(?:an?|one|another) (?:[a-z-]{2,16} ){0,2}${kind}(?![\\w-]))`,
    ),
    'create ',
  ],
  [
    spaced(
      `(?<=^|[.;:] |\\n)there is ((?:an?|one|another) (?:[a-z-]{2,16} ){0,2}${kind}) to be (?:made|created|written|defined|set up|added)(?![\\w-])`,
    ),
    'create $1',
  ],
];
