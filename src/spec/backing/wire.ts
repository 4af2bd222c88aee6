import type { EnvEntry, Wired } from '../container.ts';
import { publicImage, publicImages } from '../public-images.ts';
import type { Workload } from '../spec.ts';
import { speaksOf, type Address } from './addresses.ts';

/** A backing service as it stands in the cluster. */
export type Backing = {
  readonly address: Address;
  readonly name: string;
  readonly port: number;
  /** Which of its databases is meant, where it has several of its own. */
  readonly path?: string;
};

export type Role = 'url' | 'host' | 'port' | 'user' | 'password' | 'database';

/** In order: `DATABASE_URL` is no name of a database. */
const roles: readonly (readonly [RegExp, Role])[] = [
  [
    /(?:URL|URI|DSN|CONNECTION|CONNECTION_STRING|BOOTSTRAP_SERVERS|BROKERS?|SERVERS|ENDPOINTS?|NODES|HOSTS)$/u,
    'url',
  ],
  [/(?:HOST|HOSTNAME|SERVER|ADDR|ADDRESS)$/u, 'host'],
  [/PORT$/u, 'port'],
  [/(?:USER|USERNAME|USR|LOGIN)$/u, 'user'],
  [/(?:PASS|PASSWORD|PASSWD|PWD)$/u, 'password'],
  [/(?:NAME|DATABASE|DB|DBNAME|VHOST)$/u, 'database'],
];

/**
 * The variables of a workload with those that speak of a backing service set to it. Passwords are references; a URL
 * takes them in by `$(NAME)`, which Kubernetes fills from a variable that stands before it.
 */
export function wire(workload: Workload, backing: Backing): Workload {
  const own = behindOf(workload, backing);
  if (own !== undefined) {
    const told = new Set(own.map(nameOf));
    return { ...workload, env: [...workload.env.filter((entry) => !told.has(nameOf(entry))), ...own] };
  }
  const { address } = backing;
  const said = saidOf(workload, backing);
  const usual = said.some(isAddress) ? [] : [entryFor(address.usual, backing) ?? []].flat();
  const set = withPassword([...said, ...usual], backing);
  const taken = new Set(set.map(nameOf));
  const [kept, gone] = [false, true].map((isTaken) =>
    partOf(workload, (name) => taken.has(name) === isTaken),
  );
  return {
    ...workload,
    env: [...set, ...(kept?.env ?? [])],
    needs: needsWith(workload, address.app),
    ...(workload.settings && { settings: kept?.settings ?? {} }),
    ...(gone && { wired: { ...workload.wired, [backing.name]: { set, ...gone } } }),
  };
}

function partOf({ env, settings = {} }: Workload, isMeant: (name: string) => boolean): Omit<Wired, 'set'> {
  return {
    env: env.filter((entry) => isMeant(nameOf(entry))),
    settings: Object.fromEntries(Object.entries(settings).filter(([name]) => isMeant(name))),
  };
}

/** As it was before, where what it was wired to does not stand. */
export function unwired(workload: Workload, name: string): Workload {
  const { set = [], env = [], settings = {} } = workload.wired?.[name] ?? {};
  const now = new Set(set.map((entry) => JSON.stringify(entry)));
  const own = workload.env.filter((entry) => !now.has(JSON.stringify(entry)));
  const names = new Set(own.map(nameOf));
  return {
    ...workload,
    env: [...env.filter((entry) => !names.has(nameOf(entry))), ...own],
    ...(Object.keys(settings).length > 0 && { settings: { ...settings, ...workload.settings } }),
  };
}

/** Nothing in its code is known to read where that stands. */
export function isUnread(workload: Workload, backing: Backing): boolean {
  return behindOf(workload, backing) === undefined && !saidOf(workload, backing).some(isAddress);
}

/** The variables that it reads of it, set. */
function saidOf({ env, service }: Workload, backing: Backing): readonly EnvEntry[] {
  const names = new Set([
    ...env.flatMap((entry) => (entry.kind === 'all' || entry.kind === 'field' ? [] : [entry.name])),
    ...(service?.env ?? []).map(({ name }) => name),
  ]);
  return [...names]
    .filter((name) => speaksOf(name, backing.address))
    .flatMap((name) => entryFor(name, backing) ?? []);
}

function isAddress(entry: EnvEntry): boolean {
  return entry.kind === 'value' && /URL|HOST|SERVER|URI|DSN|ADDR/u.test(entry.name);
}

/** A public program has names of its own for it. */
function behindOf({ image }: Workload, { address, name }: Backing): readonly EnvEntry[] | undefined {
  if (image.kind !== 'public') return undefined;
  const program = publicImages.find(
    ({ repository }) => image.reference === repository || image.reference.startsWith(`${repository}:`),
  );
  return program?.behind?.[address.app]?.map((entry) =>
    entry.kind === 'value' ? { ...entry, value: entry.value.replaceAll('{host}', name) } : entry,
  );
}

function needsWith({ needs }: Workload, app: string): Workload['needs'] {
  const isKnown = needs.some(({ kind }) => publicImage(kind)?.app === app);
  return isKnown ? needs : [...needs, { kind: app, required: true }];
}

/** What a variable of that name holds of a backing service. */
export function roleOf(name: string): Role | undefined {
  const written = name.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '_').toUpperCase();
  return roles.find(([pattern]) => pattern.test(written))?.[1];
}

function entryFor(name: string, backing: Backing): EnvEntry | undefined {
  const role = roleOf(name);
  if (role === undefined) return undefined;
  if (role === 'password') return passwordAs(name, backing);
  const value = valueOf(role, name, backing);
  return value === undefined ? undefined : { kind: 'value', name, value };
}

function valueOf(role: Exclude<Role, 'password'>, name: string, backing: Backing): string | undefined {
  const { address, port } = backing;
  if (role === 'host') return backing.name;
  if (role === 'port') return String(port);
  if (role === 'user') return address.user;
  if (role === 'database') return address.database;
  const isJdbc = /JDBC|DATASOURCE/u.test(name);
  return urlOf(isJdbc ? (address.jdbc ?? address.url) : address.url, backing);
}

function urlOf(url: string, { name, port, address, path }: Backing): string {
  const whole = path !== undefined && url.endsWith('{port}') ? `${url}/${path}` : url;
  return whole
    .replace('{host}', name)
    .replace('{port}', String(port))
    .replace('{password}', `$(${address.password ?? ''})`);
}

function passwordAs(name: string, backing: Backing): EnvEntry | undefined {
  const key = backing.address.password;
  return key === undefined ? undefined : { kind: 'secret', name, from: `${backing.name}-secrets`, key };
}

/** What a URL refers to must be defined, and before it. */
function withPassword(entries: readonly EnvEntry[], backing: Backing): readonly EnvEntry[] {
  const { password } = backing.address;
  const isUsed = entries.some(
    (entry) => entry.kind === 'value' && entry.value.includes(`$(${password ?? ''})`),
  );
  const own = password !== undefined && isUsed ? [passwordAs(password, backing) ?? []].flat() : [];
  return [...own, ...entries.filter((entry) => own.every((first) => nameOf(first) !== nameOf(entry)))];
}

function nameOf(entry: EnvEntry): string {
  return entry.kind === 'all' ? `all of ${entry.of} ${entry.from}` : entry.name;
}
