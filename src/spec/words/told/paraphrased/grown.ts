import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount, toSeconds } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased, within } from './phrased.ts';

const isScaler = (words: string): boolean =>
  /(?<![\w-])(?:hpa|(?:horizontal ?)?(?:pod ?)?auto-?scal\w+)(?![\w-])/iu.test(words) && !isKeda(words);
export const isKeda = (words: string): boolean => /keda|scaled ?-?object/iu.test(words);

const number = '(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)';
export const pods = '(?:pods?|cop(?:y|ies)|replicas?|instances?)';
const every = '(?:every|per|each|in|within|a)';
const removes =
  '(?:takes?|taking|removes?|removing|loses?|losing|drops?|dropping|gives? up|shrinks? by|scal(?:es?|ing) (?:down|in)(?: by)?)(?: away| down)?';
const adds = '(?:adds?|adding|grows? by|starts?|scal(?:es?|ing) (?:up|out)(?: by)?|may add)';
const most = '(?:no more than|not more than|at most|only|up to|more than|by at most)';
const when = overLines`
  (?:(?:on the way|when (?:it|they|the load|load|traffic|things?) (?:is |are |gets? |goes )?(?:going )?|while )(?:down|up|shrinks?|shrinking|grows?|growing|calms? down|quiet|busy|
  scal(?:es|ing) (?:down|up)|rises?|falls?|drops?),? )?
`;
const down = (count: string, time: string): string =>
  `scaleDown at most ${toCount(count)} pods per ${toSeconds(time)} seconds`;

/** How fast it goes up and down. */
const paced: readonly Rewriting[] = [
  ...phrased(
    [
      `${when}(?:(?:it|and|must|should|may|can|never|not) )*${removes} ${most} ${number} ${pods} (?:(?:at|a) (?:a )?time )?${every} {time}`,
      `${when}(?:at most |only )?${number} ${pods} (?:(?:may|can|should|must|is|are|to|be) )+(?:go|leave|removed|disappear|taken away|dropped|stopped)(?: away)? ${every} {time}`,
    ],
    (...[, count = '', time = '']) => down(count, time),
  ),
  ...phrased(
    `${when}(?:(?:it|and|must|should|may|can) )*${adds} ${most} ${number} ${pods} ${every} {time}`,
    (...[, count = '', time = '']) => `scaleUp at most ${toCount(count)} pods per ${toSeconds(time)} seconds`,
  ),
  ...phrased(
    `${when}(?:(?:it|and|must|should|may|can|the number|its size) )*(?:double|doubles)(?: (?:its size|itself|the (?:number|pods)))? ${every} {time}`,
    (...[, time = '']) => `scaleUp at most 100% per ${toSeconds(time)} seconds`,
  ),
  ...phrased(
    `(?:(?:it|and|must|should|may|can) )*(?:grow|grows|increase) by (?:at most )?(\\d{1,3}) ?(?:%|percent) ${every} {time}`,
    (...[, share = '', time = '']) => `scaleUp at most ${share}% per ${toSeconds(time)} seconds`,
  ),
];

/** What is scaled stands beside its scaler. */
const aside: readonly Rewriting[] = phrased(
  '(?<=(?:hpa|auto-?scaler) [^.;]{0,60}, )(deployment|stateful ?set) ["\'`]?([a-z][a-z0-9-]{0,60})["\'`]?(?=,)',
  'for the $1 $2',
);

const wait = (way: string, time: string): string =>
  `scale${way} stabilizationWindowSeconds ${toSeconds(time)}`;

/** How long it waits before that. */
const waiting: readonly Rewriting[] = [
  ...phrased(
    [
      `${when}(?:(?:it|and|must|should|only) )*waits? {time} before (?:it |they )?(?:scal(?:es|ing) down|shrink(?:s|ing)?|goes down|going down|removes?|removing|takes? away)(?: (?:any|a|pods?|anything|it))*`,
      `(?:on the way down|when it shrinks|for scaling down|before it shrinks),? (?:it )?(?:should |must )?(?:looks? back(?: over)?|considers?|waits?(?: for)?)(?: the last)? {time}`,
      `(?<=scaleDown [^.;]{0,80})(?:,? and)?,? (?:only )?after {time}(?! ?(?:quiet|calm))(?: of (?:quiet|calm))?`,
      `(?<=scale-?down [^.;]{0,60}), ?window(?: of)? {time}`,
    ],
    (...[, time = '']) => `, ${wait('Down', time)}`,
  ),
  ...phrased(
    '(?<=scaleDown [^.;]{0,80})(?:,? and)?,? (?:only )?after (\\d{1,3}|one|two|three|five|ten|fifteen) (?:quiet|calm) (minutes?|seconds?)',
    (...[, count = '', unit = '']) => `, ${wait('Down', `${toCount(count)} ${unit}`)}`,
  ),
  ...phrased(
    '(?<=scale-?up [^.;]{0,60}), ?window(?: of)? (0|\\d{1,4} ?s(?:econds)?)(?!\\w)',
    (...[, time = '']) => `, scaleUp stabilizationWindowSeconds ${Number.parseInt(time, 10)}`,
  ),
  ...phrased(
    '(?<=scaleUp [^.;]{0,60}),? (?:right away|immediately|at once|without (?:waiting|delay|hesitation)|straight ?away|instantly)',
    ', scaleUp stabilizationWindowSeconds 0',
  ),
];

