import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

const begins = '(?<=^|[.;:!?] |\\n|, (?:and|but|so) )';
const somebody = overLines`
  (?:(?:a|my|our|one|some|the)(?: of my| of our)?(?: [a-z-]{3,14})? ?(?:colleagues?|friends?|boss|manager|teammates?|co-?workers?|admins?|team|people|docs|documentation|tutorial|blog(?: post)?|guide|articles?|books?|consultants?|security team)|people|everybody|everyone|somebody|someone)
`;
const told = overLines`
  (?:(?:i|we)(?:'ve| have| was| were| am| are| 've been| have been| got)?(?: already| also| just| been)* (?:told|advised|recommended|asked|urged|encouraged|taught|instructed) to|
  (?:it is|it was|it's been|it has been)(?: often| also)? (?:recommended|suggested|advised)(?: to (?:me|us))?(?: here| there)? to|
  ${somebody}(?: has| have)?(?: also| just| already)? (?:told|advised|asked|urged|recommended)(?: me| us) to)
`;
const should = '(?:should|must|need to|needs to|have to|has to|ought to|shall)';
const heard = overLines`
  (?:(?:i|we)(?:'ve| have)?(?: also| just| already| since)* (?:read|heard|learned|learnt|found out|understood|gathered|seen|discovered)(?: somewhere| there| here| that)*|
  ${somebody}(?: has| have)?(?: also| just| already)? (?:said|says|say|tell me|told me|told us|tells me|suggested|suggests|recommends?|recommended|thinks?|writes?)(?: that)?|
  according to ${somebody},?)
`;
const does =
  '(?:set|use|add|have|give|run|make|put|create|configure|define|let|enable|raise|lower|limit|keep|mount|start|drop)';
/** What a noun alone asks for, where somebody recommends it. */
const thing = '(?=(?:an? |the )?(?:[a-z][a-z-]{2,20} ){0,3}["\'\\x60]?[a-z][\\w-]{2,40}["\'\\x60]? )';

/** What others recommended is what somebody asks for: `I was told to use x` is no story of how it has been. */
export const advice: readonly Rewriting[] = [
  [spaced(`${begins}${told} (?=[a-z])`), 'please '],
  [
    spaced(
      `${begins}${heard} (?:i|we|you|one) ${should}(?: rather| probably| also| just)? (?=${does}(?![\\w-]))`,
    ),
    'please ',
  ],
  [spaced(`${begins}${heard} (?:i|we|you|one) (?:need|want) (?=[a-z])`), 'use '],
  [
    spaced(
      `${begins}${somebody}(?: has| have)?(?: also| just| already)? (?:suggested|suggests|recommended|recommends|proposed|proposes|advised|advises)(?: to (?:me|us))? (?!to |that |me |us )${thing}`,
    ),
    'use ',
  ],
  // What runs in a hook is no command of the container.
  [
    spaced(
      `(?<![\\w-])(?:to )?(?:(?:let|have) (?:the container|it|each container) )?(?:runs?|executes?|calls?|running|executing) ("[^"\\n]{2,200}"|\\x60[^\\x60\\n]{2,200}\\x60) (?:in|as|from|through|by) (?:an?|the|its) (pre ?-?stop|post ?-?start)(?: hook)?`,
    ),
    'a $2 hook that runs $1',
  ],
];
