import type { Environment } from '../../../config/delivery.ts';
import { bareOf } from './bare.ts';
import { clausesOf, isOfOthers, withoutHeadings, type Clause } from './clauses.ts';
import { eachApart } from './each-apart.ts';
import { environmentNames } from './delivery-sayings.ts';
import type { Vocabulary } from '../read.ts';
import { overlaps } from '../span.ts';
import { carriedFrom, countedAs, countIn, scaledTo } from './counted-as.ts';
import { toldRespectively, type Told } from './respective.ts';
import { countBefore, fixedBeside, growing } from './scaling.ts';
import { sharedWith } from './shared.ts';
import { familyOf, host, hostsIn, nameInHost } from './hosts.ts';
import { settingOf } from './setting.ts';
import { withOthers } from './synced.ts';
import type { Understood } from '../wish.ts';

/** What is said of one environment alone, and the words without it. */
export type PlacesReading = {
  readonly places: readonly Environment[];
  readonly understood: readonly Understood[];
  readonly rest: string;
};

/** `staging 1 replica, production 4`: only where several are named or stand there, each part is for the one in it. */
export function readPlaces(
  said: string,
  vocabulary: Vocabulary,
  standing: readonly string[] = [],
): PlacesReading {
  const spaced = said.replaceAll(slashed, ' / ');
  const plain = withNames(spaced, namesOf(spaced, standing));
  const words = eachApart(plain, namesOf(plain, standing));
  const inTurn = toldRespectively(words);
  const names = namesOf(words, standing);
  const told = names.length < 2 ? [] : apart([inTurn, toldIn(words, vocabulary), hostsIn(words, names)]);
  if (told.length === 0) return { places: [], understood: [], rest: words };
  const settingsOf = (name: string): Environment =>
    told.filter((one) => familyOf(one.name) === familyOf(name)).reduce(over, { name });
  const places = fixedBeside(scalersIn(words), withOthers(names.map(settingsOf)));
  const ordered = told.toSorted((a, b) => b.start - a.start);
  const rest = ordered.reduce(
    (left, { start, end, join = ',' }) => left.slice(0, start) + join + left.slice(end),
    words,
  );
  return { places, rest: withHost(tidied(withoutHeadings(rest)), places), understood: told.map(rowOf) };
}

/** `staging.example.com with one replica`: a host that is called so says of which one the rest of its clause is. */
function withNames(words: string, names: readonly string[]): string {
  if (names.length < 2) return words;
  const insertions = clausesOf(words).flatMap(({ text, start }) => {
    const [only, ...others] = text.matchAll(host);
    if (only === undefined || others.length > 0 || namesIn(text).length > 0) return [];
    const name = nameInHost(only[0], names);
    const end = only.index + only[0].length;
    return name === undefined || !/^\s(?:with|has|gets|and)\s/iu.test(text.slice(end))
      ? []
      : [{ at: start + end, name }];
  });
  return insertions.reduceRight(
    (rest, { at, name }) => `${rest.slice(0, at)} for ${name}${rest.slice(at)}`,
    words,
  );
}

/** Each environment that is spoken of, once, as it is called where it stands. */
function namesOf(words: string, standing: readonly string[]): readonly string[] {
  const spoken = [
    ...toldRespectively(words).map(({ name }) => name),
    ...clausesOf(words).flatMap(({ text }) => namesIn(text)),
  ];
  const named = spoken.length === 0 ? [] : [...standing, ...spoken];
  return [...new Set(named.map(familyOf))].flatMap(
    (family) => named.find((one) => familyOf(one) === family) ?? [],
  );
}

/** Where a part was, no mark stays that would join what stands on both sides. */
function tidied(rest: string): string {
  return rest
    .replaceAll(/,\s?(?=[,.;。；](?:\s|,|$))/gu, '')
    .replaceAll(/(?<=[.;。；]),\s?(?:and\s)?/gu, ' ')
    .replaceAll(/(?<=[.;]\s)and\s/gu, '');
}

/** What counts for each in turn goes before what is said of one alone, and that before the name in a host. */
function apart(lists: readonly (readonly Told[])[]): Told[] {
  const all = lists.flat();
  return all.filter((one, at) => !all.slice(0, at).some((other) => overlaps(one, other)));
}

