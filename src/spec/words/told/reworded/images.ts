import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { image } from './pieces.ts';

const on =
  '(?:on top of|on|upon|from|in(?<=origin in)|to(?<=goes back to)|off(?: of)?|out of|by|with|of|around)';
const which = '(?:the )?(?:(?:container |docker )?image )?';
const participle = overLines`
  (?:built|based|derived|made|created|started|launched|spun up|spawned|booted|run|running|pulled|taken|drawn|sourced|instantiated|produced|brought up|backed|powered|driven|fed|supplied|
  stemming|originating|coming|starting|deriving|building|relying|drawing|launching|springing|sprung|cut)
`;
const finite =
  '(?:comes|stems|originates|derives|starts|begins|builds|runs|launches|draws|relies|rests|boots|goes(?: back)?|springs|has its origin)';
const be = '(?:(?:is|are|was|be|being|shall|should|must|will|has|have|to|simply|directly|itself) ){0,4}';

/** Several of one image are told of by others. */
const ofSeveral =
  '(?<!(?<![\\w-])(?:containers|pods|are|both|all|each|of which)(?:,? (?:likewise|both|all|each|also|equally))?,? )';

/** Which image a container is of: where it stems from, and what it is derived from. */
export const imagesReworded: readonly Rewriting[] = [
  [
    spaced(`(?<![\\w-])${ofSeveral}(?:that|which) ${be}(?:${participle}|${finite}) ${on} ${which}${image}`),
    'with the image $1',
  ],
  [
    spaced(
      `(?<![\\w-])(?:for|in|of) which (?:the (?:container )?image )?${image} (?:is|serves|shall be|should be|has to be|is to be)(?: to be)?(?: (?:used|taken|the image|as (?:the|its) image))*`,
    ),
    'with the image $1',
  ],
  [
    spaced(
      `(?<![\\w-])(?:${finite}|(?:is|are|was|shall be|should be|must be|is to be|will be|has to be) (?:simply |directly )?${participle}) ${on} ${which}${image}`,
    ),
    'uses the image $1',
  ],
  [spaced(`(?<![\\w-])${ofSeveral}(?:being )?${participle} ${on} ${which}${image}`), 'with the image $1'],
  [spaced(`(?<![\\w-])(?:out of|off(?: of)?|built from) ${which}${image}`), 'with the image $1'],
];
