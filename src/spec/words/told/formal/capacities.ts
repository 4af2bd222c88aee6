import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { toCount } from '../../numbers.ts';
import { phrased } from '../paraphrased/phrased.ts';
import { allowances } from '../retold/allowances.ts';
import { isRun } from '../retold/kind-told.ts';
import { sentence } from '../retold/parts.ts';

const cpu =
  '(\\d{1,4}(?:\\.\\d{1,2})?m?|one|two|three|four|five|six|eight|ten|twelve|sixteen|twenty)(?: (?:of )?(?:v?cpus?|(?:cpu |processor )?cores?|processors?|millicores))?';
const memory = '(\\d{1,5} ?[KMGT]i?)B?(?: (?:of )?(?:memory|ram|main memory))?';
const and = '(?:,? (?:and|along with|as well as|plus|together with|or|respectively|with) |, |/)';
const both = `${cpu}${and}${memory}`;
const words = '(?: (?!requests?|limits?|requested|quota)[a-z,]{1,14}){0,12}?';

const cpuOf = (said = ''): string => (/^[a-z]/iu.test(said) ? String(toCount(said)) : said);
const sizeOf = (said = ''): string => said.replace(' ', '');

/** What all of a namespace may take: requests and limits, with an amount of each. */
const sums: readonly Rewriting[] = [
  ...phrased(
    `(requests|limits)${words} ${both}`,
    (...[, side = '', cores, size]) =>
      `${side.toLowerCase()}.cpu ${cpuOf(cores)}, ${side.toLowerCase()}.memory ${sizeOf(size)}`,
  ),
];

const one =
  (name: string) =>
  (...[, cores, size]: readonly (string | undefined)[]) =>
    ` ${name} cpu ${cpuOf(cores)}, ${name} memory ${sizeOf(size)}`;
const never = overLines`
  (?:(?:no|never|not|neither|nor|any|each|every|single) )+(?:container )?(?:(?:can|may|must|should|shall|is|be|ever|allowed|permitted|able|to|it|one) )*(?:request|ask for|ask|consume|use|claim|exceed|demand|obtain|receive|have|go beyond|take)(?: (?:more|higher|for))?(?: than)?
`;

/** What a single container gets that says nothing, and the least and the most that it may ask for. */
const bounds: readonly Rewriting[] = [
  ...phrased(
    `(?:an? |the |their |its )?(?:default )?limits? (?:(?:of|is|are|being|amounts? to|set to|equal to|at) )*${both}`,
    one('default'),
  ),
  ...phrased(
    `(?:an? |the |their |its )?(?:default )?requests? (?:(?:of|is|are|being|amounts? to|set to|equal to|at) )*${both}`,
    one('default request'),
  ),
  ...phrased(`(?:that )?${never} ${both}`, one('max')),
  ...phrased(
    `(?:(?:the|an?|an upper|upper) )*(?:maximum|ceiling|upper (?:bound|limit)|cap)(?: (?:for|per) (?:any|each|a|every|single|container|one)(?: container)?)? ?(?:(?:of|is|are|being|amounts? to|set to|lies? at|at) )*${both}`,
    one('max'),
  ),
  ...phrased(
    `(?:(?:the|an?|a lower|lower) )*(?:minimum|floor|lower (?:bound|limit))(?: (?:for|per) (?:any|each|a|every|single|container|one)(?: container)?)? ?(?:(?:of|is|are|being|amounts? to|set to|lies? at|at) )*${both}`,
    one('min'),
  ),
];

const ofRange =
  /limit ?-?range|specif\w+ (?:nothing|none|neither|no)|default|no container|each container|any container/iu;
const ofQuota = /quota|in total|add up|sum|altogether|combined|aggregate|overall|collectively|together/iu;
const asked = /(?:resource ?-?)?quota|limit ?-?range/iu;

const told = (said: string, list: readonly Rewriting[]): string =>
  list.reduce((text, [pattern, written]) => text.replaceAll(pattern, written as string), said);

export const capacities: readonly Rewriting[] = [
  [
    sentence,
    (said) => {
      if (ofRange.test(said)) return told(said, bounds);
      return ofQuota.test(said) ? told(said, sums) : said;
    },
    (text) => asked.test(text) && (isRun(text) || !allowances.about(text)),
  ],
];
