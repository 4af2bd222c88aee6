import { declarations, joint, single } from './cluster-sayings.ts';
import { longest } from '../longest.ts';
import { overlaps } from '../span.ts';
import type { Understood } from '../wish.ts';
import { environmentNames } from './environment-sayings.ts';
import { asPlace } from './own-places.ts';

/** The clusters that are named, and the words in which they stand as environments do. */
export type ClustersReading = {
  readonly words: string;
  /** Those that everything goes to. */
  readonly clusters: readonly string[];
  /** Those of one environment alone, by its name. */
  readonly clustersOf: Readonly<Record<string, readonly string[]>>;
  /** Each as a place, where what is said there can be told apart. */
  readonly places: readonly string[];
  readonly understood: readonly Understood[];
  /** Said of one cluster where environments are told of too. */
  readonly unread: readonly string[];
};

const { alone: environment, nameOf } = environmentNames;

/** `production runs` in ... */
const owner = new RegExp(
  String.raw`(?<env>(?:${environment}(?:\s?环境)?${joint}){0,5}${environment})(?:\s(?:environment|env)|\s?环境)?\s?(?:(?:should|must|will|shall|runs?|lives?|goes|is|are|be|deploys?|deployed|gets|同时|则|就|都|也|跑|运行)\s?){0,4}$`,
  'iu',
);

const tools = /(?<![\w-])(?:argo(?:\s?-?cd)?|flux(?:\s?cd)?)(?![\w-])/iu;
/** Clusters of another kind, or objects that are told of with their own fields. */
const ofOthers = /(?<!\w)(?:envoy|application\s?sets?|generators?|apiVersion)(?!\w)|https:\/\/[\d.]+/iu;
const subject = { en: 'Clusters', zh: '集群' };

/** `deploy with Argo CD to the clusters eu and us, 2 replicas in eu and 4 in us` */
export function readClusters(words: string): ClustersReading {
  const none = { words, clusters: [], clustersOf: {}, places: [], understood: [], unread: [] };
  if (words.length > longest || !/clusters?(?!\w)|集群/iu.test(words) || ofOthers.test(words)) return none;
  const found = declared(words);
  if (found.length === 0) return none;
  const { '': clusters = [], ...own } = byEnvironment(found);
  const rest = without(words, found);
  const read = { clusters: [...new Set(clusters)], clustersOf: own, understood: found.map(rowOf) };
  const isOfEnvironments = new RegExp(environmentNames.pattern, 'iu').test(rest);
  if (!isOfEnvironments && Object.keys(own).length === 0)
    return {
      ...read,
      words: asPlaces(rest, read.clusters),
      places: read.clusters.map(asPlace),
      unread: [],
    };
  const named = [...read.clusters, ...Object.values(own).flat()];
  const apart = clausesWith(
    rest,
    named.filter((one) => !areEnvironments([one])),
  );
  return { ...read, ...apart, places: [] };
}

/** Clusters that are called as environments are have one each. */
function byEnvironment(found: readonly Declared[]): Readonly<Record<string, readonly string[]>> {
  const each = found.flatMap(({ names, of }) =>
    names.flatMap((name) => ownersOf(name, { names, of }).map((env) => ({ name, env }))),
  );
  const grouped = Object.entries(Object.groupBy(each, ({ env }) => env));
  return Object.fromEntries(grouped.map(([env, all = []]) => [env, all.map(({ name }) => name)]));
}

function ownersOf(name: string, { names, of }: Pick<Declared, 'names' | 'of'>): readonly string[] {
  if (of.length > 0) return of;
  return [areEnvironments(names) ? nameOf(name) : ''];
}

function areEnvironments(names: readonly string[]): boolean {
  return names.every((name) => new RegExp(`^(?:${environment})$`, 'iu').test(name));
}

type Declared = {
  readonly said: string;
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
  /** The environments that it is said of; none where it is said of all. */
  readonly of: readonly string[];
};

