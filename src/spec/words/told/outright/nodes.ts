import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

const key = '["\'\x60]?([a-z][\\w./-]{0,80})["\'\x60]?';
const one =
  '(?!(?:weight|with|and|or|is|the|preferred|nodes?)(?![\\w-]))["\'\x60]?\\w(?:[\\w.-]{0,60}\\w)?["\'\x60]?';
const match = `${key}(?: ?= ?| is(?: one of)? | equals | equal to | being | in |: | has the value )[\\[(]?(${one}(?:(?:,? or |, )${one}(?=[,.;)\\]]|$| (?:or|and|with|at|weight) )){0,4})[\\])]?`;
const nodes =
  '(?:such )?nodes?(?: (?:(?:that|which) (?:are|is|have|has|carry|bear) )?(?:labell?ed|tagged|with|where|on which|whose|carrying|having|bearing)?(?: ?(?:the |a )?(?:node )?labels?(?: of)?)?)?';
const weight =
  '[(\\[]?(?:(?:with|at|of|having|carrying) )?(?:a |the )?weight(?: of| is|:|=)? ?(\\d{1,3})[)\\]]?';
const who =
  '(?:(?:it|they|the (?:pods?|scheduler)|its pods) )?(?:(?:should|shall|would|will|must|may|do|does) )?';
const prefers = `${who}(?:(?:(?:rather|be) )?(?:prefers?|favou?rs?|preferring|favou?ring|placed preferably on|preferably))(?: (?:to (?:run|be placed)|running|scheduled|placed))?`;
const are =
  '(?:(?:are|is|be|being|get|gets|should|shall|must|to|have|has) ){1,4}(?:preferred|favou?red|given preference)';
const begins = '(?<![\\w-])';
const joint = '(,? and |[;,] |)';

type Preferred = Readonly<Record<'joint' | 'own' | 'values' | 'of', string>>;

const soft = ({ joint, own, values, of }: Preferred): string =>
  `${joint === '' ? '' : '. '}Preferred node affinity: ${own} In ${values.replaceAll(/["'`]/gu, '')}, weight ${of}`;

/** Which nodes are preferred, with the weight of that wherever it is told. */
export const nodesOutright: readonly Rewriting[] = [
  // `Nodes labelled zone=b are preferred with a weight of 40`
  [
    spaced(`${joint}${begins}${nodes} ${match},? ${are}(?: by it)?,? ${weight}(?![\\w%])`),
    (...[, joint = '', own = '', values = '', of = '']) => soft({ joint, own, values, of }),
  ],
  // `prefers (weight 40) nodes with zone=b`
  [
    spaced(`${joint}${begins}${prefers},? ${weight},? (?:on )?${nodes} ${match}(?![\\w/=-])`),
    (...[, joint = '', of = '', own = '', values = '']) => soft({ joint, own, values, of }),
  ],
  [
    spaced(`${joint}${begins}${prefers} (?:on )?${nodes} ${match},? ${weight}(?![\\w%])`),
    (...[, joint = '', own = '', values = '', of = '']) => soft({ joint, own, values, of }),
  ],
  // `As a soft preference with the weight 40, it should favour nodes on which zone equals b`
  [
    spaced(
      `${joint}${begins}(?:as )?(?:an? )?(?:(?:soft|weak|mere) )?(?:preference|wish)[:,]? ${weight}[:,]? (?:${prefers} )?(?:for )?(?:${nodes} )?${match}(?![\\w/=-])`,
    ),
    (...[, joint = '', of = '', own = '', values = '']) => soft({ joint, own, values, of }),
  ],
  // `Preferred: zone In b, weight 40`, `preferredDuringSchedulingIgnoredDuringExecution weight 40 zone In [b]`
  [
    spaced(
      `${joint}(?<!pod ?(?:anti-? ?)?affinity:? )${begins}preferred(?:DuringSchedulingIgnoredDuringExecution)?(?: (?:rule|term|node affinity|affinity))?[:,]? (?:${nodes} )?${match},? ${weight}(?![\\w%])`,
    ),
    (...[, joint = '', own = '', values = '', of = '']) => soft({ joint, own, values, of }),
  ],
  [
    spaced(
      `${joint}(?<!pod ?(?:anti-? ?)?affinity:? )${begins}preferred(?:DuringSchedulingIgnoredDuringExecution)?(?: (?:rule|term|node affinity|affinity))?[:,]? ${weight}[:,]? (?:${nodes} )?${match}(?![\\w/=-])`,
    ),
    (...[, joint = '', of = '', own = '', values = '']) => soft({ joint, own, values, of }),
  ],
];