/** Where every host is of an environment, what stands below all of them has the one of users. */
function withHost(rest: string, places: readonly Environment[]): string {
  const own = places.findLast(({ name }) => familyOf(name) === 'prod') ?? places.at(-1);
  const isTold = own?.host === undefined || new RegExp(outsideOf + host.source, 'u').test(rest);
  return isTold ? rest : `${own.host}. ${rest}`;
}

/** What is called is no way in: `DB_HOST=pg.example.com`, `RDS 地址 rm-1.aliyuncs.com`. */
const outsideOf = String.raw`(?<!(?:[A-Z][A-Z0-9]*_[A-Z0-9_]+|地址|RDS|database|db|仓库|harbor|registry)[\s\p{Script=Han}=:"'，,]{0,6})`;

function over(before: Environment, { set }: Told): Environment {
  const env = { ...before.env, ...set.env };
  return { ...before, ...set, ...(Object.keys(env).length > 0 && { env }) };
}

function rowOf({ name, said, set }: Told): Understood {
  const { env = {}, each: _each, ...rest } = set;
  const pairs = [...Object.entries(rest), ...Object.entries(env)].map(([key, value]) => `${key}: ${value}`);
  return { said, subject: { en: `Only in ${name}`, zh: `仅 ${name}` }, value: pairs.join(', ') };
}

/** A part without a name goes on about the one before it in the same breath, where that one began it. */
function toldIn(words: string, vocabulary: Vocabulary): Told[] {
  const told: Told[] = [];
  let last: ReturnType<typeof placedIn>[number] | undefined;
  for (const placed of placedIn(words)) {
    const { clause, name } = placed;
    const teller = { before: told, last: last?.clause.text ?? '', vocabulary };
    const one = name === undefined ? undefined : toldBy(clause, { name, ...teller });
    const shared = one && last && !last.name ? sharedWith(one, last.clause, vocabulary) : undefined;
    for (const some of [shared, one]) if (some !== undefined) told.push(some);
    last = placed;
  }
  return told;
}

type Placed = { readonly clause: Clause; readonly name: string | undefined };

/** Each part, and of which environment it is. */
function placedIn(words: string): Placed[] {
  let before: Before | undefined;
  return clausesOf(words).map((clause) => {
    const own = namesIn(clause.text);
    const name = own.length === 0 ? goingOn(clause, before) : own.length === 1 ? own[0] : undefined;
    const [named, ...others] = own;
    if (others.length > 0) before = undefined;
    else if (named !== undefined) before = { name: named, isLeading: leading.test(clause.text), ...clause };
    return { clause, name };
  });
}

/** The environments in which the number of copies follows the load: `production with three and autoscaling up to 8`. */
function scalersIn(words: string): ReadonlySet<string> {
  const placed = placedIn(words);
  const of = ({ clause, name }: Placed, at: number): string | undefined =>
    name ?? (clause.isJoined ? placed[at - 1]?.name : undefined);
  return new Set(placed.flatMap((one, at) => (growing.test(one.clause.text) ? (of(one, at) ?? []) : [])));
}

type Before = Clause & { readonly name: string; readonly isLeading: boolean };

function goingOn({ breath, text }: Clause, before: Before | undefined): string | undefined {
  return before?.isLeading === true && before.breath === breath && !isOfOthers(text)
    ? before.name
    : undefined;
}

type Teller = {
  readonly name: string;
  readonly before: readonly Told[];
  /** What was said right before. */
  readonly last: string;
  readonly vocabulary: Vocabulary;
};

function toldBy({ text, start }: Clause, { name, before, last, vocabulary }: Teller): Told | undefined {
  const counted = before.findLast(({ set }) => set.replicas !== undefined)?.set.replicas ?? countIn(last);
  const { count, rest } = countBefore(scaledTo(bareOf(text)));
  const set = settingOf(carriedFrom(last, countedAs(count, counted)), vocabulary);
  const join = rest === '' ? {} : { join: `${rest},` };
  return set && { name, start, end: start + text.length, said: text.trim().replace(rest, ''), set, ...join };
}

const { pattern, nameOf, slashed } = environmentNames;
const names = new RegExp(pattern, 'giu');
const leading = new RegExp(
  `^\\s?(?:[-*•]\\s)?(?:and\\s|but\\s|while\\s|while\\s|而|for\\s|in\\s|on\\s|在)?(?:the\\s)?${pattern}`,
  'iu',
);

function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(names)].map(([said]) => nameOf(said)))];
}
