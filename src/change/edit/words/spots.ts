import { overLines } from '../../../kernel/over-lines.ts';
import { inRoles, ofReaching } from '../../../spec/backing/roles.ts';
import { kinds } from '../../../spec/words/kinds.ts';
import { nicknamesOf } from '../../../spec/words/mentions/nicknames.ts';
import { mentionsOf } from '../../../spec/words/mentions/mentions.ts';
import { containersIn } from '../objects.ts';
import type { Thing } from '../thing.ts';
import { standingFor } from './standing-for.ts';

export type Span = { readonly start: number; readonly end: number };

/** Where a clause names something that is there. */
export type Spot = Span & {
  readonly name: string;
  /** What the name is of: an object, a container, or the program that an image holds. */
  readonly of: 'object' | 'container' | 'program' | 'kind';
};

/** Every name of the repository that stands whole in a clause. */
export function spotsIn(clause: string, things: readonly Thing[]): Spot[] {
  const containers = things.flatMap(containersIn);
  const running = things.flatMap((thing) =>
    programsOf(thing).map((program) => ({ name: thing.name, program })),
  );
  const names = new Map<string, Spot['of']>([
    ...containers.map(({ image }) => [programOf(image), 'program'] as const),
    ...containers.map(({ name }) => [name, 'container'] as const),
    ...things.map(({ name }) => [name, 'object'] as const),
  ]);
  names.delete('');
  const short = shortOf(things).filter(([alias]) => !names.has(alias));
  const called = [...[...names].map(([name, of]) => [name, of, name] as const), ...short];
  const roles = [...inRoles(running), ...standingFor(things)].filter(([alias]) => !names.has(alias));
  const spots = [
    ...called.flatMap(([alias, of, name]) => placesOf(clause, alias).map((span) => ({ ...span, name, of }))),
    ...roles.flatMap(([alias, name]) => inRole(clause, alias).map((span) => ({ ...span, name, of: object }))),
  ];
  const longest = spots.filter((spot) => !spots.some((other) => isWithin(spot, other)));
  return [...longest, ...kindSpots(clause, things, longest)].toSorted((a, b) => a.start - b.start);
}

/** `the worker` is the only one whose name ends so. */
function shortOf(things: readonly Thing[]): (readonly [alias: string, of: 'object', name: string])[] {
  const names = new Set(things.filter(({ pod }) => pod !== undefined).map(({ name }) => name));
  const ends = Map.groupBy(names, (name) => name.split('-').at(-1) ?? '');
  const nicknames = [...names].flatMap((name) =>
    nicknamesOf(name, [...names]).map((word) => [word, 'object', name] as const),
  );
  const last = [...ends].flatMap(([alias, [only, ...others]]) =>
    only === undefined || others.length > 0 || !/^[a-z]{3,}$/u.test(alias) || generic.has(alias)
      ? []
      : [alias, `${alias}s`].map((word) => [word, 'object', only] as const),
  );
  return [...nicknames, ...last];
}

/** What is no name in a sentence about a workload. */
const generic = new Set([
  'app',
  'service',
  'server',
  'deployment',
  'job',
  'pod',
  'container',
  'image',
  'host',
  'config',
  'port',
]);

const object = 'object' as const;

/** What its images hold, by their names. */
export function programsOf(thing: Thing): readonly string[] {
  return containersIn(thing).map(({ image }) => programOf(image));
}

function programOf(image: string): string {
  return /([\w.-]+)(?::[\w.-]+)?(?:@sha256:\w+)?$/u.exec(image)?.[1] ?? '';
}

function inRole(clause: string, alias: string): Span[] {
  return placesOf(clause, alias).filter(({ end }) => !ofReaching.test(clause.slice(end, end + 20)));
}

function placesOf(clause: string, name: string): Span[] {
  const found: Span[] = [];
  for (let at = clause.indexOf(name); at !== -1; at = clause.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (isWhole(clause, { start: at, end })) found.push({ start: at, end });
  }
  return found;
}

/** `web` is no part of `web-2`, `my.web`, `web:1`, `web=1` or `/web`. */
function isWhole(clause: string, { start, end }: Span): boolean {
  const kindBefore = /(?:^|[^\w/])[A-Za-z]{2,40}\/$/u.test(clause.slice(Math.max(0, start - 42), start));
  const isFree = kindBefore || !/[\w./:@=-]$/u.test(clause.slice(0, start));
  return isFree && !/^(?:[\w/@=-]|[.:][\w/])/u.test(clause.slice(end, end + 2));
}

function isWithin(spot: Spot, other: Spot): boolean {
  return (
    other !== spot &&
    other.end - other.start > spot.end - spot.start &&
    other.start <= spot.start &&
    other.end >= spot.end
  );
}

/** Kinds of which there is something; a kind without objects is just a word. */
function kindSpots(clause: string, things: readonly Thing[], taken: readonly Span[]): Spot[] {
  const there = new Set(things.map(({ kind }) => kind));
  const mentioned = mentionsOf(clause, kinds, taken);
  const spoken = mentioned.flatMap(({ kind, start, end }) =>
    there.has(kind) ? [{ start, end, name: kind, of: 'kind' as const }] : [],
  );
  const doing = deeds.flatMap(([pattern, kind]) =>
    there.has(kind)
      ? [...clause.matchAll(pattern)].map(({ 0: word, index }) => ({
          start: index,
          end: index + word.length,
          name: kind,
          of: 'kind' as const,
        }))
      : [],
  );
  const written = [...clause.matchAll(/(?<![\w-])[A-Za-z][A-Za-z]{2,60}(?![\w-])/gu)].flatMap(
    ({ 0: word, index }) => {
      const kind = [...there].find((one) => one.toLowerCase() === word.toLowerCase());
      return kind === undefined
        ? []
        : [{ start: index, end: index + word.length, name: kind, of: 'kind' as const }];
    },
  );
  const free = written.filter(
    (one) => ![...taken, ...mentioned].some((other) => one.start < other.end && other.start < one.end),
  );
  return [...spoken, ...free, ...doing];
}

/** What some objects do, by which people speak of them. */
const deeds: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w-])auto-?scal(?:ing|e)(?![\w-])|自动(?:扩缩容?|伸缩|扩容)|弹性伸缩/giu, 'HorizontalPodAutoscaler'],
];

const before = new RegExp(
  overLines`
    (?:(?<![\w-])(?:of|for|in|on|to|from|at|by|inside|within)\s|给|把|将|对|在|让|为)?\s?
    (?:(?<![\w-])(?:the|my|our|this|that|an?)\s)?(?:[A-Za-z]{2,40}/)?["'\x60]?$
  `,
  'iu',
);
const after = /^["'`]?(?:'s)?(?:\s?(?:container|workload|app|object|resource|容器|里|中|上))?\s?的?/iu;

/** The clause without its names, and the small words that lead to them. */
export function withoutSpots(clause: string, spots: readonly Span[]): string {
  const cuts = spots.map(({ start, end }) => ({
    start: start - (before.exec(clause.slice(0, start))?.[0].length ?? 0),
    end: end + (after.exec(clause.slice(end))?.[0].length ?? 0),
  }));
  let out = '';
  let done = 0;
  for (const { start, end } of cuts.toSorted((a, b) => a.start - b.start)) {
    const gap = /\w$/u.test(clause.slice(0, start)) && /^\w/u.test(clause.slice(end)) ? ' ' : '';
    if (start >= done) out += clause.slice(done, start) + gap;
    done = Math.max(done, end);
  }
  return (out + clause.slice(done)).replaceAll(/ {2,}/gu, ' ').trim();
}
