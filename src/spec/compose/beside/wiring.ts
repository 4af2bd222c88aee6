import { roleOf } from '../../backing/wire.ts';
import type { EnvEntry } from '../../container.ts';
import { isSecret } from '../convert/is-secret.ts';
import { loginOf, toldBy, type Key } from './logins.ts';
import { namedIn, publishedAs, withoutLocal, type Peer } from './peers.ts';
import type { Told } from './told.ts';

/** What becomes of a variable that leads to another service of the file. */
export type Wired =
  | { readonly kind: 'set'; readonly name: string; readonly entries: readonly EnvEntry[]; readonly to: Peer }
  /** It leads to what nothing here runs. */
  | { readonly kind: 'nowhere'; readonly name: string; readonly to: Peer }
  /** It leads there by a password that nothing here knows. */
  | { readonly kind: 'unknown'; readonly name: string; readonly to: Peer };

/** Variables that lead to other services of the file, by the names that these have here, and by the Secrets that these have. */
export function wiredBy(
  told: ReadonlyMap<string, Told>,
  peers: readonly Peer[],
  read: readonly string[] = [],
): readonly Wired[] {
  const all = [...told.values()];
  const places = all.flatMap((one) => placeOf(one, peers) ?? []);
  const words = all.flatMap((one) =>
    places.some(({ name }) => name === one.name) ? [] : (credentialOf(one, places, told) ?? []),
  );
  const others = read.filter((name) => !told.has(name)).flatMap((name) => unsaid(name, places) ?? []);
  return [...places, ...words, ...others];
}

/** What a program reads beside the host, and nobody tells it: as the service there was told it. */
function unsaid(name: string, places: readonly Wired[]): Wired | undefined {
  const role = roleOf(name);
  const to = besideHost(name, places);
  if (to === undefined) return undefined;
  const { user, database } = toldBy(to.service);
  const key = role === 'password' ? keyOf(user, to.keys, to.service) : undefined;
  if (key !== undefined)
    return { kind: 'set', name, to, entries: [{ kind: 'secret', name, from: key.from, key: key.key }] };
  const value = role === 'user' ? user : role === 'database' ? database : undefined;
  const isSaid = value !== undefined && value !== '';
  return isSaid ? { kind: 'set', name, to, entries: [{ kind: 'value', name, value }] } : undefined;
}

function placeOf(told: Told, peers: readonly Peer[]): Wired | undefined {
  const [named, ...others] = namedIn(told, peers);
  const nowhere = [named, ...others].find((one) => one !== undefined && one.workload === undefined);
  const { name } = told;
  if (nowhere !== undefined) return { kind: 'nowhere', name, to: nowhere };
  if (named !== undefined) {
    const value = [named, ...others].reduce(
      (text, { pattern, workload }) => text.replaceAll(pattern, () => workload?.name ?? ''),
      told.value,
    );
    return valued(told, value, named);
  }
  const published = publishedAs(told, peers);
  return published === undefined
    ? undefined
    : valued(told, asItsOwn(withoutLocal(told.value, published), published), published);
}

const login = /(?<=^[\w+.:-]{1,40}:\/\/)([^:@/\s]*):([^@/\s]*)(?=@)/u;

/** What a sample says of users and databases is not what the service was given. */
function asItsOwn(value: string, { service }: Peer): string {
  if (loginOf(service) === undefined) return value;
  const { user, database } = toldBy(service);
  const named =
    user === '' ? value : value.replace(login, (_all, _user, password: string) => `${user}:${password}`);
  return database === undefined
    ? named
    : named.replace(/(?<=\/\/[^/\s]{1,300}\/)[\w-]+(?=\?|$)/u, () => database);
}

function valued({ name, sign, isPartial }: Told, value: string, to: Peer): Wired {
  if (isPartial) return { kind: 'unknown', name, to };
  const made = withKey(value, to);
  if (made !== undefined) return { kind: 'set', name, entries: entriesOf(name, made), to };
  if (isSecret({ name, value, ...(sign.startsWith('$') && { secrets: [sign] }) }))
    return { kind: 'unknown', name, to };
  return { kind: 'set', name, entries: [{ kind: 'value', name, value }], to };
}

