import type { Service } from '../../facts/facts.ts';
import { addresses } from '../../spec/backing/addresses.ts';
import { roleOf, type Role } from '../../spec/backing/wire.ts';
import { publicImage } from '../../spec/public-images.ts';
import { speaksOf } from '../../spec/speaks.ts';
import { behind, calledIn } from './scope.ts';

export type Groups = Readonly<Record<string, string | undefined>>;

/** The keys of the Secret that were named. */
export function keysIn(groups: Groups): readonly string[] {
  return wordsIn(keyNames.map((name) => groups[name]).find((key) => key !== undefined) ?? '');
}

const keyNames = ['keys', 'key', 'slashed', 'lead'];

/** The variables that are meant, each with its key. */
export function variablesOf({ what = '', env }: Groups, ground: Described): readonly Variable[] {
  const { keys, services } = ground;
  if (env !== undefined) return withKeys([env], keys);
  const named = [namedIn(what, services), namedIn(keys.join(' '), services)].find(isFull);
  return named === undefined ? describedBy(what, ground) : withKeys(named, keys);
}

function wordsIn(list: string): readonly string[] {
  return list.split(/[\s,/&"'`]+|\sand\s/u).filter((word) => word !== '' && word !== 'and');
}

/** Variables by their names, where they are written as such or the code reads them. */
function namedIn(what: string, services: readonly Service[]): readonly string[] {
  const known = new Set(services.flatMap(({ env }) => env.map(({ name }) => name)));
  return wordsIn(what).filter((word) => known.has(word) || /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/u.test(word));
}

function isFull({ length }: readonly string[]): boolean {
  return length > 0;
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

type Described = {
  readonly keys: readonly string[];
  readonly services: readonly Service[];
  readonly sentence: string;
};

/** Variables by what they hold, of what the sentence or else the repository speaks of. */
function describedBy(what: string, { keys, services, sentence }: Described): readonly Variable[] {
  const asked = asking.find(([pattern]) => pattern.test(what))?.[1] ?? [];
  const kind = kindIn([what, sentence], services);
  if (kind === undefined) return [];
  const names = services
    .flatMap(({ env }) => env.map(({ name }) => name))
    .filter((name) => speaksOf(kind, name));
  const { usual, password } = addresses.find(({ app }) => app === kind) ?? {};
  const unread = new Map([
    ['url', usual],
    ['password', password],
    ['user', password?.replace('PASSWORD', 'USER')],
  ]);
  const found = asked.flatMap((role) => {
    const name = names.find((one) => roleOf(one) === role) ?? unread.get(role);
    return name === undefined ? [] : [{ name, key: keyFor(role, keys, name) }];
  });
  return found.length === asked.length ? found : [];
}

const asking: readonly (readonly [RegExp, readonly Role[]])[] = [
  [/cred|login|user(?:name)?s?\s?(?:and|&|\+|\/)/iu, ['user', 'password']],
  [/pass(?:word)?$/iu, ['password']],
  [/user(?:name)?$/iu, ['user']],
  [/url|uri|dsn|conn|database$|db$/iu, ['url']],
];
const looks: Partial<Record<Role, RegExp>> = { user: /user|name|login|usr/iu, password: /pass|pwd/iu };

function keyFor(role: Role, keys: readonly string[], name: string): string {
  const like = looks[role];
  const fitting = like === undefined ? undefined : keys.find((key) => like.test(key));
  return fitting ?? (role === 'password' ? keys.at(-1) : keys[0]) ?? usualKeys[role] ?? name;
}

/** Keys of a Secret of the type `kubernetes.io/basic-auth`. */
const usualKeys: Partial<Record<Role, string>> = { user: 'username', password: 'password' };
const databases = new Set(['postgres', 'mysql', 'mariadb', 'mongodb', 'mssql']);

/** The program that is spoken of, the nearer the better, else the one database that is needed. */
function kindIn(
  [what = '', sentence = '']: readonly string[],
  services: readonly Service[],
): string | undefined {
  const needed = services.flatMap(({ needs }) => needs.map(({ kind }) => publicImage(kind)?.app ?? kind));
  const database = needed.find((kind) => databases.has(kind));
  const isDatabase = /(?<![a-z])(?:db|database)(?![a-z])/iu.test(what);
  return onlyIn(what) ?? (isDatabase ? database : undefined) ?? onlyIn(sentence) ?? database;
}

function onlyIn(text: string): string | undefined {
  const [only, ...others] = calledIn(text, behind);
  return others.length === 0 ? only : undefined;
}
