import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { image, named } from './pieces.ts';

const single = '(?:only|single|sole|lone|one and only|exactly one|just one|only one)';
const holding = overLines`
  (?:hosting|holding|containing|comprising|featuring|housing|encompassing|consisting (?:just |only |solely )?of|made up (?:just |only )?of|composed of|built (?:up )?of)
`;
const holds =
  '(?:hosts?|holds?|contains?|comprises?|features?|houses?|(?:just |only )?consists? (?:just |only |solely )?of|is (?:just |only )?(?:made up|composed) of)';
const goes = overLines`
  (?:(?:that |which )?(?:goes|going) by(?: the name(?: of)?)?|(?:that |which )?(?:is|shall be|should be|is to be) (?:known as|called|named)|by the name(?: of)?|known as|answers to(?: the name(?: of)?)?|likewise (?:called |named )?|also (?:called|named))
`;
const one = '(?:just |only |exactly |merely )?(?:a single|a sole|a lone|one single|one|an?)';

const imaged = '(?=(?:uses|with) the image )';
const first =
  '(?:one of (?:its|the|these|them|the two|its two)(?: containers)?|the (?:first|main|one)(?: one| container)?|its (?:first|main)(?: container)?)';
const second = overLines`
  (?:its (?:companion|second container|other container|helper|partner|neighbou?r)|the (?:second|other|latter)(?: one| container)?|an? (?:second|further|additional) (?:one|container)|another(?: one| container)?|(?:beside|next to|alongside|along with) (?:it|this|that|them)(?:,? there)? (?:runs|is|sits|lives))
`;

/** Which containers run, and what they are called. */
export const containersReworded: readonly Rewriting[] = [
  [spaced(`(?<=^|[.;:] |\\n)inside (?:it |of it |there )?runs (?=an? container)`), 'it has '],
  // No count of copies.
  [
    spaced(`(?<=(?<![\\w-])(?:replicas|copies|pods|instances) )of (?:${one}) container(?![\\w-])`),
    'with a container',
  ],
  [
    spaced(
      `(?<=(?:replicas|copies|pods|instances)(?: has| have|,? each with|,? each with just| and| runs| run| with)? )(?:just |only |exactly )?one container(?=,? ["'\\x60]?[a-z])`,
    ),
    'a container',
  ],
  [spaced(`(?<![\\w-])${holding} (?=${one} (?:[a-z]{2,12} )?containers?(?![\\w-]))`), 'with '],
  [
    spaced(
      `(?<![\\w-])${holds} (?=${one}(?: [a-z]{2,12})? container(?![\\w-])|(?:exactly |just )?(?:two|three) containers(?: ?[:;,.]|$))`,
    ),
    'has ',
  ],
  [
    spaced(`(?<![\\w-])(?:just |only |exactly |merely )?(?:a|one) (?:single|sole|lone) container(?![\\w-])`),
    'one container',
  ],
  [spaced(`(?<![\\w-])(its|the|whose|their) ${single} container(?![\\w-])`), '$1 container'],
  [
    spaced(`(?<![\\w-])the one container (?:in|inside|of|within) (?:it|them|each)(?![\\w-])`),
    'its container',
  ],
  [
    spaced(
      `(?<=(?<![\\w-])container) is (?![a-z]{1,30}ed(?![\\w-]))${named},? (?=(?:from|out of|with the image) ["'\\x60]?[\\w./-]{1,80}:\\w)`,
    ),
    ' named $1 ',
  ],
  // `Its container goes by etcd and uses`
  [
    spaced(
      `(?<=(?<![\\w-])container),? ${goes} ${named},?(?: and(?= (?:uses|is|has|runs|listens|with|takes|gets)(?![\\w-])))?`,
    ),
    ' named $1',
  ],
  // `etcd, its only container, `
  [
    spaced(`(?<![\\w-])(with |has |runs |)${named}, (?:its|the|their) (?:${single} )?container,`),
    '$1a container named $2',
  ],
  // `One of them, web, uses x. Its companion, writer, uses y`
  [spaced(`(?<![\\w-])${first}, ${named},? ${imaged}`), 'the container $1 '],
  [
    spaced(`(?<![\\w-])${second},? (?:called |named |is )?${named},? ${imaged}`),
    'a second container named $1 ',
  ],
  [spaced(`,? (?:while|whereas) ${named},? (?=uses the image)`), ', and $1 '],
  [
    spaced(
      `(?<![\\w-])(two|three) containers (?:share|make up|form|run in|live in|are in|belong to) (?:it|the pod|each pod|each of its pods|every pod|them)(?= ?[:.,;]|$)`,
    ),
    'it has $1 containers',
  ],
  [
    spaced(
      `(?<=(?:two|three) containers: (?:[^.;]{5,300}(?:,| and|;) )?["'\x60]?[a-z][a-z0-9-]{0,60}["'\x60]?), (?=with the image )`,
    ),
    ' ',
  ],
  // `running IMAGE in a container called worker`
  [
    spaced(
      `(?<![\\w-])(running|that runs|which runs|runs|executing|that executes) (?:the image )?${image} in (?:an?|one|its) container,? (?:called |named )?${named}`,
    ),
    'with one container named $3 with the image $2',
  ],
];
