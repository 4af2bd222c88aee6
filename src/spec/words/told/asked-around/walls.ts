import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { about, begins, own } from './pieces.ts';

const isAbout = about(/network\s?-?polic|(?<!\w)polic(?:y|ies)(?!\w)/iu);
const label =
  '["\'\\x60]?([a-z](?:[\\w./-]{0,60}\\w)?) ?[=:] ?["\'\\x60]?([a-z0-9](?:[\\w.-]{0,60}\\w)?)["\'\\x60]?';
const marked = overLines`
  (?:(?:that|which) )?(?:are )?(?:with|carry|carries|carrying|bear|bears|bearing|have|has|having|wear|wearing|labelled|labeled|tagged)(?: (?:with|the|label|labels|a))*
`;
const pods = '(?:(?:any|all|every|each|the|those|other) )*pods?';

const transport = '(?:on|at|to) (?:(TCP|UDP) )?(?:port )?(\\d{1,5})';
const ports = (protocol: string | undefined, port: string): string =>
  `on ${protocol === undefined ? '' : `${protocol} `}port ${port}`;

/** Who is let in, where their namespace is told before their label. */
export const wallsTold: readonly Rewriting[] = [
  [
    spaced(
      `(?<![\\w-])${pods} (?:in|of|from|inside|within) (?:the same|its own|their own|that|this|the pods') namespace ${marked} ${label}`,
    ),
    'pods labelled $1=$2',
    isAbout,
  ],
  [
    spaced(
      `(?<=(?<![\\w-])pods ${marked} [\\w./-]{1,60}=[\\w.-]{0,60}\\w),? (?:of|in|from|inside|within) (?:the same|its own|their own|that|this) namespace(?![\\w-])`,
    ),
    '',
    isAbout,
  ],
  [
    spaced(
      `(?<![\\w-])${pods} (?:in|of|from|inside|within) (?:an? |any |all |every )?(namespaces?) ${marked} ${label}`,
    ),
    'pods of namespaces labelled $2=$3',
    isAbout,
  ],
  [spaced(`(?<![\\w-])(?:my|our) pods ${marked} ${label}`), 'the pods labelled $1=$2', isAbout],
  [
    spaced('(?<![\\w-])accept connections (on (?:TCP |UDP )?port \\d{1,5}) (?:solely|only|exclusively) from'),
    'accept traffic $1 only from',
    isAbout,
  ],
  [
    spaced(
      `(?<![\\w-])(?:should|shall|must|are to|may|can|have to) (?:only )?be (?:reachable|accessible|reached|contacted) ${transport},? (?:solely|only|exclusively) (?:by|from|for) `,
    ),
    (...[, protocol, port = '']) => `accept traffic ${ports(protocol, port)} only from `,
    isAbout,
  ],
  [
    spaced(
      `${begins}(?:i want|i'd like|we want|let)? ?only (?:the following |these |two |three )*(?:groups|kinds of (?:pods|clients)|clients|callers|sources) (?:to |may |can |should )?(?:reach|connect to|talk to|access) (?:the|my|our) (?:[a-z]{2,20} )?pods,? \\(?(?:with the )?label(?:led)?(?: with)? ${label}\\)?(?: in (?:my |the |our )?namespace (["'\\x60]?[a-z][a-z0-9-]{0,60}["'\\x60]?))? ${transport}(?:: | - )([^.\\n]{8,240})(?=\\.|$)`,
    ),
    (...[, key = '', value = '', space, protocol, port = '', who = '']) =>
      `the pods labelled ${key}=${value}${space === undefined ? '' : ` in the namespace ${space}`} accept traffic ${ports(protocol, port)} only from ${who.replaceAll(/,?\s(?:and|or)\s(?=pods|namespaces)/giu, ' and from ')}`,
    isAbout,
  ],
  [
    spaced(
      '(?<=only from pods labelled \\S{3,120}),? (?:and|or|as well as|plus) (?:by |from |for )?(?:pods (?:of|in) )?(?=namespaces? labelled )',
    ),
    ' and from ',
    isAbout,
  ],
  [
    spaced(
      `${begins}restrict who (?:may|can) (?:talk to|reach|connect to|access) the pods labelled ([\\w./-]{1,60}=[\\w.-]{0,60}\\w) in ${own}\\. the policy, ${own}, (?:governs|is about|covers|concerns) (?:the )?ingress(?: direction)?(?: only)?,? and (?:admits|allows|permits) (?:connections|traffic) (?:on|to) `,
    ),
    'The NetworkPolicy $3 in the namespace $2 for pods labelled $1 allows ingress on ',
  ],
  [
    spaced(
      '(?<=allows ingress on (?:TCP |UDP )?port \\d{1,5}) (?:provided|if|as long as|on condition)(?: that)? (?:they|it) (?:originates?|comes?|stems?)(?: either)? from (?:an? )?([^.\\n]{5,120}?)(?:,? (?:and|or) from )',
    ),
    ' only from $1 and from ',
    isAbout,
  ],
  [
    spaced(`${begins}by (?:means of )?the network ?-?policy ${own} in ${own}, `),
    'The NetworkPolicy is called $1. In the namespace $2, ',
  ],
];
