import type { Environment } from '../../../config/delivery.ts';
import { longest } from '../longest.ts';
import { alone, besideUsers, type Alone } from './alone.ts';
import { bareOf } from './bare.ts';
import { clausesOf, type Clause } from './clauses.ts';
import { environmentNames } from './environment-sayings.ts';
import { settingOf } from './setting.ts';
import type { Vocabulary } from '../read.ts';

const { pattern, nameOf } = environmentNames;

const most = 60;
/** What bounds a namespace says several amounts of it. */
const isBounding =
  /(?<![\w-])(?:limit\s?range|(?:resource\s?)?quota|default\s(?:limits?|requests?))(?![\w-])|配额|默认(?:请求|限制)/iu;
const ofUsers = /^(?:prod|live)/u;
const place = new RegExp(pattern, 'iu');

/** `replicas 3 in production, replicas 2`: what is said of one environment and of none is told apart, the general first. */
export function saidTwice(words: string, names: readonly string[], vocabulary: Vocabulary): Alone {
  const told = alone(words, names);
  const isClear = told.isAlone || isBounding.test(words) || told.words !== words || words.length > longest;
  return isClear || names.length !== 1 ? told : (twice(words, vocabulary) ?? told);
}

function twice(words: string, vocabulary: Vocabulary): Alone | undefined {
  const clauses = clausesOf(words);
  const placed = clauses.filter(({ text }) => place.test(text));
  if (placed.length === 0 || clauses.length < 2 || clauses.length > most) return undefined;
  for (const one of placed) {
    const keys = keysIn(bareOf(one.text), vocabulary);
    const isSame = (some: Clause, at: number): boolean =>
      !placed.includes(some) &&
      isNear(at, clauses.indexOf(one)) &&
      keysIn(some.text, vocabulary).some((key) => keys.includes(key));
    const other = keys.length === 0 ? undefined : clauses.find(isSame);
    if (other !== undefined) return apart(generalFirst(words, other, one), one);
  }
  return undefined;
}

/** Further off it may be said of something else. */
function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 8;
}

function apart(words: string, { text }: Clause): Alone {
  const name = place.exec(text)?.[0] ?? '';
  if (ofUsers.test(nameOf(name))) return { words, isAlone: true };
  return { words: besideUsers(name) + words, isAlone: false };
}

function generalFirst(words: string, general: Clause, own: Clause): string {
  if (general.start < own.start) return words;
  const between = words.slice(own.start + own.text.length, general.start);
  return `${words.slice(0, own.start)}${general.text}${between}${own.text}${words.slice(general.start + general.text.length)}`;
}

/** What is set, by its names. */
function keysIn(said: string, vocabulary: Vocabulary): readonly string[] {
  const bare = said.replace(/^\s?(?:[-*•]\s)?(?:(?:and|but|with|otherwise)\s)?/iu, '').trim();
  const set = bare === '' ? undefined : settingOf(bare, vocabulary);
  return set === undefined ? [] : keysOf(set);
}

function keysOf({ env = {}, own = {}, ...rest }: Omit<Environment, 'name'>): readonly string[] {
  return [
    ...Object.keys(rest),
    ...Object.keys(env),
    ...Object.entries(own).flatMap(([name, one]) => keysOf(one).map((key) => `${name} ${key}`)),
  ];
}
