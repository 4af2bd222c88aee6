import type { Environment } from '../../../config/delivery.ts';
import { joinedOnly } from './alone.ts';
import { bareOf } from './bare.ts';
import { clausesOf, isOfOthers, withoutHeadings, type Clause } from './clauses.ts';
import { certificatesApart } from './certificates-apart.ts';
import { eachApart } from './each-apart.ts';
import { leftApart, tidied, untold, withoutParts } from './left-apart.ts';
import { introduced, listedFirst } from './introduced.ts';
import { environmentNames } from './environment-sayings.ts';
import type { Vocabulary } from '../read.ts';
import { timesRun } from './times-run.ts';
import { countedNames } from './counted-names.ts';
import { carriedFrom, copiesAt, copiesIn, countedAs, countIn, scaledTo, verbal } from './counted-as.ts';
import { toldRespectively, type Told } from './respective.ts';
import { countBefore, fixedBeside, growing } from './scaling.ts';
import { saidTwice } from './said-twice.ts';
import { sharedWith } from './shared.ts';
import { apart, over, rowOf } from './told-apart.ts';
import { familyOf, host, hostsIn, nameInHost, withHost } from './hosts.ts';
import { noneAlone } from './none-alone.ts';
import { openOnly } from './closed.ts';
import { countedToo, countsOf, ownedAs, ownersOf } from './own.ts';
import { inTurn } from './in-turn.ts';
import { unscaled } from './scaled-apart.ts';
import { scaledThere } from './scaled-each.ts';
import { settingOf } from './setting.ts';
import { withOthers } from './synced.ts';
import type { Understood } from '../wish.ts';

/** What is said of one environment alone, and the words without it. */
export type PlacesReading = {
  readonly places: readonly Environment[];
  readonly understood: readonly Understood[];
  readonly rest: string;
  /** Said of one alone, and nothing that one alone can have. */
  readonly unread?: readonly string[];
};

/** `staging 1 replica, production 4`: only where several are named or stand there, each part is for the one in it. */
export function readPlaces(
  said: string,
  vocabulary: Vocabulary,
  standing: readonly string[] = [],
): PlacesReading {
  const plainly = listedFirst(joinedOnly(said).replaceAll(slashed, ' / '));
  const spaced = namesOf(plainly, standing).length < 2 ? plainly : countedNames(plainly, vocabulary.services);
  const added = introduced(spaced, (text) => [...standing, ...namesOf(text, [])]);
  const named = withNames(added, namesOf(added, standing));
  const { words: plain, isAlone, isRestricted } = saidTwice(named, namesOf(named, standing), vocabulary);
  const turned = inTurn(plain, namesOf(plain, standing));
  const scaled = scaledThere(turned, namesOf(turned, standing));
  const words = eachApart(certificatesApart(scaled.words), namesOf(turned, standing));
  const respective = toldRespectively(words);
  const names = namesOf(turned, standing);
  const told =
    names.length < (isAlone ? 1 : 2)
      ? []
      : apart([respective, toldIn(words, vocabulary), hostsIn(words, names)]);
  const placed = placedIn(words);
  const left = [
    ...leftApart(placed, told, (text) => namesIn(text).length > 0),
    ...(isRestricted === true ? untold(placed, told) : []),
    ...(names.length < 2 ? [] : noneAlone(placed, told)),
  ];
  const all = [...scaled.told, ...told];
  const isNone = [all, scaled.names, left].every(({ length }) => length === 0) && isRestricted !== true;
  if (isNone) return { places: [], understood: [], rest: words };
  const settingsOf = (name: string): Environment =>
    all.filter((one) => familyOf(one.name) === familyOf(name)).reduce(over, { name });
  const beside = fixedBeside(scalersIn(words, scaled.told), withOthers(names.map(settingsOf)));
  const places = openOnly(told, unscaled(beside, scaled.names));
  const rest = withoutParts(words, [...told, ...left]);
  const unread = left.map(({ start, end }) => words.slice(start, end).trim());
  const read = {
    ...withHost(tidied(withoutHeadings(rest)), places),
    understood: [...scaled.understood, ...all.map(rowOf)],
  };
  return unread.length === 0 ? read : { ...read, unread };
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

/** A part without a name goes on about the one before it in the same breath, where that one began it. */
function toldIn(words: string, vocabulary: Vocabulary): Told[] {
  const told: Told[] = [];
  let last: Placed | undefined;
  const ownersIn = ownersOf(vocabulary.services ?? []);
  for (const placed of placedIn(words)) {
    const { clause, name } = placed;
    const owners = ownersIn(clause, last?.clause);
    const teller = { before: told, last: last?.clause.text ?? '', owners, vocabulary };
    const one = name === undefined ? [] : toldBy(clause, { name, ...teller });
    const beside = last?.clause.breath === clause.breath ? last : undefined;
    told.push(...one.flatMap((some) => sharedBefore(some, beside, vocabulary)), ...one);
    last = placed;
  }
  return told;
}

function sharedBefore(one: Told, last: Placed | undefined, vocabulary: Vocabulary): Told[] {
  const shared = last === undefined || last.name ? undefined : sharedWith(one, last.clause, vocabulary);
  return shared === undefined ? [] : [shared];
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
function scalersIn(words: string, bound: readonly Told[]): ReadonlySet<string> {
  const placed = placedIn(words);
  const of = ({ clause, name }: Placed, at: number): string | undefined =>
    name ?? (clause.isJoined ? placed[at - 1]?.name : undefined);
  const growers = placed.flatMap((one, at) => (growing.test(one.clause.text) ? (of(one, at) ?? []) : []));
  return new Set([...bound.map(({ name }) => name), ...growers]);
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
  /** Of which services the breath is. */
  readonly owners: readonly string[];
  readonly vocabulary: Vocabulary;
};

function toldBy({ text, start }: Clause, { name, before, last, owners, vocabulary }: Teller): Told[] {
  const counted = before.flatMap(({ set }) => countsOf(set)).at(-1) ?? countIn(last);
  const bare = copiesAt(timesRun(bareOf(text), text, last));
  const { count, rest } = countBefore(scaledTo(verbal.test(text) ? copiesIn(bare) : bare));
  const said = counted === undefined ? count : countedToo(count, vocabulary.services ?? []);
  const set = ownedAs(
    settingOf(carriedFrom(last, countedAs(said, counted)), vocabulary),
    ofAll.test(text) ? [] : owners,
  );
  const join = rest === '' ? {} : { join: `${rest},` };
  const end = start + text.length;
  return set === undefined ? [] : [{ name, start, end, said: text.trim().replace(rest, ''), set, ...join }];
}

const ofAll = /(?<!\w)(?:each|all|both|every(?:thing|one)?)(?!\w)|[各都每]|全部|所有/iu;
const { pattern, nameOf, slashed } = environmentNames;
const names = new RegExp(pattern, 'giu');
const leading = new RegExp(
  `^\\s?(?:[-*•]\\s)?(?:and\\s|but\\s|while\\s|while\\s|而|for\\s|in\\s|on\\s|在)?(?:the\\s)?${pattern}`,
  'iu',
);

function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(names)].map(([said]) => nameOf(said)))];
}