const teens: Readonly<Record<string, number>> = {
  eleven: 11,
  thirteen: 13,
  fourteen: 14,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Numbers in words that nobody counts on their fingers. */
const counted: readonly Rewriting[] = [
  ...phrased(`(${Object.keys(tens).join('|')})-(${ones.join('|')})`, (...[, ten = '', unit = '']) =>
    String((tens[ten.toLowerCase()] ?? 0) + ones.indexOf(unit.toLowerCase()) + 1),
  ),
  ...phrased(`(${Object.keys(teens).join('|')})(?= |[,.;]|$)`, (...[said = '']) =>
    String(teens[said.toLowerCase()] ?? said),
  ),
];

export const count =
  '(\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty|none|zero)';
export const toNumber = (said: string): number => (/^(?:none|zero)$/iu.test(said) ? 0 : toCount(said));

/** Between which numbers. */
export const bounded = (least: string, greatest: string): Rewriting[] => [
  ...phrased(
    `(?:with )?an? (?:floor|minimum|lower (?:bound|limit)) of ${count}(?: ${pods})?`,
    (...[, said = '']) => `${least} ${toNumber(said)}`,
  ),
  ...phrased(
    `(?:with )?an? (?:ceiling|maximum|upper (?:bound|limit)|cap) of ${count}(?: ${pods})?`,
    (...[, said = '']) => `${greatest} ${toNumber(said)}`,
  ),
  ...phrased(
    `(?:(?:must|should|may|can|shall|will|it|they|there) )*(?:never|not)(?: ever)? (?:let (?:it|them) )?(?:drop|fall|go|shrink)(?:e?s)? (?:to )?(?:under|below|less than|fewer than) ${count}(?: ${pods})?(?:,? (?:nor|or|and)(?: ever| never)? (?:more than|above|over) ${count}(?! ?%)(?: ${pods})?)?`,
    (...[, said = '', other]) =>
      `${least} ${toNumber(said)}${typeof other === 'string' && other !== '' ? `, ${greatest} ${toNumber(other)}` : ''}`,
  ),
  ...phrased(
    `(?:(?:must|should|may|can|shall|will|it|they|there) )*(?:never|not)(?: ever)? (?:let (?:it|them) )?(?:run|grow|go|climb|rise)(?:e?s)? (?:to )?(?:more than|above|over|beyond) ${count}(?! ?%)(?: ${pods})?`,
    (...[, said = '']) => `${greatest} ${toNumber(said)}`,
  ),
];

export const own =
  '["\'`]?((?!(?:the|a|an|it|this|that|should|must|named|called|of|for)(?![\\w-]))[a-z][a-z0-9-]{0,60}[a-z0-9])["\'`]?';
/** Who says between which numbers something shall scale, and by what, wants no more of it. */
const scaled: readonly Rewriting[] = phrased(
  `(?:auto)?scale (?:the )?deployment ${own},? (?:from|between) ${count} (?:to|and|up to) ${count}(?: ${pods})?(?=[^.]{0,100}(?:cpu|memory|ram)(?!\\w))`,
  (...[, of = '', least = '', greatest = '']) =>
    `A HorizontalPodAutoscaler for the Deployment ${of} with minReplicas ${toNumber(least)} and maxReplicas ${toNumber(greatest)},`,
);

/** What grows by itself, as people tell how far, how fast and by what. */
export const grownTold: readonly Rewriting[] = [
  ...within((words) => isScaler(words) || isKeda(words) || /by itself|cpu/iu.test(words), counted),
  ...within((words) => !isScaler(words) && !isKeda(words), scaled),
  ...within(isScaler, [...aside, ...paced, ...waiting, ...bounded('minReplicas', 'maxReplicas')]),
];
