import { anyCase } from '../../../../kernel/any-case.ts';
import { literally } from '../../../../kernel/literally.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { present } from '../../../../kernel/present.ts';
import type { EnvEntry } from '../../../../spec/container.ts';
import { roleOf, type Role } from '../../../../spec/backing/wire.ts';
import { publicImage } from '../../../../spec/public-images.ts';
import { speaksOf } from '../../../../spec/speaks.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import { behind, calledIn } from '../../scope.ts';
import { withParts } from './database-parts.ts';
import { databases as databaseKinds } from '../secrets/variables.ts';
import type { Heard, Telling } from '../telling.ts';

const name = String.raw`["'\x60]?(?!(?:is|in|on|at|for|with|and|the|of|as|to|should|must|user|name|port|server|service|app)(?!\w))`;
const value = (group: string): string =>
  String.raw`${name}(?<${group}>[a-z_][\w-]{0,62})["'\x60]?(?![\w/-]|\.\w)`;
const user = overLines`
  (?:\s?[,，、]?\s?(?:and\s|with\s|a\s|the\s){0,3}(?:(?:database|db)\s)?(?:(?:user(?:name)?|owner)\s?(?:(?:is|named|called|name)\s|[:=]\s?)?|(?:数据库)?用户名?(?:叫做?|名?为|是|用|[:：=])?\s?)${value('user')})?
`;

/** `a mysql database named shop`, `database name orders, user orders`, `数据库名 shop，用户 app` */
const says: readonly RegExp[] = [
  overLines`
    (?<![\w-])(?:(?:the\s)?(?:database|db|schema)\sname(?!\w)\s?(?:(?:is|should\sbe|must\sbe)\s|[:=]\s?)?|(?<=(?:database|db|schema)\s)(?:(?:is|which\sis|to\sbe)\s)?(?:named|called)\s)
    ${value('db')}${user}
  `,
  String.raw`(?:数据库名(?:称|字)?|库名)\s?(?:叫做?|为|是|用|[:：=])?\s?${value('db')}${user}`,
  String.raw`(?<=数据库)\s?(?:叫做?|名为|命名为)\s?${value('db')}${user}`,
  String.raw`(?<!database\sname\s[\w-]{1,62},\s)(?<![\w-])database\suser\s${value('user')}`,
].map((source) => anyCase(source));

type Told = { readonly said: string; readonly db: string | undefined; readonly user: string | undefined };

/** What the database of the program is called, and who owns it. */
export const databasesTold: Telling = (told, { services }): Heard => {
  const kinds = services.flatMap(({ needs }) => needs.map(({ kind }) => publicImage(kind)?.app ?? kind));
  const [app, ...apps] = new Set(kinds.filter((kind) => databaseKinds.has(kind)));
  const isRead = services.some(({ env }) => env.some(({ name: one }) => isPart(one)));
  const words = withParts(told, { app: apps.length === 0 ? app : undefined, isRead });
  const nothing: Heard = { rest: words, rows: [], over: (spec) => spec };
  const heard = heardIn(words);
  if (heard === undefined) return nothing;
  // Of a database that nobody names nothing can be made, and it is no name of the program.
  const isOfOne = app !== undefined && apps.length === 0 && isAddressed.test(words);
  return isOfOne || calledIn(words, behind).length > 0
    ? heard
    : { ...nothing, rest: heard.rest, leftover: heard.rows.map(({ said }) => said) };
};

/** `The database is at db.infra:5432` */
const isAddressed =
  /(?<![\w-])(?:database|db)(?:\s[a-z]{1,12}){0,4}[\s:]{1,2}(?:[a-z0-9-]{1,60}\.){1,8}[a-z]|数据库[^，。；\n]{0,12}(?:[a-z0-9-]{1,60}\.){1,8}[a-z]/iu;

function heardIn(words: string): Heard | undefined {
  const told = says.flatMap((pattern) =>
    [...words.matchAll(pattern)].flatMap(({ 0: said, groups = {} }): Told[] => {
      const { db, user: owner }: Partial<Record<string, string>> = groups;
      return db === undefined || publicImage(db) === undefined ? [{ said, db, user: owner }] : [];
    }),
  );
  const [only, ...others] = told;
  if (only === undefined || others.length > 0) return undefined;
  const { said, db, user: owner } = only;
  const value = [db, owner === undefined ? undefined : `(${owner})`].filter((one) => one !== undefined);
  return {
    rest: words.replace(said, ' '),
    rows: [{ said: said.trim(), subject, value: value.join(' ') }],
    over: (spec) => renamed(spec, only),
  };
}

