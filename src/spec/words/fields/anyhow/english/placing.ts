import { overLines } from '../../../../../kernel/over-lines.ts';
import { pod } from '../../../say.ts';
import { toPairs } from '../../../values.ts';
import { apart, nodeSelector, spread, tolerate } from '../../scheduling.ts';
import type { Frame } from '../anyhow.ts';
import { none, told } from './told.ts';

const placement = { en: 'Placement', zh: '调度' };
const nodes = "nodes?|machines?|hosts?|node's";
const pair = '["\'\\x60]?[a-z][\\w./-]{0,80}=[\\w.-]{0,60}\\w["\'\\x60]?';
const spelled = '(?<=label )[a-z][\\w./-]{0,60} (?:is|with the value|says|set to) [\\w.-]{0,60}\\w';
const effect = 'No ?-?Schedule|No ?-?Execute|Prefer ?-?No ?-?Schedule';
const key = '["\'\\x60]?[a-z][\\w.-]{0,60}(?:/[\\w.-]{1,60}|(?==)|(?=:(?:No|Prefer)))';
const taint = `${key}(?:=[\\w.-]{0,60}\\w)?["'\\x60]?(?:(?::| (?:with|and)(?: the)?(?: effect)? | ?\\(|, ?(?:effect )?)["'\\x60]?(?:${effect})["'\\x60]?\\)?)`;
const wears = overLines`
  label|labels|labell?ed|marked|carr(?:y|ies|ying)|has|have|having|bear(?:s|ing)?|wear(?:s|ing)?|tagged|with|that|whose|which|without|only|just|must|will|do|no place|nowhere|but|a must|
  choose|chosen|pick|picked|by|land|lands|belong|belongs|stay|stays|run|runs|running|needs?|wants?|keep|kept|put|place|go|goes|sit|sits|allowed|fit|fits|may|schedul\w+|other|others|else|
  is|are|to|for|on|it|its|of|them|they|the|one|ones|where|value|says|set
`;
const stands = overLines`
  taints?|tainted|reserved|throw|throws|others?|out|fine|bother(?:s|ed)?|puts? up|obstacle|kept off|keep|keeps|away|off|stand|stands|allowed|live|accept|accepts|tolerat\w+|doesn't|isn't|must not|no|not|
  spite|regardless|ignor(?:e|es|ed|ing)|get|gets|go|goes|run|runs|with|too|as well|also|control[ -]planes?|masters?|one|effect|by|and|are|is|whose|that|have|has|to|for|even|welcome|hinder(?:s|ed)?|stop(?:s|ped)?|
  problem|can|let|carry|carries|matter|matters|may|the|it|them|despite|of|from|nodes
`;
const alone = overLines`
  never two|no two|to itself|to themselves|same|different|separate|of its own|takes no other|not two|two of them|don't put two|apart|share(?:s|d)?|one of them
`;
const sits = overLines`
  ${nodes}|pods?|its|of|them|they|it|each|every|one|two|no|never|not|don't|must|may|put|place|sit|sits|be|have|has|on|share|a|the|to|another|other|carry|carries|takes?|that|itself|keep|kept|land|lands|
  together|run|runs|needs?|different|separate|same|own|single|apart|from|should|and|more than|than|more|at most|schedul\w+|live|lives
`;
const zones = 'zones?|availability zones?';
const evenly = overLines`
  even(?:ly)?|spread(?:s)?|distribut\w+|same number|differ|difference|more than another|skew|about as many|equal(?:ly)?|balanced?|more than one|one more|no zone
`;

