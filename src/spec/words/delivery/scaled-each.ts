import { overLines } from '../../../kernel/over-lines.ts';
import { longest } from '../longest.ts';
import { environmentNames } from './environment-sayings.ts';
import { familyOf } from './hosts.ts';
import type { Told } from './respective.ts';
import { scaledApart, type ScaledApart } from './scaled-apart.ts';

/** Words with the bounds of one environment, which stand for all, and those that each of them has. */
type ScaledEach = { readonly words: string; readonly told: readonly Told[] };

const { alone, nameOf } = environmentNames;
const scaler = overLines`
  (?<scaler>(?<![\w-])(?:(?:with|an?|and|use|enable)\s){0,3}(?:horizontal\s?-?pod\s?-?autoscal(?:er|ing)|hpas?|auto-?\s?scal(?:e|es|ed|ing|er)|scal(?:e|es|ed|ing)(?:\sit)?)(?![\w-])|
  自动扩缩容?|自动伸缩|弹性伸缩|弹性扩缩容?|扩缩容?|伸缩)
`;
const range = overLines`
  (?:(?:from|between|with|of|to|at|为|是|在|范围)\s?){0,2}
  (?:
    (?<min>\d{1,3})\s?(?:-|–|~|～|到|至|\sto\s|\sand\s|\.\.)\s?(?<max>\d{1,3})(?![\w.%:-]|\s?[MG]i?(?!\w))|
    (?:min(?:imum)?|最[少小低])\s?[:=]?\s?(?<min>\d{1,3})(?:\s?[,，、/]\s?|\sand\s|\s)(?:max(?:imum)?|最[多大高])\s?[:=]?\s?(?<max>\d{1,3})(?![\w.%])
  )
  (?<copies>\s?(?:replicas?|copies|pods?|instances?|个?(?:副本|实例|pod)|个))?(?:之间)?
`;
const target = String.raw`(?<target>,?\s?(?:at|@|on|when|targeting)\s?(?:(?:cpu|memory)\s(?:at\s)?)?\d{1,3}\s?%(?:\s(?:of\s)?(?:the\s)?(?:cpu|memory)(?:\s(?:utili[sz]ation|usage|load))?)?)?`;
const unit = '(?:\\s(?:environment|env)|\\s?环境)?';
const having = String.raw`[\s:：=]{0,2}(?:(?:gets?|has|have|with|should|it|is|to|uses?|runs?|be|的|用|要|副本数?)\s?){0,3}`;
const bounds = new RegExp(
  `(?:${scaler}[\\s:：]{0,2})?${range}${target}(?:\\s(?:in|on|for)\\s(?:the\\s)?(?<behind>${alone})${unit})?`,
  'giu',
);
const ahead = new RegExp(`(?:(?:in|on|for)\\s(?:the\\s)?|在)?(?<place>${alone})${unit}${having}$`, 'iu');
const mention = new RegExp(scaler, 'iu');

/** How the number of copies follows the load in each environment, and the words of what is left of it for all. */
export function scaledThere(words: string, names: readonly string[]): ScaledApart & ScaledEach {
  const { words: plain, told } = scaledEach(words, names);
  return { ...scaledApart(plain, names), told };
}

/** `autoscale 1-2 in staging and 3-9 in production`: each follows the load within its own bounds. */
function scaledEach(words: string, names: readonly string[]): ScaledEach {
  const none = { words, told: [] };
  if (names.length < 2 || words.length > longest || !mention.test(words)) return none;
  const found = boundsIn(words);
  const own = found.findLast(({ name }) => familyOf(name) === 'prod') ?? found.at(-1);
  if (own === undefined || !isEach(found)) return none;
  const targets = [...new Set(found.map((one) => one.target).filter((one) => one !== ''))];
  if (targets.length > 1) return none;
  const rest = found.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}${text.slice(end)}`,
    words,
  );
  const general = `${own.lead} ${own.set.replicas}-${own.set.most}${targets.join('')}`;
  const left = withoutGaps(rest).replace(/[.。]$/u, '');
  return { words: `${left}. ${general}`, told: found };
}

type Bounds = Told & {
  readonly set: { readonly replicas: number; readonly most: number };
  readonly lead: string;
  readonly target: string;
};

/** What says nothing of scaling goes on about it right behind what does. */
function boundsIn(words: string): readonly Bounds[] {
  const lead = /\p{Script=Han}/u.test(words) ? '自动扩缩' : 'autoscale';
  const found: Bounds[] = [];
  for (const { 0: said, index, groups = {} } of words.matchAll(bounds)) {
    const { min, max, scaler: how, copies, target: at = '' } = groups;
    const [replicas, most] = [Number(min), Number(max)];
    const { place, start } = placeOf({ words, index, groups }, found.at(-1));
    const isNext = found.some((last) => joint.test(words.slice(last.end, start)));
    const isScaled = (how ?? copies) !== undefined || isNext;
    if (replicas > most || !isScaled || place === undefined) continue;
    const end = index + said.length;
    const own = { start, end, said: words.slice(start, end).trim(), set: { replicas, most } };
    found.push({ name: nameOf(place), ...own, lead, target: at });
  }
  return found;
}

type At = {
  readonly words: string;
  readonly index: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
};

/** The place behind is nearer than one ahead. */
function placeOf({ words, index, groups: { behind } }: At, last?: Told) {
  if (behind !== undefined) return { place: behind, start: index };
  const from = Math.max(last?.end ?? 0, index - longestPlace);
  const before = ahead.exec(words.slice(from, index));
  return before === null
    ? { place: undefined, start: index }
    : { place: before.groups?.['place'], start: from + before.index };
}

const longestPlace = 60;
const joint = /^(?:\s?[,，;；、]\s?|\s)?(?:and\s|but\s|而)?$/iu;

function isEach(found: readonly Bounds[]): boolean {
  return found.length > 1 && new Set(found.map(({ name }) => familyOf(name))).size === found.length;
}

/** Marks that joined what was taken out. */
function withoutGaps(rest: string): string {
  return rest
    .replaceAll(/^\s{0,4}[-*•]\s*(?:$|(?=\n))/gmu, '')
    .replaceAll(/(?:\s?[,，;；、]\s?|\s)(?:and\s|but\s|with\s|而)*(?=\s?(?:[,，;；、.。\n]|$))/gu, '')
    .trim();
}
