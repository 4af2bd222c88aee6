import type { Service } from '../../../../facts/facts.ts';
import { addresses } from '../../../../spec/backing/addresses.ts';
import { roleOf, type Role } from '../../../../spec/backing/wire.ts';
import { publicImage } from '../../../../spec/public-images.ts';
import { speaksOf } from '../../../../spec/speaks.ts';
import { behind, calledIn } from '../../scope.ts';
import type { SecretSaid } from './runs.ts';

type Said = Pick<SecretSaid, 'keys' | 'variables' | 'described'>;
type Ground = { readonly services: readonly Service[]; readonly sentence: string };

/** The variables that are meant, each with its key. */
export function variablesOf(said: Said, ground: Ground): readonly Variable[] {
  const { keys, variables, described } = said;
  const named = [variables, namedIn(keys, ground.services)].find(({ length }) => length > 0);
  return named === undefined ? describedBy(described, { keys, ...ground }) : withKeys(named, keys);
}

/** Variables by their names, where they are written as such or the code reads them. */
function namedIn(words: readonly string[], services: readonly Service[]): readonly string[] {
  const known = new Set(services.flatMap(({ env }) => env.map(({ name }) => name)));
  return words.filter((word) => known.has(word) || /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/u.test(word));
}

type Variable = { readonly name: string; readonly key: string };

function withKeys(names: readonly string[], keys: readonly string[]): readonly Variable[] {
  const [only] = keys;
  return names.map((name, at) => ({
    name,
    key:
      names.length === keys.length ? (keys[at] ?? name) : ((names.length === 1 ? only : undefined) ?? name),
  }));
}

type Described = Ground & { readonly keys: readonly string[] };

/** Variables by what they hold, of what the sentence or else the repository speaks of. */
function describedBy(what: string, { keys, services, sentence }: Described): readonly Variable[] {
  const asked = asking.find(([pattern]) => pattern.test(what))?.[1] ?? [];
  const connection = asked.includes('url') ? onlyConnection(services) : undefined;
  if (connection !== undefined) return [{ name: connection, key: keyFor('url', keys, connection) }];
  const own = calledAs(what, services);
  if (own.length > 0) return ofRoles(asked, { own, keys });
  const kind = kindIn([what, sentence], services);
  if (kind === undefined) return ofRoles(asked, { own: calledAs(sentence, services), keys });
  const spoken = services
    .flatMap(({ env }) => env.map(({ name }) => name))
    .filter((name) => speaksOf(kind, name));
  const names = spoken.filter((name) => !isDriver(name, spoken));
  const parts = partsIn(names);
  return isOfAll.test(what) && parts.length > 0
    ? parts.map((name) => ({ name, key: name }))
    : ofKind(kind, asked, { own: names, keys });
}

/** Each is held by what the code reads for it, else by what programs of that kind are usually known by. */
function ofKind(kind: string, asked: readonly Role[], { own, keys }: Own): readonly Variable[] {
  const { usual, password } = addresses.find(({ app }) => app === kind) ?? {};
  const unread = new Map([
    ['url', partsIn(own).length > 0 ? undefined : usual],
    ['password', password],
    ['user', password?.replace('PASSWORD', 'USER')],
  ]);
  // Who reads a whole address has no use for a part of it.
  const isWhole = own.some((one) => roleOf(one) === 'url');
  const found = asked.flatMap((role) => {
    const known = own.find((one) => roleOf(one) === role);
    const name = known ?? (isWhole ? undefined : unread.get(role));
    return name === undefined ? [] : [{ name, key: keyFor(role, keys, name) }];
  });
  return found.length === asked.length ? found : [];
}

/** `数据库连接信息`: wherever it is and whoever logs in. */
const isOfAll =
  /(?:连接|connection)\s?(?:信息|参数|配置|资料|info(?:rmation)?|details?|data|settings|parameters)/iu;
const together: ReadonlySet<string | undefined> = new Set(['host', 'port', 'database', 'user', 'password']);

