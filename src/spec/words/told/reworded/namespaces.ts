import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { kind, spaced } from '../introducing/pieces.ts';
import { isOther, isStage } from '../introducing/places.ts';
import { must, named, noName } from './pieces.ts';

const inside = '(?:(?:with)?in(?:side|to|side of)?|under|over in|down in)';
const toward = '(?:to|for|of)';
const home = '(?:at home|a home|its home|their home)';
const being = overLines`
  (?:belongs?|lives?|resides?|sits?|dwells?|goes|go|lands?|stays?|ends? up|is to be found|found|located|situated|housed|homed|placed|put|created|deployed|installed|hosted|kept|living|residing|sitting|belonging|going|landing|${home}|(?:has|have|having) ${home}|part)
`;
/** Where the name of a namespace ends, and nothing says that it is something else. */
const end = overLines`
  (?=\s?(?:[.,;:()]|$)|\s(?:and|with|that|which|whose|where|runs?|running|has|having|from|made|consisting|comprising|on|should|shall|must|is|so|because|for|keeps?|maintains?)(?![\w-]))
`;
const told = `(?:(?:the |our |my )?namespace (?:(?:named|called|known as) )?${named}|(?:the |our |my )?${named} namespace)`;
const space = `(?:${told}|${named}${end})`;
const all = overLines`
  (?:it|they|this|that|everything(?: here| below| of (?:it|this|that))?|all(?: of)? (?:it|this|that|them|these|objects|(?:the )?(?:objects|resources))|both(?: of them| objects)?|
  the (?:two|three)(?: of them)?|these(?: two| three)?(?: objects)?|the (?:whole thing|lot|whole|object)|all)
`;
const begins = '(?<=^|[.;!?:\\n] ?|(?<![\\w-])and )';

type Place = { readonly words: string; readonly names: readonly (string | undefined)[] };

/** The one name that was told, unless something else is called so or several stages are told of. */
function spaceOf({ words, names }: Place): string | undefined {
  const name = names.find((one) => one !== undefined);
  if (name === undefined || isStage(name, words) || isOther(name, words)) return undefined;
  return name.toLowerCase();
}

/** Says where it is, with what stands before the names among the groups of a pattern. */
function said(pattern: string, before: number, written: (ahead: readonly string[], name: string) => string) {
  const rewriting: Rewriting = [
    spaced(pattern),
    (...groups) => {
      const found: readonly unknown[] = groups.slice(1, -2);
      const texts = found.map((one) => (typeof one === 'string' ? one : undefined));
      const name = spaceOf({ words: groups.at(-1) ?? '', names: texts.slice(before) });
      const ahead = texts.slice(0, before).map((one) => one ?? '');
      return name === undefined ? (groups[0] ?? '') : written(ahead, name);
    },
    (words) => aboutObjects.test(words),
  ];
  return rewriting;
}

const aboutObjects = spaced(`(?<![\\w-])${kind}s?(?![\\w-])`, 'iu');
const isMany = /^(?:they|all (?:of )?(?:them|these|objects|the)|both|the (?:two|three)|these)/iu;
const placed = (who: string, name: string): string =>
  `${isMany.test(who) || /^ev|^all/iu.test(who) ? 'Everything is' : 'It is'} in the namespace ${name}`;

const behindName = `(?<=(?<![\\w-])${kind}(?:,? (?:(?:named|called) )?)["'\`]?${noName}[a-z0-9][a-z0-9.-]{0,60}["'\`]?)`;
const goes = '(?:(?<=(?:that|which) )goes|going|is deployed|deployed|shipped)';
const lives = `(?:that |which |and )?${must}(?:${being} ${inside} ${space}|${goes} to ${space}|(?:${being} )?${toward} ${told}|(?:(?:with)?inside|within|over in) ${space})`;

/** Where objects live, in all the ways of whole prose. */
export const namespacesTold: readonly Rewriting[] = [
  [
    spaced(`(?<![\\w-])namespace,? (?:that is |which is )?(?:known as|that goes by) (?=["'\`]?[a-z])`),
    'namespace ',
  ],
  // `a job called x within media`, `a deployment, x, that belongs in support`
  said(`${behindName} ${lives}`, 0, (_, name) => ` in the namespace ${name}`),
  said(`${behindName}, (?:${lives}|in ${space}),?`, 0, (_, name) => ` in the namespace ${name}`),
  said(
    `${behindName},? \\((?:(?:it |that |which |and )?${must}(?:${being} )?${inside} |namespace:? )${space}\\)`,
    0,
    (_, name) => ` in the namespace ${name}`,
  ),
  // `Everything lives in auction.`
  said(
    `${begins}(${all}) ${must}(?:(?:${being}|(?<=(?:to|should|must|shall|will|all) )be) ${inside} ${space}|(?:goes|go|is deployed|are deployed) to ${space}|${being} ${toward} ${told})`,
    1,
    ([who = ''], name) => placed(who, name),
  ),
  said(
    `${begins}(?:please )?(?:put|place|keep|create|deploy|leave|house|locate|make|set up|install|store) (${all}) (?!(?:in|to|into) (?:the )?namespace )(?:${inside} ${space}|to ${told})`,
    1,
    ([who = ''], name) => placed(who, name),
  ),
  said(
    `${begins}(?:nothing|none)(?: (?:(?:of|about) (?:this|it|that|them|these|all this)|here|else))? ${must}(?:${being}|be|leave|leaves|run|runs|exist|exists|appear|appears) ?(?:outside(?: of)?|beyond|elsewhere than in) ${space}`,
    0,
    (_, name) => `Everything is in the namespace ${name}`,
  ),
  // `auction is the namespace it belongs in`
  said(
    `${begins}${named} (?:is|shall be|should be|will be) (?:(?:the|its|their|our) (?:only )?namespace(?: (?:of|for|to use|that is used|in which|where|for|it|they|everything|all|both)(?: (?:[a-z]{1,10} ?){1,5})?)?)(?=[.;,]|$)`,
    0,
    (_, name) => `Everything is in the namespace ${name}`,
  ),
  said(
    `${begins}(?:please )?(?:use|take|choose|pick) ${named} as (?:the|its|their) namespace(?: (?:of|for) (?:it|this|that|them|both|all of (?:it|this|them)|everything))?`,
    0,
    (_, name) => `Everything is in the namespace ${name}`,
  ),
  said(
    `${begins}(?:the|its|their) namespace (?:to (?:use|be used|go for|put (?:it|them|this|everything) in)|in question|of choice|it belongs (?:in|to)|they belong (?:in|to)|for (?:it|this|that|them|both|everything|all of (?:it|this|them))|meant|intended|at hand)(?: here)? (?:is|should be|shall be) (?:called |named )?${named}`,
    0,
    (_, name) => `Everything is in the namespace ${name}`,
  ),
];
