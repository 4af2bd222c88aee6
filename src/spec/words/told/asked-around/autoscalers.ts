import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { about, begins, own, wordsOf } from './pieces.ts';

const scaler = '(?:HPA|(?:horizontal ?-?)?(?:pod ?-?)?auto-?scaler|autoscaling/v2 object)';
const isAbout = about(
  spaced(`(?<![\\w-])${scaler}(?![\\w-])|-hpa(?![\\w-])|(?:adjusted|scaled|scales) automatically`, 'iu'),
);
const pods = '(?: (?:pods?|replicas?|copies|instances))?';
/** Where it is told what the scaler is called. */
const names = [
  `(?<![\\w-])${scaler},? (?:(?:is )?(?:named|called) )?(?!named |called |look|should|for |that |is |with |in |which |to |must |looks |and |of |by |itself )${own}`,
  `(?<![\\w-])${own}, an? ${scaler}(?![\\w-])`,
  `(?<![\\w-])(?:the )?(?:object|it|manifest) (?:is|should be|shall be) (?:called|named) ${own}`,
].map((pattern) => spaced(pattern, 'iu'));

function nameIn(words: string): string | undefined {
  return names.map((pattern) => pattern.exec(words)?.[1]).find((one) => one !== undefined);
}

const scaled = overLines`
  (?:let )?(?:the (?:replica count|(?:replica |pod )?number|count|size|number of (?:pods|replicas|copies|instances)) of )?(?:the|my|our) (deployment|stateful ?-?set)(?: named| called)? ${own}
  (?: (?:should|shall|must|ought to|has to|is to|needs to|be|is|will|can|to))*(?: automatically| always)? (?:scaled?|scales|auto-?scaled?|adjusted|governed|regulated|controlled|managed|determined|steered)(?: automatically| by itself| on its own| up and down| horizontally)*
`;
const by = `(?: by (?:means of )?(?:an? |the )?(?:${scaler},? )?(?:(?:named |called )?${own}(?:, an? ${scaler})?)?)?`;

/** How far something grows, and by which object, where it is told what happens to the program. */
export const autoscalersTold: readonly Rewriting[] = [
  [
    spaced(`${begins}${scaled}${by}(?![\\w-])`),
    (...groups) => {
      const [all = '', kind = '', name = '', by] = groups;
      const scaling = (typeof by === 'string' ? by : undefined) ?? nameIn(wordsOf(groups));
      return scaling === undefined || scaling === name
        ? all
        : `The HPA ${scaling} scales the existing ${kind} ${name}`;
    },
    isAbout,
  ],
  [
    spaced(
      `(?<=The HPA [\\w-]{1,60} scales[^.\\n]{1,400}\\.) the (?:object|manifest|autoscaler|HPA) (?:is|should be|shall be) (?:called|named) ${own}(?=\\.|$)`,
    ),
    '',
  ],
  [
    spaced(
      `(?<![\\w-])(?:there (?:are|be|is) )?never (?:below|under|less than|fewer than) (\\d{1,4})${pods},? (?:and|nor|or|but) (?:there (?:are|be) )?(?:never |not |no )?(?:above|over|more than|beyond) (\\d{1,4})${pods}`,
    ),
    'between $1 and $2 replicas',
    isAbout,
  ],
  [
    spaced(
      overLines`
        (?<![\w-])(?:with )?(?:an?|the|its)?(?: |(?<= ))(?:lower (?:bound|limit)|minimum|floor)(?: (?:is|being|at|of))? (\d{1,4})${pods},? (?:(?:and|while) )?(?:an?|the|its)?(?: |(?<= ))(?:upper (?:bound|limit)|maximum|ceiling)(?: (?:is|being|at|of))? (\d{1,4})${pods}
      `,
    ),
    'between $1 and $2 replicas',
    isAbout,
  ],
  [
    spaced(`(?<![\\w-])from (\\d{1,4})${pods} up to (\\d{1,4})${pods}`),
    'between $1 and $2 replicas',
    isAbout,
  ],
  [spaced('(?<![\\w-])mean (?=(?:CPU|memory|utili[sz]ation|usage|value))'), 'average ', isAbout],
  [
    spaced(
      '(?<![\\w-])average (utili[sz]ation|value|usage) of (\\d{1,5} ?(?:%|percent|[KMGT]i|m)) for (?:the )?(CPU|memory)(?![\\w-])',
    ),
    'average $3 $1 of $2',
    isAbout,
  ],
  [
    spaced(
      '(?<![\\w-])average (utili[sz]ation|value|usage) of (\\d{1,5}[KMGT]i|\\d{1,5}m) for (memory|the CPU|CPU)(?![\\w-])',
    ),
    'average $3 $1 of $2',
    isAbout,
  ],
];
