import type { Service } from '../../facts/facts.ts';
import { castOf } from '../words/mentions/cast.ts';
import { present } from '../../kernel/present.ts';
import { publicImages } from '../public-images.ts';
import { programs } from '../words/mentions/programs.ts';
import { toSize } from '../words/numbers.ts';
import { apartNamed, apartUnnamed } from './apart.ts';
import { insideSaid } from './inside.ts';
import { item, joined, known, sized, unnamed, wish } from './sayings.ts';

/** A backing service that is there already, and by what it is reached. */
export type Existing = {
  readonly app: string;
  readonly host?: string;
  readonly port?: number;
  /** Which of its databases, where it has numbers for them. */
  readonly path?: string;
};
/** One that is wanted, and how much it keeps. */
export type Wanted = { readonly kind: string; readonly size?: string; readonly storageClass?: string };

export type Mentioned = {
  readonly wanted: readonly Wanted[];
  readonly existing: readonly Existing[];
  readonly said: readonly string[];
  readonly rest: string;
};

/** Programs that stand behind what runs: those that are there, and those that are wanted. Alone, a name is what should run. */
export function mentioned(words: string, services: readonly Service[]): Mentioned {
  const named = services.length > 0 ? [...known, ...apartNamed] : known;
  const told = named.reduce<Taken>(take, { rest: words, found: [] });
  const there = services.length > 0 ? withDatabase(told, services) : told;
  const none =
    services.length > 0 ? takeInside(databaseNamed(there.rest, services)) : { ...there, found: [] };
  const beside = services.length > 0 ? take(none, sized) : none;
  const wanted = hasOthers(there.rest, services) ? withJoined(take(beside, wish)) : beside;
  const behind = services.length > 0 && isOfOthers(wanted.rest) ? withJoined(take(wanted, item)) : wanted;
  const said = [...there.found, ...behind.found];
  return {
    existing: there.found.map(({ app, host, port, path }) =>
      present({
        app,
        host: host?.replace(/\.$/u, ''),
        port: port === undefined ? undefined : Number(port),
        path,
      }),
    ),
    wanted: behind.found.map(({ app, version, size, more, storageClass, otherClass }) =>
      present({
        kind: version === undefined ? app : `${app}:${version}`,
        size: sizeOf(size ?? more),
        storageClass: storageClass ?? otherClass,
      }),
    ),
    said: said.map(({ phrase }) => phrase.trim()),
    rest: behind.rest,
  };
}

type Found = {
  readonly phrase: string;
  readonly app: string;
  readonly version?: string | undefined;
  readonly storageClass?: string | undefined;
  readonly otherClass?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: string | undefined;
  readonly path?: string | undefined;
  readonly otherhost?: string | undefined;
  readonly otherport?: string | undefined;
  readonly zhhost?: string | undefined;
  readonly zhport?: string | undefined;
  readonly size?: string | undefined;
  readonly more?: string | undefined;
};
/** Named once and then sized, it is one. */
function takeInside(words: string): Taken {
  const said = insideSaid(words).map((one) => present({ ...one, app: one.app.toLowerCase() }));
  const found = said.flatMap((one, at): Found[] => {
    const isFirst = said.findIndex(({ app }) => app === one.app) === at;
    const own = said.filter(({ app }) => app === one.app);
    const size = own.findLast((other) => other.size !== undefined)?.size;
    const storageClass = own.findLast((other) => other.storageClass !== undefined)?.storageClass;
    return isFirst ? [{ ...one, size, storageClass }] : [];
  });
  const phrases = [...new Set(said.map(({ phrase }) => phrase))];
  return { rest: phrases.reduce((rest, phrase) => rest.replace(phrase, ', '), words), found };
}

type Taken = { readonly rest: string; readonly found: readonly Found[] };

function withJoined(taken: Taken): Taken {
  return taken.found.length === 0 ? taken : take(taken, joined);
}

