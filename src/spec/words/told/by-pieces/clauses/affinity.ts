import { overLines } from '../../../../../kernel/over-lines.ts';
import { words } from '../../../text/words.ts';
import type { Found } from '../found.ts';
import { byMatter } from './matter.ts';

const nodes = '(?:nodes?|machines?|hosts?|servers?)';
const key =
  '["\'`]?(?!(?:with|of|is|are|has|that|the|and|its|must|on|to|as|in)(?![\\w-]))([a-z][\\w./-]{0,80})["\'`]?';
const value =
  '["\'`]?(?!(?:the|an?|an|not|only|to|where|in|or|and|with|is|are|be|either|one|of|favou?red|preferred|values?|weight|required|any|label|labels|nodes?|otherwise)(?![\\w-]))[\\w.-]{0,60}\\w["\'`]?';
const link =
  '(?:(?:with|is|are|has to be|has|have|be|to|being|has|says|say|reads|set|equals?|in|of|either|one|any|among|the|values?|a|must|should) ){1,6}|(?:=|: ?)';
const list = `${value}(?:(?:, or|, and|,| or| and)(?: with| of)? ${value}){0,6}`;
const match = `(?:(?:the |its |whose |a |their )?labels? )?${key}(?: label)?(?: of (?:its|the|their|a) ${nodes})?(?: ${link}|=|: ?)${list}`;
const parsed = words(`${key}(?: label)?(?: of (?:its|the|their|a) ${nodes})?(?: ${link}|=|: ?)(${list})`);
const bearing =
  '(?:that|which|with|whose|where|the|a|carry|carries|carrying|bear|bears|bearing|have|has|having|labell?ed|marked|tagged|wear|wears|label|labels|of|its|their|by)';

const hard = 'required node affinity';
const joints = /(?:, or|, and|,| or| and)(?: with| of)? /iu;

/** Nodes of several kinds that it may run on alone, or that it would rather run on. */
export const nodeAffinities = byMatter({
  about: /node|machine|host|server/iu,
  holds:
    /node|machine|host|server|weigh|prefer|favou?r|rather|mandatory|pending|anywhere|nowhere|acceptable|eligible|suitable|^["'`]?[\w-]{1,60}["'`]?$|if possible|ideally/iu,
  pieces: [
    [
      'weight',
      words(
        '(?:(?:at|with|and|a|the|of|being|carrying|has|preference|that|this|it|which|its|their) ){0,4}(?:weigh(?:t|s|ing))(?: (?:of|is|being))? (\\d{1,3})',
      ),
    ],
    ['said', words(`(?:${nodes} (?:${bearing} ){0,4}|(?:the |whose )?label )(${match})`)],
    ['said', words(`(label ${match.replace('(?:(?:the |its |whose |a |their )?labels? )?', '')})`)],
    [
      'soft',
      words(overLines`
      (?:be )?(?:favou?red|preferred|given preference|the first choice)|prefers?|favou?rs?|prefer(?:ably|ence)|ideally|if (?:at all )?possible|where possible|would rather(?: be)?|rather|had better
    `),
    ],
    [
      'fit',
      words(
        '(?:(?:are|is) )?(?:the only ones? )?(?:acceptable|eligible|possible|suitable|required|allowed|permitted|good enough)',
      ),
    ],
    [
      'pending',
      words(
        '(?:otherwise|else|failing that|or else),? (?:it |the pod )?(?:stays?|remains?|is left|is|must stay|has to wait) ?(?:pending|unscheduled|not scheduled)?',
      ),
    ],
    [
      'optional',
      words(
        '(?:but |though |yet )?(?:without(?: (?:this|that|it))? being|(?:(?:this|that|it|which|they) )?(?:is|are|being)? ?not) (?:mandatory|required|obligatory|compulsory|a must|a requirement)',
      ),
    ],
    [
      'hard',
      words(overLines`
      (?:(?:may|must|can|should|shall|is|are) )?(?:never|not)(?: (?:be|ever|to))*(?: (?:placed|put|run|scheduled|started))?(?: (?:anywhere|somewhere))?(?: else)? (?:but|except|other than)(?: for)?|nowhere (?:else )?(?:but|except|other than)|only|exclusively|solely|must|has to|have to|requires?|needs?|no other(?: ${nodes})?
    `),
    ],
  ],
  idle: overLines`
    ${nodes}|placed?|put|puts|runs?|running|be run|scheduled?|scheduling|started|land|lands|go|goes|sits?|stays?|belongs?|carr(?:y|ies)|bears?|labell?ed|labels?|values?|one|either|among|those|these|such|where|it's|work|anywhere|ones|weight|available|if|possible
  `,
  never:
    /taint|tolerat|anti|never two|no two|apart|spread|skew|zones?(?!\w)(?! [\w-]*\d)|service|traffic|daemon|every|selector|neighbour|beside|same (?:node|machine|host)|(?:label|create|add|mark) (?:the|a) node|unless|drain|image|mount|volume/iu,
  more: /prefer|weigh|favou?r|(?<!\w)rather(?! than)|ideally|if possible/iu,
  say: ({ said = '', ...how }, clause) => {
    const [, own, values = ''] = [...said.matchAll(parsed)][0] ?? [];
    const all = values.split(joints).map((one) => one.replaceAll(/["'`]/gu, ''));
    const strength = strengthOf(how);
    if (own === undefined || values === '' || strength === undefined) return undefined;
    if (strength === hard && (all.length < 2 || /affinit/iu.test(clause))) return undefined;
    return `${strength} for ${own} in (${all.join(', ')})`;
  },
});

/** What is preferred may be told with a weight, and what is needed never is. */
function strengthOf({ weight, soft, hard: must, fit, pending }: Found): string | undefined {
  const isSoft = (soft ?? weight) !== undefined;
  const isHard = (must ?? fit ?? pending) !== undefined;
  if (isSoft === (isHard && soft === undefined)) return undefined;
  return isSoft ? `preferred node affinity with weight ${weight ?? '1'}` : hard;
}
