import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { any, kind, spaced, unmarked } from './pieces.ts';

const goesOn = '(?:with|of|for|in|that|which|is|whose|from|holding|containing|having|needed|wanted|on|to)';
const apart = ',(?: and)? (?:(?:to be )?(?:called|named|known as)|going by(?: the name(?: of)?)?)';
const close =
  ',? (?:and )?(?:to be (?:called|named|known as)|(?:that|which) goes by(?: the name(?: of)?)?|(?:by|under|with) the name(?: of)?)';
const be = '(?:is|shall be|should be|must be|will be|has to be|is to be)';
const later = overLines`
  (?:
    (?:[;,.] |,? and )(?:please )?(?:call|name|title) it ${any}|
    ${apart} ${any}|${close} ${any}|
    [.;] its name ${be} ${any}|
    [.;] it (?:${be} (?:called|named|known as)|goes by|(?:bears|carries|has) the name(?: of)?) ${any}
  )
`;
/** Something else that might be called so stands between. */
const other = spaced(
  `(?<![\\w-])(?:(?:an?|one|another|each|every|two|three|four) (?:[a-z-]{2,16} ){0,2}(?:${kind}|(?:init ?-?)?containers?|volumes?|ports?|sidecar)s?|named|called|[.;] (?!it(?:s|'s)? ))(?![\\w-])|[.;] [^]*[.;] `,
  'iu',
);
const ofPart =
  /(?<![\w-])(?:ports?|volumes?|containers?|keys?|labels?|variables?|template)(?![\w-])[^,.;]{0,40}$/iu;

/** `a claim with 5Gi is needed; call it data`: a name that is told last stands beside its kind. */
export const moved: readonly Rewriting[] = [
  // `then, inside of it, wall: a NetworkPolicy by which`
  [
    spaced(
      `(?<=, )(?!(?:first|second|third|then|finally|also|note|namely|optional|important|example)(?![\\w-]))([a-z][a-z0-9-]{0,60}): (an? (?:[a-z-]{2,16} ){0,2}${kind})(?= (?:which|that|by|with|for|in|to|whose|where)(?!\\w))`,
    ),
    '$2 named $1',
  ],
  [
    spaced(
      `((?<![\\w-])(?:an?|one|another) (?:[a-z-]{2,16} ){0,2}${kind})(?= ${goesOn} )([^\\n]{2,260}?)(${later})(?=[.;,:](?: |$)|$| and | in )`,
    ),
    (...[all = '', of = '', between = '', said = '', ...rest]) => {
      const name = rest.slice(0, 5).find((one) => typeof one === 'string') ?? '';
      const isOfPart = /^,? /u.test(said) && ofPart.test(between);
      return other.test(between) || isOfPart ? all : `${of} named ${unmarked(name)}${between}`;
    },
  ],
];