const databases: readonly (readonly [app: string, port: string])[] = [
  ['postgres', '5432'],
  ['mysql', '3306'],
  ['mariadb', '3306'],
  ['mongodb', '27017'],
];

/** A database that is only called so is the one that the repository needs, else the one that listens there. */
function withDatabase(taken: Taken, services: readonly Service[]): Taken {
  const needed = new Set(services.flatMap(({ needs }) => needs.map(({ kind }) => kind)));
  const { rest, found } = [unnamed, ...apartUnnamed].reduce<Taken>(take, { rest: taken.rest, found: [] });
  const named = found.flatMap((one) => {
    const host = one.host ?? one.otherhost ?? one.zhhost;
    const port = one.port ?? one.otherport ?? one.zhport;
    const fitting = databases.filter((known) => needed.has(known[0]));
    const [app] =
      (fitting.length === 1 ? fitting[0] : databases.find((known) => known[1] === port)) ??
      databases.find((known) => host?.includes(known[0]) === true) ??
      [];
    return app === undefined ? [] : [{ ...one, app, host, port }];
  });
  return named.length === found.length ? { rest, found: [...taken.found, ...named] } : taken;
}

/** `the database in the same namespace`: the one that the repository needs, by its name. */
function databaseNamed(words: string, services: readonly Service[]): string {
  const needed = new Set(services.flatMap(({ needs }) => needs.map(({ kind }) => kind)));
  const [only, ...others] = databases.filter(([app]) => needed.has(app));
  return only === undefined || others.length > 0 ? words : words.replaceAll(ownDatabase, only[0]);
}

const ownDatabase =
  /(?<![\w-])(?:the|our|its)\s(?:database|db)(?=(?:\s(?:should|must|can|runs?|lives?|goes|be|is|go|run|live)){0,2}\s(?:in|inside|within)\s(?:the\s|our\s|same\s){0,3}(?:cluster|namespace|k8s|kubernetes)(?!\w))/giu;

/** The place is kept by a comma, so that nothing grows together. */
function take({ rest, found }: Taken, pattern: RegExp): Taken {
  const own = [...rest.matchAll(pattern)].map(({ 0: phrase, groups = {} }) => ({
    ...groups,
    phrase,
    app: (groups['app'] ?? '').toLowerCase(),
  }));
  return {
    rest: own.reduce((text, { phrase }) => text.replace(phrase, ', '), rest),
    found: [...found, ...own],
  };
}

function sizeOf(said: string | undefined): string | undefined {
  return said === undefined ? undefined : toSize(said);
}

const own =
  /(?<!\w)(?:this|it|app|application|service|our|my|project|repo|repository|api|web|backend|frontend|replicas?|host|everything|both|all|also|too|as well)(?!\w)|这|本|项目|应用|服务|它|副本|域名|前端|后端|还|再|另外|顺便|都/iu;
const image = /(?<![\w./-])[a-z0-9][\w.-]*(?:\/[\w.-]+)+:[\w.-]+/iu;

/** Something else runs: of the repository, or by an image. */
function hasOthers(words: string, services: readonly Service[]): boolean {
  if (services.length > 0) return own.test(words);
  return image.test(words) || castOf(words).length > 0 || sites.test(words);
}

/** Before the first program that is named, something else was spoken of. */
function isOfOthers(words: string): boolean {
  const first = words.search(anyProgram);
  return first > 0 && own.test(words.slice(0, first));
}

const anyProgram = new RegExp(
  String.raw`(?<![\w./:@=-])(?:${programs.flatMap((one) => one.names).join('|')})(?![\w/=@-])`,
  'iu',
);

/** What stands in front of others. */
const fronts = publicImages.filter(({ behind, needs }) => (behind ?? needs) !== undefined);
const sites = new RegExp(
  String.raw`(?<![\w-])(?:${[...new Set(['ghost', 'grafana', 'jenkins', 'drupal', ...fronts.map(({ app }) => app)])].join('|')})(?![\w-])`,
  'iu',
);