type Made = { readonly value: string; readonly key: Key };

const pair = /(?<=(?:^|[;?&\s])(?:password|pwd)\s{0,3}=\s{0,3})[^;&\s]+/iu;

/** With the password taken from where the service itself has it. */
function withKey(value: string, { keys, service }: Peer): Made | undefined {
  const found = login.exec(value);
  const said = found === null ? pair.exec(value)?.[0] : found[2];
  if (said === undefined) return undefined;
  const own = keys.find(({ sign }) => sign === said) ?? keyOf(found?.[1], keys, service);
  if (own === undefined) return undefined;
  const reference = `$(${own.key})`;
  return {
    key: own,
    value:
      found === null
        ? value.replace(pair, () => reference)
        : value.replace(login, (_all, user: string) => `${user}:${reference}`),
  };
}

/** Of the root where root calls. */
function keyOf(user: string | undefined, keys: readonly Key[], service: Peer['service']): Key | undefined {
  const { root = [], usual } = loginOf(service) ?? {};
  const ofRoot = keys.find(({ key }) => root.includes(key));
  return user === usual && ofRoot !== undefined ? ofRoot : keys[0];
}

function entriesOf(name: string, { value, key }: Made): readonly EnvEntry[] {
  return [
    { kind: 'secret', name: key.key, from: key.from, key: key.key },
    { kind: 'value', name, value },
  ];
}

/** A password alone is of the service that was given the same, else of that whose host is told beside it. */
function credentialOf(
  told: Told,
  places: readonly Wired[],
  all: ReadonlyMap<string, Told>,
): Wired | undefined {
  const { name, value, sign } = told;
  const open = openWord(told, places);
  if (open !== undefined) return open;
  const isPassword = roleOf(name) === 'password';
  if (!isPassword && !isSecret({ name, value })) return undefined;
  const to = givenAlike(told, places) ?? (isPassword ? besideHost(name, places) : undefined);
  if (to === undefined) return undefined;
  const user = [...all.values()].find(
    (one) => roleOf(one.name) === 'user' && stemOf(one.name) === stemOf(name),
  );
  const own = to.keys.find((one) => one.sign === sign) ?? keyOf(user?.value, to.keys, to.service);
  if (own === undefined) return undefined;
  return { kind: 'set', name, to, entries: [{ kind: 'secret', name, from: own.from, key: own.key }] };
}

/** A user or a database is no secret beside the host that it is of. */
function openWord({ name, value, isPartial }: Told, places: readonly Wired[]): Wired | undefined {
  const role = roleOf(name);
  if ((role !== 'user' && role !== 'database') || value === '' || isPartial) return undefined;
  const to = besideHost(name, places);
  if (to === undefined || isSecret({ name, value })) return undefined;
  return { kind: 'set', name, to, entries: [{ kind: 'value', name, value }] };
}

function givenAlike({ name, sign }: Told, places: readonly Wired[]): Peer | undefined {
  if (sign === '') return undefined;
  const same = places.filter(({ to }) => to.keys.some((one) => one.sign === sign));
  return besideHost(name, same) ?? same[0]?.to;
}

/** The service whose host is told by a variable that begins alike. */
function besideHost(name: string, places: readonly Wired[]): Peer | undefined {
  const found = places.find((one) => roleOf(one.name) === 'host' && stemOf(one.name) === stemOf(name));
  return found?.to.workload === undefined ? undefined : found.to;
}

/** `DB` of `DB_HOST` and `DB_PASSWORD`. */
function stemOf(name: string): string {
  return name.replace(
    /_?(?:HOSTNAME|HOST|SERVER|ADDRESS|ADDR|USERNAME|USER|PASSWORD|PASSWD|PASS|PWD|DATABASE|DBNAME|NAME)$/u,
    '',
  );
}
