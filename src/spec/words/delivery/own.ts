import type { Environment, Own } from '../../../config/delivery.ts';
import { literally } from '../../../kernel/literally.ts';
import type { Called } from '../mentions/services.ts';
import type { Clause } from './clauses.ts';
import { guardsOf } from './guarded-there.ts';

type Set = Omit<Environment, 'name'>;

/** What is said of one service there is added to what was said of it before. */
export function ownOver(before: Environment['own'] = {}, more: Environment['own'] = {}): Environment['own'] {
  const own = { ...before };
  for (const [name, set] of Object.entries(more)) {
    const env = { ...own[name]?.env, ...set.env };
    own[name] = { ...own[name], ...set, ...(Object.keys(env).length > 0 && { env }) };
  }
  return Object.keys(own).length === 0 ? undefined : own;
}

/** `api gets 1 replica in test and 3 in prod`: an amount that names nobody is of whom the breath spoke of before. */
export function ownedAs(set: Set | undefined, owners: readonly string[]): Set | undefined {
  if (set === undefined || owners.length === 0 || !Object.keys(set).every((key) => carried.has(key)))
    return set;
  const { sync: _sync, ...own } = set;
  return { own: Object.fromEntries(owners.map((name) => [name, own satisfies Own])) };
}

const carried: ReadonlySet<string> = new Set([
  'host',
  'replicas',
  'cpu',
  'cpuLimit',
  'memory',
  'memoryLimit',
]);

/** Whom each breath speaks of, part by part. */
export function ownersOf(called: readonly Called[]): (clause: Clause, last?: Clause) => readonly string[] {
  let owners: readonly string[] = [];
  const inner = new Set(called.flatMap(({ service, isInner }) => (isInner === true ? [service] : [])));
  let before = '';
  return ({ breath, text }, last) => {
    const said = last?.breath === breath ? last.text : '';
    owners = said === '' ? [] : goneOn(said, { owners, before, called });
    before = said;
    return hosted.test(text) ? owners.filter((name) => !inner.has(name)) : owners;
  };
}

type Goes = {
  readonly owners: readonly string[];
  readonly before: string;
  readonly called: readonly Called[];
};

function goneOn(said: string, { owners, before, called }: Goes): readonly string[] {
  const named = namedIn(said, called);
  if (named.length === 0) return owners;
  return goingOn.test(said) && spotEnd(called)?.test(before.trim()) === true ? [...owners, ...named] : named;
}

/** `deploy web and api, in staging one`: a clause that ends with a name may be the first half of a list. */
function spotEnd(called: readonly Called[]): RegExp | undefined {
  const spot = spotOf(called.flatMap(({ names }) => names));
  return spot && new RegExp(`(?:${spot.source})$`, 'iu');
}

const goingOn = /^\s?(?:and|&|和|与)\s?/iu;
const hosted = /(?<![\w@/.-])(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,24}(?![\w/@-]|\.\w)/iu;

/** How many copies are told, of all or of some. */
export function countsOf({ replicas, own = {} }: Set): readonly number[] {
  return [replicas, ...Object.values(own).map((one) => one.replicas)].filter((one) => one !== undefined);
}

/** The host that each has, the last that was said of it, as it is said of one for all environments. */
export function hostsAlone(places: readonly Environment[]): string {
  const hosts = new Map(
    places.flatMap(({ own = {} }) =>
      Object.entries(own).flatMap(([name, { host }]) => (host === undefined ? [] : [[name, host] as const])),
    ),
  );
  return [...hosts].map(([name, host]) => `${name} at ${host}. `).join('');
}

function namedIn(text: string, called: readonly Called[]): readonly string[] {
  return called.flatMap(({ service, names }) => (spotOf(names)?.test(text) === true ? [service] : []));
}

/** `web 4 replicas, api 3`: what is counted behind another that was counted. */
export function countedToo(said: string, called: readonly Called[]): string {
  const spot = spotOf(called.flatMap(({ names }) => names));
  const found =
    spot && new RegExp(`^(?:and\\s)?(?:the\\s)?${spot.source}(?:\\s(?:has|gets|with|needs|runs))?:?$`, 'iu');
  const [, name = '', count] = /^(.{1,60}?)\s?:?\s?(\d{1,3})\s?个?$/u.exec(said) ?? [];
  return count !== undefined && found?.test(name.trim()) === true ? `${name} ${count} replicas` : said;
}

function spotOf(names: readonly string[]): RegExp | undefined {
  const all = names.toSorted((a, b) => b.length - a.length).map((one) => literally(one));
  return all.length === 0
    ? undefined
    : new RegExp(String.raw`(?<![\w./@:=-])(?:${all.join('|')})(?![\w/=@-]|\.\w)`, 'iu');
}

/** One field after another, as a row shows it. */
export function pairsOf({
  env = {},
  isClosed,
  isFixed,
  probes,
  disruption,
  most,
  replicas,
  ...rest
}: Own & Pick<Set, 'isFixed' | 'probes' | 'disruption' | 'most'>): string {
  const many = most === undefined ? { replicas } : { autoscale: `${replicas ?? 1}-${most}` };
  const said = [...Object.entries(many), ...Object.entries(rest), ...Object.entries(env)];
  const plain = said.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  const pairs = [...plain, ...guardsOf({ probes, disruption })];
  const none = [
    ...(isClosed === true ? ['no ingress'] : []),
    ...(isFixed === true ? ['no autoscaling'] : []),
  ];
  return [...pairs, ...none].join(', ');
}
