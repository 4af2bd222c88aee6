import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { about, count } from './pieces.ts';

const ofRange = about(/limit\s?-?range/iu);
/** Beside defaults a bound is of containers; alone it may be of pods or claims. */
const ofDefaults = (words: string): boolean =>
  ofRange(words) && /(?<!\w)(?:default(?!s-)|nothing|as (?:the )?request)/iu.test(words);
const ofQuota = about(/(?<!\w)quota/iu);
const amount = '\\d{1,6}(?:\\.\\d)?(?: ?(?:m|[KMGT]i))?(?: of)?(?: (?:CPU|memory|cores?|RAM))?';
const amounts = `(${amount}(?:(?:,| and|,? as well as| plus| /) ${amount})?)(?![\\w])`;
const nothing = overLines`
  (?:(?:where|if|whenever|when) (?:nothing|none|neither)(?: of (?:it|them|both))? is (?:specified|said|set|given|told|declared|stated)|(?:for )?(?:containers?|those|whoever) (?:that|which|who) (?:say|says|specify|specifies|set|sets|declare|declares|state|states) (?:nothing|none|neither)|by default)
`;

const isNone = (many: string): boolean => /^(?:zero|0)$/iu.test(many);

/** What containers are given and what none may exceed, or how much there may be of all together. */
export const boundsTold: readonly Rewriting[] = [
  [
    spaced(
      `(?<![\\w-])(?:the )?(?:upper (?:bound|limit)|ceiling|cap|most) (?:for|of) (?:(?:an?|any|each|every|one|a single) )?containers? (?:is|are|being)(?= \\d)`,
    ),
    'the maximum is',
    ofRange,
  ],
  [
    spaced(
      `${amounts} (?:is|are) the (?:most|maximum|upper (?:bound|limit))(?: that)? (?:an?|any|each|one|a single|every) container (?:can|may|could|is allowed to|might) (?:ever )?(?:have|get|ask for|use|request|take)`,
    ),
    'the maximum is $1',
    ofDefaults,
  ],
  [
    spaced(
      `(?<![\\w-])(?:none|no container|none of them|no one)(?: of them)? (?:can|may|must|shall|should|is allowed to|is to)(?: ever)? (?:go beyond|exceed|get more than|have more than|ask for more than|use more than|request more than|take more than) ${amounts}`,
    ),
    'the maximum is $1',
    ofDefaults,
  ],
  [
    spaced(`(?:${nothing},? )?(?:the |a )?(limit|request)s? defaults? to ${amounts}`),
    'the default $1 is $2',
    ofRange,
  ],
  [
    spaced(
      overLines`
        (?<![\w-])(?:give|gives|giving|assigns?|grants?|hands?|set|sets)(?: to)? ${nothing},? ${amounts} as (?:the |a |its |their )?(?:default )?(request|limit)s?,? (?:and|as well as) ${amounts} as (?:the |a |its |their )?(?:default )?(request|limit)s?
      `,
    ),
    'have the default $2 $1 and the default $4 $3',
    ofRange,
  ],
  [
    spaced(
      overLines`
        (?<![\w-])${nothing} (?:are given|get|receive|are assigned|have|obtain) (?:a |the )?(request|limit) of ${amounts},? (?:and|as well as) (?:a |the )?(request|limit) of ${amounts}
      `,
    ),
    'the default $1 is $2 and the default $3 is $4',
    ofRange,
  ],
  // Of a quota: each count that is told in the place of the one before.
  [
    spaced(
      `(?<![\\w-])(?:moreover,? |and |furthermore,? )?the number of ((?:[a-z]{3,12} ){0,3}[a-z]{3,12}) (?:is|are|being) (?:limited|capped|restricted|bounded) (?:to|at) ${count}(?![\\w-])`,
    ),
    'at most $2 $1',
    ofQuota,
  ],
  [
    spaced(`(?<![\\w-])(?:and )?that of ((?:[a-z]{3,12} ){0,3}[a-z]{3,12}) (?:to|at) ${count}(?![\\w-])`),
    (...[, what = '', many = '']) =>
      isNone(many) && /balancer/iu.test(what) ? 'services.loadbalancers 0' : `at most ${many} ${what}`,
    ofQuota,
  ],
  [
    spaced(
      `(?<![\\w-])(?:(?:no|not a single|not one|not any|zero|0) (?:service of (?:the )?type )?load ?-?balancers?(?: services?)?|load ?-?balancers?(?: services?)? (?:are|is) (?:not(?: (?:allowed|permitted))?|forbidden|prohibited|ruled out))(?![\\w-])(?: (?:may|can|are|is|allowed|exist|be|created|permitted))*`,
    ),
    'services.loadbalancers 0',
    ofQuota,
  ],
];