/** The parts of an address that are read one by one, where no whole one is. */
function partsIn(names: readonly string[]): readonly string[] {
  const roles = new Set(names.map(roleOf));
  if (roles.has('url') || !roles.has('host')) return [];
  return [...new Set(names)].filter((name) => together.has(roleOf(name)));
}

/** Beside a host `DB_CONNECTION` holds no address: it says which kind of database it is. */
function isDriver(name: string, all: readonly string[]): boolean {
  return name.endsWith('_CONNECTION') && all.some((one) => roleOf(one) === 'host');
}

/** What .NET calls its only address. */
function onlyConnection(services: readonly Service[]): string | undefined {
  const names = services.flatMap(({ env }) => env.map(({ name }) => name));
  const [one, ...others] = names.filter((name) => /^connectionstrings?__/iu.test(name));
  return others.length === 0 ? one : undefined;
}

type Own = { readonly own: readonly string[]; readonly keys: readonly string[] };

/** Each is held by what the code reads for it, or none is known. */
function ofRoles(asked: readonly Role[], { own, keys }: Own): readonly Variable[] {
  const found = asked.flatMap((role) => {
    const name = own.find((one) => roleOf(one) === role);
    return name === undefined ? [] : [{ name, key: keys.length === 0 ? name : keyFor(role, keys, name) }];
  });
  return found.length === asked.length ? found : [];
}

/** `SMTP credentials`: what the code reads whose names begin so. */
function calledAs(what: string, services: readonly Service[]): readonly string[] {
  if (calledIn(what, behind).length > 0) return [];
  const words = what.match(/(?<![\w-])[A-Za-z][A-Za-z\d]{1,30}(?![a-zA-Z\d-])/gu) ?? [];
  const names = services.flatMap(({ env }) => env.map(({ name }) => name));
  return words
    .filter((word) => !/^(?:db|database|url|uri|connection|secret|the|app|user|api)$/iu.test(word))
    .map((word) => names.filter((name) => name.toUpperCase().startsWith(`${word.toUpperCase()}_`)))
    .reduce((before, more) => (before.length > 0 ? before : more), []);
}

const asking: readonly (readonly [RegExp, readonly Role[]])[] = [
  [
    /cred|login|user(?:name)?s?\s?(?:and|&|\+|\/)|账号密码|用户名?\s?(?:[、和与]|(?=密码))/iu,
    ['user', 'password'],
  ],
  [/pass(?:word)?$|密码/iu, ['password']],
  [/user(?:name)?$|用户名|账号/iu, ['user']],
  [/url|uri|dsn|conn|database$|db$|连接|地址/iu, ['url']],
];
const looks: Partial<Record<Role, RegExp>> = { user: /user|name|login|usr/iu, password: /pass|pwd/iu };

function keyFor(role: Role, keys: readonly string[], name: string): string {
  const like = looks[role];
  const fitting = like === undefined ? undefined : keys.find((key) => like.test(key));
  return fitting ?? (role === 'password' ? keys.at(-1) : keys[0]) ?? usualKeys[role] ?? name;
}

/** Keys of a Secret of the type `kubernetes.io/basic-auth`. */
const usualKeys: Partial<Record<Role, string>> = { user: 'username', password: 'password' };
/** Who speaks of the database means one of these. */
export const databases = new Set(['postgres', 'mysql', 'mariadb', 'mongodb', 'mssql']);

/** The program that is spoken of, the nearer the better, else the one database that is needed. */
function kindIn(
  [what = '', sentence = '']: readonly string[],
  services: readonly Service[],
): string | undefined {
  const needed = services.flatMap(({ needs }) => needs.map(({ kind }) => publicImage(kind)?.app ?? kind));
  const database = needed.find((kind) => databases.has(kind));
  const isDatabase = /(?<![a-z])(?:db|database)(?![a-z])|数据库/iu.test(what);
  return onlyIn(what) ?? (isDatabase ? database : undefined) ?? onlyIn(sentence) ?? database;
}

function onlyIn(text: string): string | undefined {
  const [only, ...others] = calledIn(text, behind);
  return others.length === 0 ? only : undefined;
}
