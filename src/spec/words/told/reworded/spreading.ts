import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { toCount } from '../../numbers.ts';
import { spaced } from '../introducing/pieces.ts';
import { pair } from './pieces.ts';

const key = `["'\\x60]?([a-z][\\w.-]{1,60}/[\\w.-]{1,40})["'\\x60]?`;
const places = '(?:the )?(?:availability )?(?:zones?|nodes?|hosts?|machines?|regions?|racks?)';
const count = '(\\d{1,2}|one|two|three)';
const label = `(?:(?:of )?(?:the |its |equally many |such )?(?:(${pair}) pods|pods (?:labell?ed |with |carrying )?(${pair})))`;
const anyway = overLines`
  (?:(?:[,;]? (?:yet|but|though|still|even so|and|while|where|if|however))*,? ?(?:(?:they|pods|it|these|the pods|its pods)(?:'re| are| get| is| should be| may be| can be| have to be| must be)? scheduled (?:anyway|all the same|regardless|nevertheless|nonetheless|in any case|even if (?:that|this|it) (?:can't|cannot|can not|isn't|is not) (?:be )?(?:fulfilled|met|achieved|done|kept|possible|satisfied|respected))|
  (?:if |where )?(?:that|this|it) (?:is impossible|isn't possible|is not possible|fails|can't be (?:done|met|achieved|fulfilled)|cannot be (?:done|met|achieved|fulfilled)),? (?:they|pods|the pods|its pods)(?:'re| are| get) scheduled (?:anyway|all the same|regardless|nevertheless|nonetheless)|
  (?:this|that|it) (?:must|should|may|shall) not (?:prevent|stop|block|hinder|keep them from) (?:their |its |the )?(?:scheduling|being scheduled)))
`;
const by = `(?:(?:by|of|with) )?(?:(?:at (?:the )?most|no more than|up to|only|a (?:skew|difference) of|more than) )*${count}(?: at (?:the )?most)?`;
const begins = '(?<=^|[.;:!?] |\\n)';

type Spread = {
  readonly key: string;
  readonly skew: string;
  readonly label: string | undefined;
  readonly isSoft: boolean;
};

/** As readers know it, with what becomes of pods that do not fit. */
function told({ key: over, skew, label: of, isSoft }: Spread): string {
  const pods = of === undefined ? '' : `, for ${of.replaceAll(/["'`]/gu, '')}`;
  return `Topology spread constraint with maxSkew ${String(toCount(skew))} over ${over}, ${isSoft ? 'ScheduleAnyway' : 'DoNotSchedule'}${pods}`;
}

const text = (said: unknown): string | undefined => (typeof said === 'string' ? said : undefined);

/** How evenly pods are spread over zones, told by how far their numbers differ. */
export const spreadingReworded: readonly Rewriting[] = [
  // `Between zones (x), the number of a=b pods should differ by one at most, yet they get scheduled anyway`
  [
    spaced(
      `${begins}(?:between|across|among|over) ${places} \\(${key}\\),? (?:the )?numbers? ${label} (?:should|may|must|can|shall|has to|have to|is to|are to|will|do|does)(?: not)? (?:differ|vary|deviate)s? ${by}(${anyway})?(?=[.;]|$)`,
    ),
    (...[, over = '', first, second, skew = '', soft]) =>
      told({ key: over, skew, label: text(first) ?? text(second), isSoft: typeof soft === 'string' }),
  ],
  [
    spaced(
      `${begins}(?:(?:its|the|all) )?(?:(${pair}) pods|pods (?:labell?ed |with |carrying )?(${pair})) (?:are|have to be|must be|should be|get|is to be|are to be) (?:spread|distributed|divided|scattered)(?: evenly| out)* (?:over|across|among|between) (?:${places} \\(?)?${key}\\)?,? (?:with )?(?:an? |the )?(?:maximum |max(?:imal)? )?(?:difference|skew|deviation|gap|imbalance) ${by}(${anyway})?(?=[.;]|$)`,
    ),
    (...[, first, second, over = '', skew = '', soft]) =>
      told({ key: over, skew, label: text(first) ?? text(second), isSoft: typeof soft === 'string' }),
  ],
  [
    spaced(
      `${begins}(?:${places} )\\(${key}\\) (?:should|must|have to|shall|are to) (?:hold|have|run|get|host|carry)(?: equally many| the same number of| as many)? ${label},? give or take ${count}(${anyway})?(?=[.;]|$)`,
    ),
    (...[, over = '', first, second, skew = '', soft]) =>
      told({ key: over, skew, label: text(first) ?? text(second), isSoft: typeof soft === 'string' }),
  ],
  [
    spaced(
      `${begins}no ${places.replace('(?:the )?', '')} \\(${key}\\) (?:should|must|may|shall|is to) (?:have|hold|run|host|get) more than ${count} (${pair}) pods? more than (?:another|any other|the others)(${anyway})?(?=[.;]|$)`,
    ),
    (...[, over = '', skew = '', of, soft]) =>
      told({ key: over, skew, label: text(of), isSoft: typeof soft === 'string' }),
  ],
];