/** Where pods may be, and where not. */
export const placings: readonly Frame[] = [
  told({
    id: 'nodes-told',
    subject: placement,
    unless: /(?<!\w)or(?=\s["'`]?[a-z0-9])/iu,
    about: [nodes],
    value: `${pair}|${spelled}`,
    sense: `${nodes}|${wears}|no`,
    never: `prefer\\w*|rather|if possible|best|ideally|likes?|taint\\w*|reserved|effect|${effect}|not|never|don't|doesn't|mustn't|avoid|pods? (?:with|labell?ed|marked|that)|zones?|spread|env\\w*|variables?|selector|annotat\\w+|not on`,
    mean: (said, clause) =>
      /(?<!\w)(?:no place|without)(?!\w)/iu.test(clause) !==
      /(?<!\w)(?:no place|without)(?!\w)[^]*(?<!\w)(?:no place|without)(?!\w)/iu.test(clause)
        ? undefined
        : nodeSelector(said.replace(/ (?:is|with the value|says|set to) /u, '=')),
  }),
  told({
    id: 'taint-told',
    subject: placement,
    about: [effect],
    value: taint,
    sense: `${nodes}|${stands}`,
    never: 'seconds|minutes|key|operator|add|adding|value',
    mean: (said) => {
      const [, name = '', value = '', how = ''] =
        /^([a-z][\w./-]*?)(?:=([\w.-]+?))?(?::| (?:with|and)(?: the)?(?: effect)? | ?\(|, ?(?:effect )?)(no ?-?schedule|no ?-?execute|prefer ?-?no ?-?schedule)\)?$/iu.exec(
          said,
        ) ?? [];
      return name === '' ? undefined : tolerate(name, value, how);
    },
  }),
  told({
    id: 'apart-told',
    subject: placement,
    about: [nodes, alone],
    sense: `${sits}|${alone}`,
    never: `prefer\\w*|rather|if possible|ideally|try|zones?|per|taint\\w*|port|ports|volume|network|process\\w*|disk|claim|label\\w*|selector|same (?:node|machine|host) (?:as|with)`,
    mean: (_, clause) => (isApart(clause) ? apart('', '', 'kubernetes.io/hostname') : undefined),
  }),
  told({
    id: 'apart-labelled-told',
    subject: placement,
    about: [nodes, `${alone}|more than one`],
    value: pair,
    sense: `${sits}|${alone}|labels?|labell?ed|with|that|which|carry(?:ing)?|bear(?:ing)?|having|onto|forbidden|place[ds]?|contains?|holds?|hosts?|run(?:ning)?|already|any|other`,
    never: `prefer\\w*|rather|if possible|ideally|try|zones?|per|taint\\w*|ports?|volume|network|process\\w*|disk|claim|selector|same (?:node|machine|host) as`,
    mean: (said, clause) => (isApart(clause) ? apart('', said, 'kubernetes.io/hostname') : undefined),
  }),
  told({
    id: 'evenly-told',
    subject: placement,
    about: [zones, evenly],
    sense: `${zones}|${evenly}|${sits}|over|across|between|among|number|most|by|so that|as many|about|less|one|exceed(?:s)?|hold|holds|gets?|skew|1|of at most|than|so|in`,
    never:
      'prefer\\w*|if possible|traffic|storage|volume|topologyKey|label\\w*|selector|anyway|schedule\\w*|2|3|4|5|two more',
    isInTwo: true,
    mean: () => spread('', 'zone', ''),
  }),
  told({
    id: 'rather-told',
    subject: placement,
    about: [nodes, 'prefer\\w*|rather|if possible|likes?|ideally|best'],
    value: pair,
    sense: `${nodes}|${wears}|prefer\\w*|rather|possible|if|likes?|ideally|best|others|would|will do`,
    never: `taint\\w*|not|never|weight|zones?|pods? (?:with|labell?ed)|apart|share|annotat\\w+|noschedule`,
    isInTwo: true,
    mean: (said) => {
      const matchExpressions = Object.entries(toPairs(said)).map(([name, value]) => ({
        key: name,
        operator: 'In',
        values: [value],
      }));
      const preference = { weight: 1, preference: { matchExpressions } };
      return pod({
        affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [preference] } },
      });
    },
  }),
];

/** They are kept from one another, and nobody wants them together. */
function isApart(clause: string): boolean {
  const isNo = new RegExp(String.raw`(?<!\w)(?:${none}|no)(?!\w)`, 'iu').test(clause);
  const isSame = /(?<!\w)(?:same|two|share|together|takes no other)(?!\w)/iu.test(clause);
  return isSame
    ? isNo
    : !isNo && /(?<!\w)(?:itself|themselves|own|different|separate|apart)(?!\w)/iu.test(clause);
}
