import type { Rewriting } from '../../text/rewriting.ts';
import { kind, spaced } from '../introducing/pieces.ts';

const article = '(?:an?|one|another|the)';

/** How a wish begins, told in other verbs. */
export const openersReworded: readonly Rewriting[] = [
  [
    spaced(
      `(?<=^|[.;:!?] |\\n|please )(?:come up with|devise|draw up|sketch|put together|work out|spell out|describe|draft|outline|compose)(?: me)?(?: (?:the|a) (?:definition|manifest|description|specification|ya?ml)(?: of| for))? (?=${article} (?:[a-z-]{2,16} ){0,2}${kind}(?![\\w-]))`,
    ),
    'create ',
  ],
  [
    spaced(
      `(?<=^|[.;:!?] |\\n)what (?:i'm|i am|we're|we are) (?:after|looking for) is (?=${article} (?:[a-z-]{2,16} ){0,2}${kind}(?![\\w-]))`,
    ),
    'create ',
  ],
];
