import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from '../paraphrased/phrased.ts';

const noKey =
  '(?!(?:the|an?|of|with|and|for|is|on|in|to|that|which|whose|named|called|selector|selectors|key|value|values)(?![\\w./-]))';
const key = `["'\x60]?(${noKey}[a-z0-9][\\w./-]{0,80}\\w|${noKey}[a-z])["'\x60]?`;
const value = '["\'`]?([\\w.-]{0,62}\\w)["\'`]?';
const the = '(?:(?:the|an?|its|their|corresponding|respective|associated|label|string) ){0,3}';
const being = overLines`
  (?:(?: ?,)? (?:and|with|having|of|whose|which|that|where|has|have|bearing|carrying|holding|
  holds|bears|carries|assigned|given|the|an?|its|in)){1,4}
`;
const is =
  '(?:(?: |, )(?:is|are|being|of|be|to|set|equals?|equal|should|shall|must|has|reads|reading|amounts|namely|:|=)){0,4}';

/** A label and its value, where each of both is told as such. */
export const pairs: readonly Rewriting[] = [
  ...phrased(`labels?(?: (?:called|named|key))? ${key}${being} values?${is} ${value}`, 'label $1=$2'),
  ...phrased(
    `labels?(?: (?:called|named))? ${key},? (?:(?:that|which|whose value) )?(?:(?:is|are|being|has been|must be|should be) )?(?:set|equal|equals|equalling|valued)(?: (?:to|at|as))? ${value}`,
    'label $1=$2',
  ),
  ...phrased(
    `(?<![\\w.:/-])${key},? (?:as|for) ${the}label,? (?:with|having|and|whose) ["'\x60]?((?!the[ ])[\\w.-]{0,62}\\w)["'\x60]? (?:as|for|being) ${the}value`,
    'label $1=$2',
  ),
  ...phrased(
    `${the}value ${value} (?:for|of|under|in|to) ${the}label(?: (?:key|called|named))? ${key}`,
    'label $2=$1',
  ),
  ...phrased(
    `(?<=(?:carry|carries|bears?|have|has|having|bearing|carrying|with) )${value} as ${the}value (?:for|of) ${the}label(?: (?:key|called|named))? ${key}`,
    'label $2=$1',
  ),
];