function declared(words: string): readonly Declared[] {
  const several = declaredBy(declarations, words);
  // One that is told of behind them goes nowhere by itself.
  const isSeveral = several.some(({ of }) => of.length === 0);
  return isSeveral || !tools.test(words) ? several : declaredBy([...declarations, ...single], words);
}

function declaredBy(patterns: readonly RegExp[], words: string): readonly Declared[] {
  const all: Declared[] = [];
  for (const one of patterns.flatMap((pattern) => foundBy(pattern, words)))
    if (!all.some((other) => overlaps(one, other))) all.push(one);
  return all.toSorted((a, b) => a.start - b.start);
}

/** `3 in the production cluster` is said of the environment. */
function foundBy(pattern: RegExp, words: string): readonly Declared[] {
  const isOfClusters = tools.test(words) && !single.includes(pattern);
  return [...words.matchAll(pattern)]
    .map((match) => declaredAt(match, words))
    .filter(({ names }) => isOfClusters || !areEnvironments(names));
}

function declaredAt({ 0: said, index, groups = {} }: RegExpExecArray, words: string): Declared {
  const names = (groups['list'] ?? '')
    .split(new RegExp(joint, 'iu'))
    .map((one) => one.replaceAll(/["'`]/gu, '').toLowerCase());
  const before = owner.exec(words.slice(Math.max(0, index - 60), index));
  const of = (before?.groups?.['env'] ?? '').match(new RegExp(environment, 'giu')) ?? [];
  const start = index - (before?.[0].length ?? 0);
  const end = index + said.length;
  const own = names.filter((one, at) => names.indexOf(one) === at);
  const place = { said: words.slice(start, end).trim(), start, end };
  return { ...place, names: own, of: of.map(nameOf) };
}

function rowOf({ said, names, of }: Declared): Understood {
  return { said, subject, value: `${of.length === 0 ? '' : `${of.join(', ')}: `}${names.join(', ')}` };
}

/** A mark stays where each was; one of several that is told of alone may be where something else is said. */
function without(words: string, found: readonly Declared[]): string {
  const isSeveral = found.filter(({ of }) => of.length === 0).length > 1;
  const rest = found
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, names: [name = '', ...more], of }) => {
      const isApart = isSeveral && of.length === 0 && more.length === 0;
      return `${text.slice(0, start)}${isApart ? `in ${name}` : ', '}${text.slice(end)}`;
    }, words);
  return rest
    .replaceAll(/[:,：]\s{0,2}(?:,\s{0,2}){1,4}(?=[.;,。；]|$)/gu, '')
    .replaceAll(/[:：]\s{0,2},/gu, '.');
}

const begun =
  /(?:^|[.;,，。；、\n(（:：]\s*|(?<!\w)(?:in|on|for|to|at|and|while|but|the|cluster|在|而)\s?|\p{Script=Han}\s?)$/iu;

/** Where it is spoken of as a place; `alert us` is no cluster. */
function asPlaces(words: string, names: readonly string[]): string {
  const known = names.toSorted((a, b) => b.length - a.length).join('|');
  const mention = new RegExp(
    String.raw`(?:(?<![\w-])cluster\s)?(?<![\w./:=@-])["'\x60]?(?<name>${known})["'\x60]?(?:\s?集群)?(?![\w/@=-]|\.\w)`,
    'giu',
  );
  return words.replaceAll(mention, (said, ...found) => {
    const at = Number(found.at(-3));
    const { name: called = '' } = found.at(-1) as { readonly name?: string };
    return begun.test(words.slice(Math.max(0, at - 12), at)) ? asPlace(called) : said;
  });
}

const clause = /(?:[^,;，；。\n.?!]|[.?!](?=\S))+/gu;

/** Of environments in several clusters nothing is said apart from the environment. */
function clausesWith(words: string, names: readonly string[]): Pick<ClustersReading, 'words' | 'unread'> {
  if (names.length === 0) return { words, unread: [] };
  const unread = (words.match(clause) ?? []).filter((one) => asPlaces(one, names) !== one);
  return {
    words: unread.reduce((text, one) => text.replace(one, ' '), words),
    unread: unread.map((one) => one.trim()),
  };
}
