import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased, within } from '../paraphrased/phrased.ts';
import { named } from './pieces.ts';

const amount = '(?=\\d[\\w.]{0,8} (?:of )?(?:m ?cpu|cpu|memory|cores?|ram|millicores?)[ ,.;])';
const login = '(?:login|log-?in|authentication|credentials?|password|user name and password|sign-?in)';

/** What is said of every container of a namespace is no wish for one. */
const ofMany = /limit ?-?range|quota|default|namespace-wide/iu;

const cores = String.raw`(\d{1,5}m|\d{1,2}(?:\.\d{1,2})?(?= (?:v?cpus?|cores?))|half an?|an?|one|two)(?: (?:of (?:a )?)?(?:v?cpus?|(?:cpu |processor )?cores?|processors?|millicores?))?`;
const memory = String.raw`(\d{1,5} ?[KMGT]i?)B?(?: (?:of )?(?:memory|ram))?`;
/** `and don't let it use more than 500m and 256Mi`, `stopped at half a core or 256Mi` */
const never = overLines`
  (?:(?:don't|do not|never|must not|mustn't|should not|shouldn't|may not|cannot|can't|must never|may never|not to|without ever) (?:ever )?
  (?:(?:let|allow|permit) (?:it|them|the (?:pod|container)) (?:to )?|be (?:allowed|permitted) to |able to )?
  (?:use|using|take|taking|consume|consuming|get|have|eat|claim|exceed|exceeding|go (?:beyond|over|above|past)|grow (?:beyond|over|above|past))(?: (?:more than|over|above))?|
  (?:is |are |be |gets? )?(?:stopped|cut off|capped|halted) at|(?:must |should |has to |have to )?(?:stays?|remains?|keeps?) (?:below|under|within))
`;

const amounts: readonly Rewriting[] = [
  ...phrased(
    `${never} ${cores}(?: and| or|,|/)+ ?${memory}`,
    (...[, cpu = '', size = '']) => `limits cpu ${coresOf(cpu)}, memory ${size.replace(' ', '')}`,
  ),
  ...phrased(`(?:its|the) (?:minimum|lower bound|floor) (?:is|are|being) ${amount}`, 'requests '),
  ...phrased(
    `(?:and |while )?(?:its|the) (?:maximum|upper bound|ceiling)(?: is| are| being)? ${amount}`,
    'limits ',
  ),
];

function coresOf(said: string): string {
  return /^half/iu.test(said) ? '500m' : /^[a-z]/iu.test(said) ? String(toCount(said)) : said;
}

/** What all pods of a namespace come to. */
const sums: readonly Rewriting[] = [
  ...phrased(
    `(?:(?:and|while|all|their|the|its|pods'|of) ){0,3}(requests|limits)(?: of (?:its|all|the|these) pods)?(?: (?:may|can|must|should|shall|are|is|have|to|together|only|ever|all|in total|in sum|not|never|add up|sum up|amount|come|stay|total|be|reach|go|taken|altogether)){1,8} (?:(?:to|within|below|under|at|exceed|beyond|over|at most|no more than|more than|up to) ?){1,3} ${cores}(?: and| or|,|/)+ ?${memory}(?: in total| altogether| together)?`,
    (...[, side = '', cpu = '', size = '']) =>
      `${side.toLowerCase()}.cpu ${coresOf(cpu)}, ${side.toLowerCase()}.memory ${size.replace(' ', '')}`,
  ),
  ...phrased(
    `(?:(?:and|but|while) )?(load ?balancers?|node ?ports?)(?: services?)? (?:are|is)(?:n't| not) (?:permitted|allowed|wanted|possible)(?: at all)?(?: \\(zero\\))?`,
    (...[, sort = '']) => `services.${sort.replace(/[ -]/u, '').toLowerCase().replace(/s?$/u, 's')} 0`,
  ),
  ...phrased(
    `(?:forbids|prohibits|bans|allows no|permits no) (load ?balancers?|node ?ports?)(?: services?)?(?:(?:,| and| or) (load ?balancers?|node ?ports?)(?: services?)?)?`,
    (...all) =>
      all
        .slice(1, 3)
        .filter((sort) => typeof sort === 'string')
        .map((sort) => `services.${sort.replace(/[ -]/u, '').toLowerCase().replace(/s?$/u, 's')} 0`)
        .join(', '),
  ),
];

/** What is set aside, what is never exceeded, and who may pull. */
export const allowed: readonly Rewriting[] = [
  ...within((words) => !ofMany.test(words), amounts),
  ...within(/quota/iu, sums),
  ...phrased(
    `(?:must |should |has to |is to |is )?(?:be )?(?:stopped|kept|prevented|barred|hindered) from (?:taking|using|consuming|exceeding|claiming)(?: more than| over)? (?=[0-9])`,
    'must never use more than ',
  ),
  ...phrased(
    `(?:(?:the|its|our) )?(?:image )?registry (?:demands|requires|asks for|wants|needs|is protected by|expects) (?:an? )?${login},? (?:which|that|and (?:it|that|this)) (?:is|are|lies|stands|can be) (?:(?:kept|found|stored|held|contained) )?in (?:the |a )?secret(?: called| named)? ${named}`,
    'image pull secret $1',
  ),
  ...phrased(
    `(?:in order )?to (?:fetch|pull|download|get|obtain) (?:the|its) images?,? (?:the )?secret ${named} (?:has to|must|should|needs to|is to|is)(?: be)? (?:used|needed|required|taken)`,
    'image pull secret $1',
  ),
  ...phrased(
    `(?:the )?service account ${named} (?:is|should be|has to be|must be) used(?: by (?:it|them|the pods?))?`,
    'it uses the service account $1',
  ),
  ...phrased(
    `(\\d{1,5}m?) (?:of )?(cpu|memory) (?:is|are|be|should be|has to be|have to be) requested`,
    'requests $1 $2',
  ),
  ...phrased(`(?<=(memory|cpu): ?)(\\d[\\w.]{0,8}) requested`, 'requests $2 $1'),
  ...phrased(
    `(?:should |must |has to |shall )?uses? ${named} as (?:the )?service account`,
    'uses the service account $1',
  ),
];
