import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

const milli = '(?:millicores|milli-?cores|millicpus?|milli-?CPUs?|m)';
const size = '(\\d{1,6} ?[KMGT]i?B?)(?![\\w])(?: (?:of )?(?:memory|RAM))?';
const begins = '(?<=^|[.;:!?] |\\n|(?<![\\w-])and |(?<![\\w-])but |, )';
const bound = overLines`
  (?:(?:can't|cannot|can not|may not|must not|must never|may never|never|not|doesn't|does not|won't)(?: (?:ever|be|go|to|get|gets|take|takes|use|uses|allowed|have))*(?: (?:exceed|exceeds|more than|over|above|beyond))|up to|at (?:the )?most|no more than|not more than|(?:is |be )?(?:limited|capped|restricted|bounded)(?: to| at)?|(?:its )?(?:limit|ceiling|maximum|cap)(?: is| being| of| at)?|more than|a maximum of)
`;
const kill = '(?:killed|terminated|stopped|shot|ended|put down|evicted|OOM-?killed)';
const takes = overLines`
  (?:us(?:es?|ing)|tak(?:es?|ing)|need(?:s|ing)?|consum(?:es?|ing)|occup(?:ies|y|ying)|allocat(?:es?|ing)|exceed(?:s|ing)?|claim(?:s|ing)|want(?:s|ing)?|go(?:es|ing)?|grow(?:s|ing)?|ris(?:es|ing)|gets?|getting)
`;
const more = '(?: (?:more than|over|above|beyond|past|to more than|to use more than))?';
const isBare = (said: string): boolean => !/\d{4,}/u.test(said) || Number(said) >= 10;

/** What a container asks for and what it gets at most, in amounts whose unit was said before, and in what becomes of it. */
export const amountsReworded: readonly Rewriting[] = [
  // `512Mi of memory as its limit`: it asks for nothing by that.
  [
    spaced(
      '(?<![\\w.])(\\d{1,6}(?:\\.\\d{1,3})? ?(?:[KMGT]i?B?|m)?) (?:of )?(memory|ram|cpu) as (?:its|the|a|an) (?:upper )?(limit|maximum|cap|ceiling|request)(?![\\w-])',
    ),
    (...[, amount = '', what = '', end = '']) =>
      `a ${what} ${/request/iu.test(end) ? 'request' : 'limit'} of ${amount}`,
  ],
  // `has a claim to 200m`: it claims no volume.
  [spaced('(?<![\\w-])(?:has|have|with) an? (?:claim|right|title) to (?=\\d)'), 'requests '],
  // `200 millicores and can't exceed 800`
  [
    spaced(
      `(\\d{1,5}) ?${milli}(?![\\w])([^.;\\n]{0,60}?(?<![\\w-])${bound} )(\\d{2,5})(?! ?(?:${milli}|[KMGT]i?B?|%|cores?|CPUs?|seconds?|minutes?|s)(?!\\w)|[\\w%]|\\.\\d)`,
    ),
    (...[all = '', first = '', between = '', second = '']) =>
      isBare(second) ? `${first} millicores${between}${second} millicores` : all,
  ],
  [
    spaced(
      `(\\d{1,5}) ?${milli}(?![\\w])([^.;\\n]{0,40}?(?:,| and| but) )(\\d{2,5})(?= at (?:the )?most(?!\\w)| at the outside| as (?:a|the|its) (?:maximum|limit|ceiling)| is the (?:ceiling|limit|maximum))`,
    ),
    '$1 millicores$2$3 millicores',
  ],
  // `guaranteed 200 millicores and can't exceed 800 millicores`
  [
    spaced(
      overLines`
        (?<![\w-])(?:of (?:processing|computing|cpu) (?:power|time), )?(?:it |its container |the container |and )?(?:is |gets |be |has |are )?(?:guaranteed|granted|assured of|promised|sure to get|sure of|allotted|gets|reserves|asks for)(?: of)?(?: at least)? (\d{1,5}) ?${milli}(?: of (?:cpu|processing power))?(?: (?:at least|for sure|in any case))?,?(?: (?:and|but|while))?(?: it)?(?: is)? ${bound}(?: (?:to|at|of|get|gets|use|uses|take|takes))* (\d{1,5}) ?${milli}(?: of CPU)?(?: at (?:the )?most)?(?= ?[.;,]|$| and )
      `,
    ),
    'it requests $1m of CPU and its CPU limit is $2m',
  ],
  [
    spaced(
      `(?<![\\w-])(?:it )?(?:is )?(?:guaranteed|granted|gets|assured of|promised) (\\d{1,5}) ?${milli}(?: (?:at least|for sure|in any case))?,? (?:and |but )?(\\d{1,5}) ?${milli} at (?:the )?most`,
    ),
    'it requests $1m of CPU and its CPU limit is $2m',
  ],
  // `it gets killed if it uses more than 96Mi`
  [
    spaced(
      `(?<![\\w-])(?:it |the container )?(?:(?:is|gets|must be|has to be|will be|shall be|should be|be|is to be|may be) ${kill}|dies|is put to death|must die|ends) (?:if|once|when|whenever|as soon as|should|in case|on|upon|for)(?: (?:it|the container|ever))* ${takes}${more} ${size}`,
    ),
    'its memory limit is $1',
  ],
  [
    spaced(
      `(?<![\\w-])(?:it |the container )?(?:(?:is|gets|must be|has to be|will be|shall be|should be|be|is to be) ${kill}|dies|is put to death) (?:above|beyond|over|with more than|past|at more than) ${size}`,
    ),
    'its memory limit is $1',
  ],
  [
    spaced(
      `(?<![\\w-])(?:should it (?:ever )?${takes}${more}|if it (?:ever )?${takes}${more}|with(?: any)? more than|above|beyond|over) ${size},? it (?:(?:is|gets|must be|has to be|will be) ${kill}|dies)`,
    ),
    'its memory limit is $1',
  ],
  [
    spaced(
      `${begins}${size} (?:may not|must not|may never|must never|can't|cannot|is not to|are not to) (?:ever )?be exceeded`,
    ),
    'its memory limit is $1',
  ],
  // `more than 800m and 512Mi it must never take`
  [
    spaced(
      `${begins}(?:and |but )?more than (\\d{1,5} ?(?:millicores|m)(?: of CPU)?,? and \\d{1,6} ?[KMGT]i?B?(?: of (?:memory|RAM))?) (?:it (?:must|may|can|should|is) (?:never|not)(?: (?:allowed|permitted))?(?: to)? (?:take|use|get|have|consume)|(?:is|are) (?:never|not) (?:allowed|permitted|granted))`,
    ),
    'its limits are $1',
  ],
];
