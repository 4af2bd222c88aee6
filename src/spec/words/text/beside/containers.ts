import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../rewriting.ts';

const none = overLines`
  (?!(?:the|an?|it|its|each|both|all|one|two|three|first|second|third|other|image|images|container|containers|named|called|that|which|with|from|of|for|and|
  or|on|in|at|to|port|ports|pod|run|runs|running|use|uses|using|is|are|as|by|respectively|sidecar|init|main|version|tag|host|path|command|args|base|mount|
  replicas?|labels?|env|selector|value|values|registry|deployment|service|job|secret|pull|pulls|
  requests?|limits?|resources?|cpu|memory|storage|ephemeral-storage|same|volumes?|mounts|keys?|users?|groups?|schedule|probes?|tolerations?|hosts?|paths?)(?![\w-]))
`;
const name = String.raw`["'\x60]?${none}([a-z](?:[a-z0-9-]{0,60}[a-z0-9])?)["'\x60]?`;
const path = String.raw`(?:[a-z0-9][\w.-]{0,60}(?::\d{2,5})?/){0,5}`;
/** `64Mi/250m` is how much, and no image. */
const noAmount = String.raw`(?!["'\x60]?\d{1,6}(?:\.\d{1,3})?(?:[KMGTP]i?|m)?/\d)`;
const tagged = String.raw`${noAmount}["'\x60]?(${path}[a-z0-9][\w.-]{0,60}:\w(?:[\w.-]{0,60}\w)?|[a-z0-9][\w.-]{0,60}(?::\d{2,5})?/${path}[a-z0-9](?:[\w.-]{0,60}\w)?)["'\x60]?(?![\w/]|:\w)`;
const plain = String.raw`["'\x60]?(${path}[a-z0-9](?:[\w.-]{0,60}\w)?(?::\w(?:[\w.-]{0,60}\w)?)?)["'\x60]?(?![\w/]|:\w)`;
const spaced = (pattern: string, flags = 'giu'): RegExp =>
  new RegExp(pattern.replaceAll(' ', String.raw`\s`), flags);

const from =
  '(?:(?:that|which|both|all|are|is|each|should|must|to|be) ){0,3}(?:based on|made (?:of|from)|built (?:from|on|upon)|come from|comes from|created from|use|using|of|from|run|running|with|share)(?: the)?(?: same)?(?: image)?';
const names = `${name}((?:, ${none}[a-z][a-z0-9-]{0,60}){0,3}),? and ${name}`;

function each(image: string, ...said: readonly string[]): string {
  const all = said
    .join(',')
    .split(/[,\s]+/u)
    .filter(Boolean);
  return all.map((one) => `container ${one} with image ${image}`).join(', ');
}

/** `two containers of the image a:1, x and y`: one image for all. */
const alike: readonly Rewriting[] = [
  [
    spaced(
      `(?<=(?<![\\w-])(?:two|three|four|both|[2-4]|several|the) )containers ${from} ${tagged}(?:,? (?:named|called)|:|,) ${names}(?=[,.;:]|$| (?:with|in|that|which|and)(?! [a-z-]{1,40}[,.]))`,
    ),
    (...[, image = '', first = '', more = '', last = '']) => `containers: ${each(image, first, more, last)}`,
  ],
  [
    spaced(
      `(?<=^|[.;\n] ?)(?:Both|All|The two|The three)(?: of the)? containers (?:of|in) (?:the )?(?:pod )?${name}, ${names}, ${from} ${tagged}`,
    ),
    (...[, pod = '', first = '', more = '', last = '', image = '']) =>
      `The pod ${pod} has two containers: ${each(image, first, more, last)}`,
  ],
];

/** `run nginx and consul:1 ...; the containers are named a and b`: the images first, the names in their order. */
const inTurn: Rewriting = [
  spaced(
    `(?<=(?<![\\w-])(?:runs?|running|of|with|hosts?|holds?|images) )(?:an? |the )?${plain} and (?:an? |the )?${plain}((?:[,;] |\\s)[^.]{0,80}?(?:\\. )?)(?:(?:the|its|their|these|those|whose|two|both) )*containers (?:(?:being|are|is|should|must|shall|to|be|have|bear|carry|the|names|of) )*(?:named|called|names) ${name} and ${name}(?:,? (?:respectively|in (?:that|this) order))?`,
  ),
  (...[, one = '', two = '', rest = '', first = '', second = '']) =>
    `${each(one, first)}, ${each(two, second)}${rest.replace(/[,;.]?\s?(?:and\s)?$/u, '')}`,
];

const begin = '(?<!labels? [\\w./-]{1,60}: ?)(?<=[:,;(] ?|(?<![\\w-])(?:and|of|plus|consists?|containers) )';
const item = spaced(
  `${begin}${name}(?: (?:from|of|with|using|running|runs|uses|with the image|with image|image) |=| | \\(|: )${tagged}(?:(?<=\\([^()]{0,200})(\\)|,(?=[^()]{1,200}\\)))([^()]{0,200}\\))?)?`,
);
const bare = spaced(
  `(?<=(?<![\\w-])containers:? ?(?:[a-z0-9-]{1,40}=[^\\s,;]{1,99}(?:,? (?:and )?)){0,3})${name}=${plain}`,
);
const several =
  /(?<![\w-])(?:containers|consists? of|made (?:up )?of|composed of)(?![\w-])|(?<![\w-])(?:deployment|pod|set|job)\s[a-z][\w-]{0,60}(?:\s[x×]\s?\d{1,2}|\s[^:;.]{0,40})?:\s/iu;
const sentence = /(?:[^.\n]|\.(?=\S)){1,1500}/gu;

/** Each of several is told as a container, with what is said of it in brackets. */
function told(said: string): string {
  if (!several.test(said) || /(?<![\w-])init/iu.test(said)) return said;
  if ([...said.matchAll(item)].length < 2) return said;
  const each = said.replaceAll(item, (...[, own = '', image = '', end = '', rest = '']) => {
    const more = end === ',' ? `, ${rest.replace(/\)$/u, '').trim()}` : '';
    return `container ${own} with image ${image}${more}`;
  });
  return each.replace(/(?<=\scontainers)\s(?=container\s)/u, ': ');
}

/** Containers that are told by their names and images beside each other. */
export const containersTold: readonly Rewriting[] = [
  ...alike,
  inTurn,
  [
    spaced(
      `(?<![\\w-])(?:the )?container (?:#?[1-5]|one|two|three|[ab])(?:,? (?:is|should be|shall be|being))?,? (?:named|called) ${name}`,
    ),
    'container named $1',
  ],
  [bare, 'container $1 with image $2,'],
  [sentence, told],
];
