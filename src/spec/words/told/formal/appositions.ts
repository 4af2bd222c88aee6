import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const kind = overLines`
  pod|deployment|stateful ?set|daemon ?set|replica ?set|(?:cron ?)?job|service(?: ?account)?|ingress(?: resource)?|(?:persistent )?volume|
  (?:persistent )?(?:volume )?claim|config(?:uration)? ?map|secret|(?:cluster ?)?role(?: ?binding)?|binding|(?:network ?)?policy|(?:resource ?)?quota|limit ?range|
  (?:storage|priority|ingress) ?class|gateway|virtual ?service|destination ?rule|service ?entry|autoscaler|(?:disruption )?budget|namespace|account|identity|endpoint ?slice
`;
const noName = overLines`
  (?!(?:${kind}|please|however|too|again|therefore|preferably|ideally|optionally|respectively|namely|and|or|also|then|first|finally|additionally|likewise|
  moreover|furthermore|namely|if|as|it|its|which|that|whose|where|each|all|both|the|an?|in|on|at|with|for|by|so|called|named|including|plus|one|two|three)(?![\w-]))
`;
const own = `["'\x60]?(${noName}[a-z0-9][a-z0-9-]{0,60}[a-z0-9])["'\x60]?`;
const sure = `["'\x60]?(${noName}[a-z0-9]{1,40}(?:-[a-z0-9]{1,40}){1,8})["'\x60]?`;
const lead = `(?<=(?:^|[^\\w-])(?:an?|one|another|the|some|second|third|corresponding|following) (?:[a-z-]{2,16} ){0,2}(?:${kind}))`;
const relative =
  '(?=(?:which|that|whose|who|in which|by which|through which|on which|under which|for which|to which|with which|where) )';
const spaced = (pattern: string): RegExp => new RegExp(pattern.replaceAll(' ', '\\s'), 'giu');

/** `a pod, two-containers, in which`: what an object is called stands beside it between commas. */
export const appositions: readonly Rewriting[] = [
  [spaced(`${lead}, ${own}, ${relative}`), ' named $1 '],
  [
    spaced(
      `${lead}, ${sure}(?=[.;]|,(?! (?:has|have|is|are|should|must|may|can|will|shall|runs?|uses?|gets?|provides?|holds?|keeps?|offers?|serves?) ))`,
    ),
    ' named $1',
  ],
];
