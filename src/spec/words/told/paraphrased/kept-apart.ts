import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from './phrased.ts';

const pair = '(?:the )?(?:label )?["\'`]?([a-z][\\w./-]{0,80}) ?[=:] ?([\\w.-]{0,60}\\w)["\'`]?';
const place = '(?:node|machine|host|zone|server)';
const key = '["\'`]?([a-z][\\w./-]{2,80})["\'`]?';
const topology = String.raw`["'\x60]?((?:kubernetes\.io|topology\.kubernetes\.io)/[\w-]{2,30})["'\x60]?`;
const insists =
  '(?:insists? on|requires?|demands?|must (?:be|run|live|land|sit) on|needs?|has to (?:be|run|sit|live) on|only (?:runs|lives|goes) on|wants|belongs? on)';
const refuses =
  '(?:refuses?|avoids?|rejects?|never (?:goes|runs|lands|lives|sits) on|must (?:not|never) (?:be|run|live|land|sit) on|shuns?|stays? away from|does not (?:accept|want))';
const runs = '(?:(?:is|are|already|also|runs?|lives?|sits?|stands?|exists?|there|running) ?){0,4}';

/** Near whom and away from whom pods are put. */
const neighbours: readonly Rewriting[] = [
  ...phrased(
    overLines`
      ${insists} (?:an? |the )?${place} ?(?:\(${topology}\))?,? (?:where|on which|with|that (?:already )?(?:has|hosts|holds|runs)) ?
      (?:already |there is |also )*(?:an?|some|another|one) (?:other )?(?:pods? )?(?:with |labell?ed )?${pair}(?: pods?)? ?${runs}
    `,
    (...[, by, held = '', value = '']) =>
      `required pod affinity to pods with label ${held}=${value} with topology key ${by ?? 'kubernetes.io/hostname'}`,
  ),
  ...phrased(
    overLines`
      ${refuses} (?:an? |the |any )?(?:${place}|one|those) ?(?:\(${topology}\))?,? (?:where|on which|with|that (?:already )?(?:has|hosts|holds|runs)) ?
      (?:already |there is |also )*(?:an?|some|another|one) (?:other )?(?:pods? )?(?:with |labell?ed )?${pair}(?: pods?)? ?${runs}
    `,
    (...[, by, held = '', value = '']) =>
      `. Required pod anti-affinity against pods with label ${held}=${value} with topology key ${by ?? 'kubernetes.io/hostname'}`,
  ),
  ...phrased(
    overLines`
      (?:an? |no |one |the same |any )+${place} (?:must|may|should|shall|can|will)? ?(?:not |never )?(?:ever )?(?:host|hold|run|carry|get|have|see)s? ?
      (?:two|more than one|several)(?: (?:of|such))? ?(?:these|those|its|the|our|them)? ?(?:pods|copies|replicas|instances)?
      (?: (?:at (?:the same time|once)|together|side by side))?
      (?:[ ,:;(-]{1,4}(?:judge|tell|count|identify|distinguish|know)s? (?:the )?(?:nodes|machines|hosts) by ${topology}\)?)?
    `,
    'no two pods on the same node',
  ),
];

const evenly = String.raw`(?:spread|distributed|balanced|scattered|shared out|divided)(?: out)?(?:,? (?:evenly|equally|fairly|out))*,?`;

/** Spread over several places in one breath, with what counts for each of them. */
const spread: readonly Rewriting[] = phrased(
  overLines`
    (?:all |the )?pods (?:with|labell?ed|carrying) (?:the label )?${pair} (?:have to|must|should|shall|are to|are|need to|want to)(?: be)? ${evenly} ?
    (?:first |both )*(?:across|over|between|among)(?: the)?(?: key| topology)* ${key}(?:,)? and,?(?: then| on top of that| also| besides| in addition)*,?(?: )
    (?:across|over|between|among)?(?: the)?(?: key| topology)* ?${key}
    [;,.:] ?(?:the )?(?:counts|numbers|difference|skew)[^.;,]{0,40}? (one|two|three|\d)(?: pods?)?(?: at (?:the )?most)?([^.]{0,120}(?:unscheduled|
    pending|not scheduled|is refused|waits|not placed))?
  `,
  (...[, held = '', value = '', one = '', two = '', said = '', strict]) => {
    const skew = { one: '1', two: '2', three: '3' }[said.toLowerCase()] ?? said;
    const when = typeof strict === 'string' ? 'DoNotSchedule' : 'ScheduleAnyway';
    const constraint = (by: string): string =>
      `topology spread constraint with maxSkew ${skew}, topologyKey ${by}, whenUnsatisfiable ${when}, labelSelector ${held}=${value}`;
    return `a ${constraint(one)} and a ${constraint(two)}`;
  },
);

/** Which zones and nodes are taken at all. */
const allowed: readonly Rewriting[] = phrased(
  overLines`
    only (?:the )?(?:zones?|regions?|nodes?|hosts?|machines?) ((?:["'\x60]?[\w.-]{1,60}\w["'\x60]?(?:, or |, and |, | or | and )?){1,6}) (?:is|are|come|comes|will)(?: be)? ?
    (?:acceptable|allowed|fine|ok|okay|taken|possible|permitted|into question|suitable|welcome|do)? ?,?\(?(?:by |the label |key )?((?:[a-z.-]{2,40}/)[\w-]{2,30})\)?
  `,
  (...[, said = '', by = '']) =>
    `required node affinity: label ${by} in ${said.replaceAll(/ (?:or|and) /gu, ', ')}`,
);

/** Beside whom, away from whom and over what pods are put, as people tell it in sentences. */
export const keptApartTold: readonly Rewriting[] = [...neighbours, ...spread, ...allowed];
