import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { isOfKeeper } from './last-kind.ts';
import { must, pair, pairs } from './pieces.ts';

const count = '(\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)';
const same =
  '(?:(?:identical|equal|similar|interchangeable|alike|running|always|exactly|precisely|parallel|in total) ){0,2}';
const total =
  '(?:(?:a total of|exactly|precisely|always|at all times|just|around|constantly|the|its|up|of|all) ){0,3}';
const pods = '(?:pods|copies|replicas|instances)';
const keeps = overLines`
  (?:maintains|keeps up|keeps|looks after|takes care of|manages|sustains|comprises|consists of|is made up of|is composed of|counts|runs|has|operates|provides|guarantees|ensures|sees to)
`;
const keeping =
  '(?:maintaining|keeping|looking after|managing|sustaining|comprising|consisting of|made up of|composed of|counting|running|having|of|with)';
const up =
  '(?:,? (?:running|alive|up|going|around|up and running|in operation|in service|at all times|at any time|all the time|of it|of itself|in total|altogether))*';
const marked = overLines`
  ,? (?:(?:each|all|which|that|are|is|be|of them|and|every one of them) ){0,4}(?:labell?ed|tagged|carrying|bearing|wearing|marked|recogni[sz]ed|recogni[sz]able|identified|identifiable|known|told apart|carry|bear|wear|having|with)(?: (?:with|by|as|the|labels?|both))*
`;
const times: Readonly<Record<string, string>> = { duplicate: '2', triplicate: '3', quadruplicate: '4' };
const begins = '(?<=^|[.;:!?] |\\n|(?<![\\w-])and )';

const filled = (written: string, groups: readonly string[]): string =>
  written.replaceAll(/\$(\d)/gu, (_, at: string) => groups[Number(at)] ?? '');

/** A budget keeps pods as well, and means how many stay. */
function ofKeeper(
  list: readonly (readonly [RegExp, string | ((...groups: string[]) => string)])[],
): Rewriting[] {
  return list.map(([pattern, written]): Rewriting => [
    pattern,
    (...groups) => {
      const own = groups[0] ?? '';
      if (!isOfKeeper(groups.at(-1) ?? '', Number(groups.at(-2)))) return own;
      return typeof written === 'string' ? filled(written, groups) : written(...groups);
    },
  ]);
}

/** How many pods are kept, and what they are marked with. */
export const copiesReworded: readonly Rewriting[] = ofKeeper([
  [
    spaced(`(?<![\\w-])in (duplicate|triplicate|quadruplicate)(?![\\w-])`),
    (...[, said = '']) => `with ${times[said.toLowerCase()] ?? ''} replicas`,
  ],
  // `keeps four a=b pods running`
  [
    spaced(
      `(?<=(?<![\\w-])(?:${keeps}|keep|maintain|have|${keeping}) ${total}${same})${count} ${same}(${pair}) ${pods}(?![\\w-])`,
    ),
    '$1 pods ($2)',
  ],
  [
    spaced(
      `(?<=(?<![\\w-])(?:${keeps}|keep|maintain|have|${keeping}) ${total}${same})${count} ${same}${pods}${marked} (${pairs})`,
    ),
    '$1 pods ($2)',
  ],
  [
    spaced(
      `${begins}${count} ${same}${pods}(?:${marked} (${pairs})|,? \\((${pairs})\\)),? (?:belong to it|(?:shall|should|must|are|is|have|has|to|be|ought|will|always){1}(?: (?:to|be|always|all)){0,3} (?:kept|maintained|wanted|needed|running|desired|required|up|there|run|run by it)${up})`,
    ),
    (...[, many = '', first, second]) => `it maintains ${many} pods (${first ?? second ?? ''})`,
  ],
  [
    spaced(
      `(?<![\\w-])(?:(?:that|which) )${must}(?:${keeps}|keep|maintain) ${total}${count} ${same}${pods}(?! ?\\()${up}`,
    ),
    'with $1 replicas',
  ],
  [
    spaced(
      `(?<![\\w-])(?:(?:that|which) )${must}(?:${keeps}|keep|maintain) ${total}${count} ${same}${pods} (?=\\()`,
    ),
    'that maintains $1 pods ',
  ],
  [
    spaced(
      `(?<![\\w-])(it|they|and) ${must}(?:${keeps}|keep|maintain) ${total}${count} ${same}${pods} (?=\\([a-z])`,
    ),
    '$1 maintains $2 pods ',
  ],
  [
    spaced(
      `${begins}(?:it|that|this) ${must}(?:${keeps}|keep|maintain|consist of|comprise|be made up of|be composed of|have|run|look after) ${total}${count} ${same}${pods}(?! ?\\()${up}`,
    ),
    'it has $1 replicas',
  ],
  [
    spaced(
      `(?<=(?<![\\w-])(?:deployment|(?:stateful|replica) ?-?set)[^.;]{0,80} )(?:comprising|made up of|composed of|counting|maintaining|looking after|consisting of) ${total}${count} ${same}${pods}(?! ?\\()${up}`,
    ),
    'with $1 replicas',
  ],
  [
    spaced(
      `(?<![\\w-])whose (?:pods|copies|replicas) (?:number|are|amount to|total)(?: to)? ${count}(?= pods|(?! ?\\w))`,
    ),
    'with $1 replicas',
  ],
  [spaced(`(?<![\\w-])whose (?:pods|copies|replicas) number ${count}(?![\\w-])`), 'with $1 replicas'],
  [
    spaced(
      `${begins}(?:its|the) (?:size|strength|number of (?:pods|copies)|desired (?:size|number of (?:pods|copies))) ${must}(?:is |be )?${total}${count}(?: ${pods})?(?=[.,;]|$)`,
    ),
    'it has $1 replicas',
  ],
  [
    spaced(
      `${begins}(?:please )?(?:keep|have|maintain|sustain|let it run|let there be|run) ${total}${count} ${same}(?:of (?:its|the) )?${pods}(?! ?\\()${up}(?=[.,;]|$| and )`,
    ),
    'it has $1 replicas',
  ],
  [
    spaced(
      `(?<![\\w-])(?:(?:it|they|that|which) )?(?:shall|should|must|is to|has to|to|will) (?:always )?be (?:kept )?(?:running|up|maintained|run|operated|kept)(?: up)? in ${count} ${same}(?:pods|copies|replicas|instances)`,
    ),
    'has $1 replicas',
  ],
  [
    spaced(
      `,? (?:kept (?:running|up|alive)|run|running|operated) in ${count} ${same}(?:copies|instances|pods|replicas)`,
    ),
    ' with $1 replicas',
  ],
]);
