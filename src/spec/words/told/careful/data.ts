import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from '../paraphrased/phrased.ts';
import { named } from './pieces.ts';

const key = '["\'`]?([A-Za-z][\\w.-]{0,60})["\'`]?';
const value = '("[^"\\n]{1,200}"|`[^`\\n]{1,200}`|\'[^\'\\n]{1,200}\'|[\\w./:@%+-]{0,100}[\\w/%])';
const is =
  '(?:,? (?:whose value|which|that))?(?: (?:should|shall|must|will|has|is|be|to|equals?|carr(?:y|ies)|set|have|holds?|the|a|value|of|says|reads|with|having))+';
const entry = `(?:the (?:key|entry|setting) )?${key}${is} (?!from |taken |under |in |set )${value}`;
const also = '(?:,? and |, |; )';

/** `LEVEL is hard and LIVES is 3`, as pairs. */
function pairsOf(said: string): string {
  return [...said.matchAll(new RegExp(entry.replaceAll(' ', String.raw`\s`), 'giu'))]
    .map(([, one = '', held = '']) => `${one}=${held}`)
    .join(' and ');
}

const entries = `(${entry}(?:${also}${entry}){0,8})`;
const start =
  '(?:,? (?:in which|where|inside which|whose entries are|(?:which|that)? ?says that|with the entries|with the settings|:|in it))';

const given = '[A-Za-z_][\\w.-]{0,60}=[^\\s,;=]{1,100}';

/** What stands in a ConfigMap that somebody speaks of in passing: `from a config map conf in which LEVEL is hard`. */
export const data: readonly Rewriting[] = [
  ...phrased(
    `(config ?-?map|secret)(?: (?:called|named))? ${named},? (?:which |that )?(?:holds?|contains?|keeps?|stores?|carr(?:y|ies)|includes?) (?=${given})`,
    '$1 $2 with the data ',
  ),
  ...phrased(
    overLines`
      (?:(?:the|our|these|my|its|two|three) ){0,2}(?:(?:settings|values|variables|keys|entries|pairs|data|options|configuration|credentials) )?
      (${given}(?:(?:, and |, | and )${given}){0,7}),? (?:(?:should|must|shall|to|be|are|is|have|has|all) ){0,3}
      (?:belongs?|goe?s?|lives?|stands?|lies?|kept|stored|held|put|placed|collected|written) (?:in|into|inside|to)
      (?: an?| the| one)? ((?:opaque )?(?:config ?-?map|secret))(?:,| called| named)? ${named}
    `,
    'a $2 $3 with the data $1',
  ),
  ...phrased(
    `config ?-?map(?: (?:called|named|by the name(?: of)?))? ${named}${start} ${entries}(?=[,.;:]|$| and )((?:[^.\\n]|[.](?=\\S)){0,300})`,
    (...[whole = '', name = '', said = '', ...rest]) => {
      const tail = rest.slice(4).find((one) => typeof one === 'string') ?? '';
      const pairs = pairsOf(said);
      return pairs === '' ? whole : `config map ${name}${tail}. The ConfigMap ${name} has ${pairs}`;
    },
  ),
];