const subject = { en: 'Database', zh: '数据库' };

function renamed(spec: Spec, told: Told): Spec {
  const servers = spec.workloads.filter(
    ({ env, image }) =>
      image.kind === 'public' && env.some((one) => naming.test(one.kind === 'all' ? '' : one.name)),
  );
  const [server, ...others] = servers;
  if (others.length > 0) return spec;
  if (server === undefined)
    return { ...spec, workloads: spec.workloads.map((one) => wired(owned(one, told), undefined, told)) };
  return {
    ...spec,
    workloads: spec.workloads.map((one) =>
      one === server ? named(one, told) : wired(one, server.name, told),
    ),
  };
}

/** How an image is told what to make when it starts for the first time. */
const naming = /^(?:POSTGRES_DB|(?:MYSQL|MARIADB)_DATABASE|CLICKHOUSE_DB|MONGO_INITDB_ROOT_USERNAME)$/u;
const owning = /^(?:POSTGRES|MYSQL|MARIADB|CLICKHOUSE)_USER$|^MONGO_INITDB_ROOT_USERNAME$/u;

function named(server: Workload, { db, user: owner }: Told): Workload {
  const env = server.env.map((one): EnvEntry => {
    if (one.kind !== 'value') return one;
    if (owning.test(one.name)) return { ...one, value: owner ?? one.value };
    return naming.test(one.name) ? { ...one, value: db ?? one.value } : one;
  });
  return { ...server, env };
}

/** What reads both on their own, where the database is none of ours: its address as a whole stays in a Secret. */
function owned(caller: Workload, told: Told): Workload {
  const { service, env } = caller;
  const read = [
    ...env.flatMap((one) => (one.kind === 'all' ? [] : [one.name])),
    ...(service?.env ?? []).map(({ name: one }) => one),
  ];
  const names = [...new Set(read)].filter(isPart);
  const set = names.flatMap((one): EnvEntry[] => {
    const known = ({ database: told.db, user: told.user } as Partial<Record<Role, string | undefined>>)[
      roleOf(one) ?? 'url'
    ];
    return known === undefined ? [] : [{ kind: 'value', name: one, value: known }];
  });
  if (set.length === 0) return caller;
  const taken = new Set(set.map((one) => (one.kind === 'value' ? one.name : '')));
  const settings = Object.entries(caller.settings ?? {}).filter(([key]) => !taken.has(key));
  return present({
    ...caller,
    env: [...env.filter((one) => one.kind === 'all' || !taken.has(one.name)), ...set],
    settings: caller.settings && Object.fromEntries(settings),
  });
}

function isPart(variable: string): boolean {
  const role = roleOf(variable);
  return (
    (role === 'database' || role === 'user') && [...databaseKinds].some((kind) => speaksOf(kind, variable))
  );
}

/** What calls it by the usual names of both. */
function wired(caller: Workload, server: string | undefined, told: Told): Workload {
  const env = caller.env.map((one): EnvEntry =>
    one.kind === 'value' ? { ...one, value: calling(one.name, one.value, { server, told }) } : one,
  );
  const settings =
    caller.settings &&
    Object.fromEntries(
      Object.entries(caller.settings).map(([key, said]) => [key, calling(key, said, { server, told })]),
    );
  return present({ ...caller, env, settings });
}

function calling(
  key: string,
  said: string,
  { server, told }: { readonly server: string | undefined; readonly told: Told },
): string {
  const { db = 'app', user: owner = 'app' } = told;
  if (said === 'app') return usual(key, told) ?? said;
  // Somewhere else it is called by whatever name it has there.
  const host = server === undefined ? String.raw`[\w.-]{1,200}` : literally(server);
  const url = new RegExp(
    String.raw`(?<=^(?:jdbc:)?(?:postgres|mysql|mariadb|clickhouse|mongodb)\w{0,6}(?:\+\w{1,20})?://(?:[^/\s]{0,200}@)?${host}(?::\d{2,5})?/)app(?![\w-])`,
    'u',
  );
  return said.search(url) === -1 ? said : said.replace(url, db).replace('//app:', `//${owner}:`);
}

function usual(key: string, { db, user: owner }: Told): string | undefined {
  if (/(?:DATABASE|DB)(?:_?NAME)?$/iu.test(key)) return db;
  return /USER(?:_?NAME)?$/iu.test(key) ? owner : undefined;
}
