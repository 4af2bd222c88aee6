import { basename, dirname } from '../kernel/paths.ts';
import { isConditional } from './conditional.ts';
import { folderOf } from './declared/place.ts';
import type { Service } from './facts.ts';
import type { Snapshot } from './snapshot.ts';
import { grep, type SourceFile } from './source.ts';
import { isUnder, productiveUnder } from './tree.ts';

/** What files and classes that speak to it are called by. */
const called: Readonly<Record<string, string>> = {
  postgres: 'postgres(?:ql)?|pg',
  mysql: 'mysql|mariadb',
  mssql: 'mssql|sqlserver',
  oracle: 'oracle',
  mongodb: 'mongo(?:db)?',
  cassandra: 'cassandra',
  redis: 'redis|valkey',
  memcached: 'memcached?',
  rabbitmq: 'rabbit(?:mq)?|amqp',
  kafka: 'kafka',
  nats: 'nats',
  mqtt: 'mqtt',
  sqs: 'sqs',
  consul: 'consul',
  etcd: 'etcd3?',
  zookeeper: 'zookeeper|zk',
};

/** One of those takes the place of another. */
const roles: readonly (readonly string[])[] = [
  ['postgres', 'mysql', 'mssql', 'oracle', 'mongodb', 'cassandra'],
  ['rabbitmq', 'kafka', 'nats', 'sqs', 'mqtt'],
  ['redis', 'memcached'],
  ['consul', 'etcd', 'zookeeper'],
];
const databases = roles[0] ?? [];

/** Does the same without anything beside the program. */
const without = /^(?:in[-_]?)?(?:memory|mem|none|null|noop|no[-_]op|dummy|local|event[-_]?emitter|lru)/iu;

/**
 * Drivers that are only reached from one of several files that do the same, each with another service or with none:
 * whoever runs the program picks one.
 */
export function adapted(service: Service, snapshot: Snapshot): string[] {
  const kinds = service.needs.filter(({ required }) => required).map(({ kind }) => kind);
  const known = kinds.filter((kind) => called[kind] !== undefined);
  if (known.length === 0) return [];
  const files = sourcesOf(service, snapshot);
  const units = unitsOf(files);
  return known.filter((kind) => {
    const users = usersOf(kind, service, files);
    return (
      users.length > 0 &&
      users.every((file) => isOneOfSeveral(file.path, { kind, kinds, units }) || isOnlyIf(file)) &&
      users.some((file) => isOneOfSeveral(file.path, { kind, kinds, units })) &&
      !isUsual(kind, files)
    );
  });
}

const source = /\.(?:[cm]?[jt]s|py|go|rb|php|rs|java|kt|cs)$/u;

function sourcesOf({ path }: Service, snapshot: Snapshot): SourceFile[] {
  return productiveUnder(folderOf(path), snapshot)
    .filter((one) => source.test(one))
    .map((one) => ({ path: one, text: snapshot.text(one) ?? '' }));
}

/** Names of what stands in a folder, without endings; folders with sources count as files do. */
function unitsOf(files: readonly SourceFile[]): ReadonlyMap<string, ReadonlySet<string>> {
  const units = new Map<string, Set<string>>();
  for (const { path } of files)
    for (let at = path; at !== '' && at !== '.'; at = dirname(at)) {
      const among = units.get(dirname(at)) ?? new Set();
      units.set(dirname(at), among.add(stem(at)));
    }
  return units;
}

function stem(path: string): string {
  return basename(path).replace(source, '');
}

/** Files that name the driver where they take in what others have written. */
function usersOf(kind: string, { evidence }: Service, files: readonly SourceFile[]): SourceFile[] {
  const why = evidence.find(({ fact }) => fact === `needs ${kind}`)?.why ?? '';
  const driver = /(?:depends on|requires|uses|imports) (?:[\w.-]{1,60}:)?(\S{2,80})$/u.exec(why)?.[1];
  if (driver === undefined) return [];
  const plain = driver.replace(/^(?:python|py)[-_]/u, '').replaceAll(/[^\w./@]/gu, '[-_.]');
  const taken = String.raw`(?:^\s*(?:from|import|use|require)\b|\brequire\(|\bfrom\b|^\s*(?:\w{1,20} )?"(?=[\w.]{1,40}\/)|\bimport\()[^\n]{0,40}(?<![\w-])${plain}\b`;
  const users = new Set(grep(files, new RegExp(taken, 'u')).map(({ path }) => path));
  return files.filter(({ path }) => users.has(path));
}

type Among = {
  readonly kind: string;
  readonly kinds: readonly string[];
  readonly units: ReadonlyMap<string, ReadonlySet<string>>;
};

/** The file, a folder that it is in, or another of the same adapters, stands beside others that are called alike. */
function isOneOfSeveral(path: string, among: Among): boolean {
  if (chainOf(path).some((at) => hasRivals(at, among))) return true;
  const home = /^(?:.{0,200}\/)?adapters?(?=\/)/iu.exec(path)?.[0];
  if (home === undefined) return false;
  return [...among.units]
    .filter(([folder]) => isUnder(folder, home))
    .some(([folder, stems]) => [...stems].some((one) => hasRivals(`${folder}/${one}`, among)));
}

function chainOf(path: string): string[] {
  return [path, dirname(path), dirname(dirname(path))].filter((one) => one !== '.');
}

function hasRivals(at: string, { kind, kinds, units }: Among): boolean {
  const [, before, after] = wordIn(kind).exec(stem(at)) ?? [];
  if (before === undefined || after === undefined || !holder.test(dirname(at))) return false;
  const beside = [...(units.get(dirname(at)) ?? [])].filter((one) => one !== stem(at));
  const role = roles.find((one) => one.includes(kind)) ?? [];
  const rivals = role.filter((one) => one !== kind && kinds.includes(one));
  const patterns = [
    ...rivals.map(
      (one) => new RegExp(`^${escaped(before)}(?:${called[one] ?? one})${escaped(after)}$`, 'iu'),
    ),
    ...(databases.includes(kind) ? [] : [new RegExp(`${without.source}.{0,12}${escaped(after)}$`, 'iu')]),
  ];
  return patterns.some((other) => beside.some((one) => other.test(one)));
}

function wordIn(kind: string): RegExp {
  return new RegExp(`^(.{0,30}?)(?:${called[kind] ?? kind})(.{0,30})$`, 'iu');
}

/** Folders that hold one of each. */
const holder =
  /(?:^|\/)(?:adapters\/[\w-]{1,30}|[\w-]{0,20}backends?|drivers?|hooks?|dcs|cache|caching|queues?|brokers?|pub[-_]?sub|transports?|storage|stores?|dialects?|plugins?|providers?)$/iu;

const opens =
  /\b(?:createClient|connect|from_url|new (?:IO)?Redis|NewClient|BlockingConnection|new Pool|MongoClient)\)?\s?\(/u;

/** Each connection that it opens is opened under a condition. */
function isOnlyIf(file: SourceFile): boolean {
  const lines = grep([file], opens);
  return lines.length > 0 && lines.every(({ line }) => isConditional(file.text, line));
}

const schemes: Readonly<Record<string, string>> = { postgres: 'postgres(?:ql)?', mongodb: 'mongodb' };

/** The address of one database that the code falls back to. */
function isUsual(kind: string, files: readonly SourceFile[]): boolean {
  if (!databases.includes(kind)) return false;
  return grep(files, new RegExp(`['"]${schemes[kind] ?? kind}://`, 'u')).length > 0;
}

function escaped(text: string): string {
  return text.replaceAll(/[^\w]/gu, String.raw`[^\w]`);
}
