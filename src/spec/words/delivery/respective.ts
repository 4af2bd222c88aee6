import type { Environment } from '../../../config/delivery.ts';
import { toCount } from '../numbers.ts';
import { environmentNames } from './environment-sayings.ts';

/** What is said of one environment, and where. */
export type Told = {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** What stays in its place. */
  readonly join?: string;
  readonly said: string;
  readonly set: Omit<Environment, 'name'>;
};

const { alone: name, nameOf } = environmentNames;
const counted =
  '(?:\\d{1,3}(?![\\w.%])|(?<!\\w)(?:one|two|three|four|five|six|seven|eight|nine|ten)(?!\\w)|[一二两三四五六七八九十])';
const and = String.raw`(?:\s?,\s?and\s|\s?[,，、/&]\s?|\sand\s|\s?[和与]\s?)`;
const names = new RegExp(
  `${name}(?:\\s?环境)?(?:${and}${name}(?:\\s?环境)?){1,3}(?:\\senvironments?|\\senvs?|环境)?`,
  'giu',
);
const replicas = String.raw`(?:(?:replicas?|copies|pods?|instances)(?![A-Za-z])|个?(?:副本|实例))`;
const one = `${counted}(?:\\s?${replicas}|个(?:\\s?Pod)?)?`;
const counts = new RegExp(
  `^(?<lead>[^.;。；\\n\\d]{0,40}?)(?<list>${one}(?:${and}${one}){1,3})(?:,?\\s?respectively|\\s?each)?[)）]?(?!\\s?${replicas}?\\s?of\\s)`,
  'iu',
);

/** `staging and production (2 and 5 replicas)`: of each its own, in the order of their names. */
export function toldRespectively(words: string): Told[] {
  return [...words.matchAll(names)].flatMap(({ 0: said, index }) => {
    const environments = [...said.matchAll(new RegExp(name, 'giu'))].map(([one]) => nameOf(one));
    const from = index + said.length;
    const list = counts.exec(words.slice(from, from + longest));
    const phrase = list?.[0] ?? '';
    const lead = list?.groups?.['lead'] ?? '';
    const isOfOne = new RegExp(name, 'iu').test(lead) || bounds.test(lead);
    if (isOfOne || !new RegExp(replicas, 'iu').test(phrase)) return [];
    return shared(environments, { said: phrase, start: from, lead: lead.length });
  });
}

const longest = 160;
/** `between 4 and 12 pods` */
const bounds = /(?<![\w-])(?:between|from)\s*$/iu;

type Listed = { readonly said: string; readonly start: number; readonly lead: number };

/** The first one takes what stands before its number, the last one what stands behind its own. */
function shared(environments: readonly string[], { said, start, lead }: Listed): Told[] {
  const numbers = [...said.slice(lead).matchAll(new RegExp(`(?<![\\d.])${counted}(?![\\d.])`, 'gu'))];
  if (numbers.length !== environments.length) return [];
  return environments.map((environment, at) => {
    const from = at === 0 ? 0 : lead + (numbers[at]?.index ?? 0);
    const next = numbers[at + 1]?.index;
    const to = next === undefined ? said.length : lead + next;
    return {
      name: environment,
      start: start + from,
      end: start + to,
      join: ' ',
      said: said.trim(),
      set: { replicas: toCount(numbers[at]?.[0] ?? '') },
    };
  });
}
