import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from './pieces.ts';

const name = '([a-z][a-z0-9-]{0,60})';
const isRange = (text: string): boolean => /limit\s?-?range/iu.test(text) && !/\p{Script=Han}/u.test(text);
const isClass = (text: string): boolean => /priority\s?-?class/iu.test(text) && !/preempt/iu.test(text);

/** How much, and what goes first, in fewer words than their fields have. */
export const amountsTold: readonly Rewriting[] = [
  [
    spaced(
      `(?<=^|[.;] |\\n|(?<![\\w-])(?:create|add|make) )lr(?= [a-z][\\w-]{0,60}(?::|,| (?:in|for|with|default|max|min|of)))`,
    ),
    'LimitRange',
  ],
  // `default 500m/512Mi`
  [
    /(?<![\w./-])(\d{1,4}(?:\.\d{1,2})?m?)\s?\/\s?(\d{1,6}\s?[KMGT]i?)(?![\w/])/giu,
    '$1 cpu and $2 memory',
    isRange,
  ],
  // `gets its own priority class, urgent, worth 100000`
  [
    spaced(
      `(?<=^|[.;] )[^.;:,]{2,60} (?:gets?|has|have|needs?|receives?) (?:its|their|an?)(?: own)? priority ?-?class(?:, ${name},|(?: named| called| of the name)? ${name},?) (?:worth|(?:with|of) (?:the |a )?(?:value|priority)(?: of)?) (-?\\d{1,10})(?![\\w.])`,
    ),
    (...[, one, other = '', value = '']) => `A PriorityClass named ${one ?? other} with value ${value}`,
  ],
  [
    spaced(
      `(?<=class[^.]{1,160}?)(?:,? (?:and|but|which|that|it|so|though))* (?:must not|may not|cannot|never|should not|shall not|does not|doesn't|without)(?: ever)? (?:push(?:es|ing)?|throw(?:s|ing)?|kick(?:s|ing)?|displac(?:e|es|ing)|evict(?:s|ing)?|driv(?:e|es|ing)|block(?:s|ing)?)(?: out| off| away)? (?:any ?)?(?:others?|other pods|anybody(?: else)?|anyone(?: else)?|running pods|lower ones|anything|pods)(?: (?:off|out|away|aside))?(?= |[.;,]|$)`,
    ),
    ', preemptionPolicy Never',
    isClass,
  ],
  [
    spaced(
      '(?<=[\\dmi]),? (?:unless|if) (?:they|it|those|containers?|people)(?: do| does)? (?:ask(?:s)?(?: for)?|say(?:s)?|set(?:s)?|state(?:s)?|request(?:s)?|nothing)(?: nothing)?(?: (?:otherwise|something else|others?|more|nothing|anything else|themselves))?(?=[.;,]|$| ?$)',
    ),
    ' by default',
    isRange,
  ],
];
