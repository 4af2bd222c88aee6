import { overLines } from '../../../../kernel/over-lines.ts';
import { present } from '../../../../kernel/present.ts';
import type { Phrase } from '../../phrase.ts';
import { on } from '../../say.ts';
import type { Meaning } from '../../wish.ts';
import { host, subset } from './phrases.ts';
import { percentOf, portion } from './portions.ts';

const word = '(?<!\\()(?:subset|version|子集|版本)(?: named| called|:|=|为)?';
const toWhom = overLines`
  (?:~[^%,.;]{0,60}?)??(?:(?:ends?|land(?:s|ing)?|stays?|remains?) (?:up )?(?:on|with|in|at)|to|->|=>|:|for|shall reach|should reach|reach(?:es)?|到|至|给)~(?:the )?
  (?:${word} ?|(?:service|host|destination|服务|主机) )?
`;
/** What is known for a version without anybody saying so. */
const bare = '(?:the )?((?:v\\d{1,2}|canary|stable|blue|green|old|new)(?![\\w-]|\\.\\w))';
const gets = overLines`
  (?:,? ?\(| (?:(?:should|must|shall|will|may|can|only|just|now|still) ){0,3}(?:gets?|receives?|sees?|takes?|has|have|handles?|serves?|with|at|is given|be given)(?: (?:only|just|about|the|a|an|weight|of|remaining|other|rest|share|with))*|:|=)[:= ]{0,2}
`;

type Part = readonly [name: string, weight: number | undefined];

const routed = (...parts: readonly Part[]): Meaning =>
  on('VirtualService', {
    pieces: parts.map(([name, weight]) => present({ [name.includes('.') ? 'to' : 'subset']: name, weight })),
  });

const destined = (to: string, name: string, weight?: string): Meaning =>
  on('VirtualService', {
    pieces: [present({ to, subset: name, weight: weight === undefined ? undefined : percentOf(weight) })],
  });

/** Which version gets how much. */
export const sharesSaid: readonly Phrase[] = [
  [
    `${portion}(?: of)?(?: the| all)?(?: traffic| requests)?(?: (?:goes|go|is|are|sent|routed|should|must|lands?|ends? up))* ?(?:to|->|=>|on|at|:) ?(?:the )?(?:service |host )?${host}(?:,? | \\(|/)(?:subset|version) (?:named )?${subset}`,
    (weight = '', to = '', name = '') => destined(to, name, weight),
  ],
  [
    `(?<=(?:to|->|=>|:|and|,) ?(?:the )?)(?:service |host )?${host}(?:,? | \\()(?:subset|version) (?:named )?${subset}\\)?(?! ?\\(?(?:weight|with weight|\\d))(?<=(?:to|->|=>) ?(?:the )?(?:service |host )?[\\w.-]{1,60}(?:,? | \\()(?:subset|version) [^ ]{1,40})`,
    (to = '', name = '') => destined(to, name),
  ],
  [
    [
      `(\\d{1,3})~%?~[/:-]~(\\d{1,3})~%?[^.;\\n]{0,40}?(?:between|over|among|across|to) (?:the )?(?:two )?(?:subsets?|versions?)? ?${subset} and (?:the )?(?:subset |version )?${subset}`,
      `(?:between|over|among|across) (?:the )?(?:two )?(?:subsets?|versions?)? ?${subset} and (?:the )?(?:subset |version )?${subset}[^.;\\n\\d]{0,40}?(\\d{1,3})~%?~[/:-]~(\\d{1,3})~%?`,
    ],
    (...said) => {
      const [a = '', b = '', c = '', d = ''] = said;
      const isFirst = /^\d+$/u.test(a);
      const [one, two] = isFirst ? [a, b] : [c, d];
      const names = isFirst ? [c, d] : [a, b];
      return Number(one) + Number(two) === 100
        ? routed([names[0] ?? '', Number(one)], [names[1] ?? '', Number(two)])
        : undefined;
    },
  ],
  [
    [
      `${word}~${subset}${gets}${portion}\\)?`,
      `${bare}${gets}${portion}\\)?`,
      `${word}~${subset}~(?:接收|占|获得|权重为?|:)~${portion}`,
    ],
    (name = '', weight = '') => routed([name, percentOf(weight)]),
  ],
  [
    [
      `(?:with )?(?:an? |the )?weight (?:of |is |: ?)?(\\d{1,3})(?:%)? (?:for|to|on|goes to)(?: the)? (?:${word} )?${subset}`,
      `(\\d{1,3})~(?:的)?权重~(?:给|到|分配给)~(?:${word}~)?${subset}`,
    ],
    (weight = '', name = '') => routed([name, Number(weight)]),
  ],
  [
    [
      `(?:to |for )?(?:the )?${word}~${subset},?(?: (?:has|gets|with|a|the|having|of)){0,4} \\(?weight(?: of| is|:)* (\\d{1,3})(?:%)?\\)?`,
      `${bare},?(?: (?:has|gets|with|a|the|having)){0,4} \\(?weight(?: of| is|:)* (\\d{1,3})(?:%)?\\)?`,
      `${word}~${subset}~(?:的)?权重(?:为|是|:)?~(\\d{1,3})`,
    ],
    (name = '', weight = '') => routed([name, Number(weight)]),
  ],
  [
    [
      `${portion}${toWhom}${subset}(?: subset| version)?`,
      `${portion}(?: of)?(?: the| all)?(?: traffic| requests)? ?(?:to |-> |on )?(?:the )?(?:${word} )${subset}`,
      `${portion}(?: of)?(?: the| all)?(?: traffic| requests)? ?(?:to |-> |on )?${bare}`,
    ],
    (weight = '', name = '') => routed([name, percentOf(weight)]),
  ],
];
