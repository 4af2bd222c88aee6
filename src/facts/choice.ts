import { join } from '../kernel/paths.ts';
import { adapted } from './adapted.ts';
import { besides, isAskedFor } from './asked-for.ts';
import { isConnectedAtOnce } from './connected.ts';
import { kindOfAddress } from './declared/backing.ts';
import { folderOf } from './declared/place.ts';
import type { Need, Service } from './facts.ts';
import { keepsFilesItself, keptIfAddressed, leftOff, untransported } from './done-without.ts';
import type { Snapshot } from './snapshot.ts';
import { isUnder, productiveUnder } from './tree.ts';

/** What a setting may be about, and which backing services it then chooses among. */
const roles: readonly { readonly about: RegExp; readonly kinds: ReadonlySet<string> }[] = [
  {
    about: /persist|database|db(?:_|\b)|_db|storage|repository|store\b|driver|engine/iu,
    kinds: new Set(
      'postgres mysql mssql oracle cockroachdb mongodb dynamodb cassandra cosmosdb redis'.split(' '),
    ),
  },
  {
    about: /messag|broker|queue|event|pubsub|\bbus\b/iu,
    kinds: new Set(['rabbitmq', 'kafka', 'nats', 'sqs']),
  },
  { about: /cache|session/iu, kinds: new Set(['redis', 'memcached']) },
];

/** A setting whose value, where nobody says otherwise, needs nothing beside the program. */
const ownDefault =
  /(?:\|\||\?\?|[=:,(])[ \t]{0,8}['"]?(?:in[-_]?memory|memory|sqlite3?)['"]?[ \t]{0,8}(?:$|[;,)}\]#`])/imu;

/** Of a database that is there. */
const tablesInMemory = /\bENGINE ?= ?MEMORY\b|['"]MEMORY['"]/u;

/** Needs that the program does without where nobody asks for them: it has a default of its own, or asks whether they are there. */
export function withChoices(services: readonly Service[], snapshot: Snapshot): Service[] {
  const folders = services.map(({ path }) => folderOf(path));
  return services.map((service) => {
    if (!service.needs.some(({ required }) => required)) return service;
    const texts = textsOf(service, folders, snapshot);
    const spared = new Set([
      ...clientOfAll(service),
      ...unaddressed(service, texts).filter((kind) => !isGivenInSample(kind, service.path, snapshot)),
      ...defaulted(texts).filter((kind) => !isSampled(kind, service)),
      ...keepsFilesItself(texts),
      ...rivals(service, texts),
      ...untransported(texts),
      ...keptIfAddressed(service, texts),
      ...leftOff(service, texts),
      ...adapted(service, snapshot),
      ...service.needs.map(({ kind }) => kind).filter((kind) => isAskedFor(kind, texts)),
    ]);
    for (const kind of brokersOf(service)) spared.delete(kind);
    return spared.size === 0
      ? service
      : { ...service, needs: service.needs.map((need) => eased(need, spared)) };
  });
}

/** Who works off what is put into a queue cannot do without the only one that may hold it. */
function brokersOf({ processes = [], needs }: Service): string[] {
  const queues = needs.map(({ kind }) => kind).filter((kind) => /^(?:redis|rabbitmq|sqs|kafka)$/u.test(kind));
  const isWorked = processes.some(({ command }) => worksOff.test(command));
  return isWorked && queues.length === 1 ? queues : [];
}

const worksOff = /^(?:celery\b.{0,200}\bworker\b|rq worker\b|dramatiq\b|arq\b)/u;

/** A sample environment that chooses it says more than what the code would take without any. */
function isSampled(kind: string, { evidence, env }: Service): boolean {
  if (env.some((one) => one.default === kind)) return true;
  return evidence.some(({ fact, path }) => fact === `needs ${kind}` && /(?:^|\/)\.env/u.test(path));
}

const implementation = /\bAdd(?:Singleton|Scoped|Transient)<\s?(I\w{1,60}),\s?(\w{1,60})>/gu;

/** What classes that do the same are called by. */
const called: Readonly<Record<string, RegExp>> = {
  postgres: /postgres|npgsql|alloydb/iu,
  mssql: /mssql|sqlserver/iu,
  mysql: /mysql/iu,
  redis: /redis/iu,
  mongodb: /mongo/iu,
  cosmosdb: /cosmos/iu,
};

/** Of several stores for one purpose the first that is looked for is meant. */
function rivals({ needs, language }: Service, texts: readonly string[]): string[] {
  if (language !== 'dotnet') return [];
  return texts.flatMap((text) => {
    const all = [...text.matchAll(implementation)].map(([, purpose = '', by = '']) => ({ purpose, by }));
    const groups = [...Map.groupBy(all, ({ purpose }) => purpose).values()].map((group) => [
      ...new Set(group.map(({ by }) => by)),
    ]);
    return groups.flatMap(([, ...others]) =>
      needs.map(({ kind }) => kind).filter((kind) => others.some((by) => called[kind]?.test(by))),
    );
  });
}

const databases = new Set('postgres mysql mssql oracle mongodb clickhouse cassandra'.split(' '));

/** A program that speaks to every sort of database is a tool for those of others; its own is the only one that is told where it is. */
function clientOfAll({ needs, env }: Service): readonly string[] {
  const kinds = needs.map(({ kind }) => kind);
  if (kinds.filter((kind) => databases.has(kind)).length < 3) return [];
  const own = kinds.filter((kind) => databases.has(kind) && env.some(({ name }) => isPlaceOf(kind, name)));
  return own.length === 1 ? kinds.filter((kind) => databases.has(kind) && kind !== own[0]) : kinds;
}

function isPlaceOf(kind: string, name: string): boolean {
  return new RegExp(`(?:^|_)(?:${besides[kind] ?? kind.toUpperCase()})`, 'u').test(name) && place.test(name);
}

/** Nobody has to say where it is: its address is nothing by default, and what is bought elsewhere is asked for by nothing. */
function unaddressed({ needs, env }: Service, texts: readonly string[]): string[] {
  const files = texts.map((text) => ({ path: '', text }));
  return needs.flatMap(({ kind }) => {
    const about = new RegExp(`(?:^|_)(?:${besides[kind] ?? kind.toUpperCase()})`, 'u');
    const named = env.filter(({ name }) => about.test(name));
    const places = named.filter(({ name }) => place.test(name));
    const isNowhere =
      places.length > 0 && places.every((one) => one.default === '' && !isConnectedAtOnce(one.name, files));
    const isBought =
      kind === 's3' && named.length > 0 && named.every((one) => !one.required && (one.default ?? '') === '');
    return isNowhere || isBought ? [kind] : [];
  });
}

/** What the code would leave off without an address, the sample environment gives one. */
function isGivenInSample(kind: string, path: string, snapshot: Snapshot): boolean {
  const samples = ['.env.sample', '.env.example', '.env.template', '.env.dist'];
  return samples.some((name) =>
    (snapshot.text(join(folderOf(path), name)) ?? '')
      .split('\n')
      .some(
        (line) => kindOfAddress(/^[A-Z][A-Z0-9_]{1,60}=["']?(\S{1,200})/u.exec(line)?.[1] ?? '') === kind,
      ),
  );
}

const place = /(?:HOSTS?|UR[LI]S?|SERVERS?|ADDR(?:ESS)?|BROKERS?|ENDPOINT|DSN|CONNECTION)$/u;

function eased(need: Need, spared: ReadonlySet<string>): Need {
  return spared.has(need.kind) ? { ...need, required: false } : need;
}

/** Sources and settings of production, not those of a service further below. */
function textsOf({ path }: Service, folders: readonly string[], snapshot: Snapshot): string[] {
  const folder = folderOf(path);
  const below = folders.filter((other) => other !== folder && isUnder(other, folder));
  return productiveUnder(folder, snapshot)
    .filter((path) => settings.test(path) && !forDevelopers.test(path))
    .filter((path) => !below.some((other) => isUnder(path, other)))
    .flatMap((path) => snapshot.text(path) ?? []);
}

const settings = /\.(?:[cm]?[jt]s|py|go|cs|fs|java|kt|rb|php|rs|json|ya?ml|toml|properties)$/u;
const forDevelopers =
  /(?:^|[./_-])(?:dev|development|test|tests|local|example|sample|staging|lock)(?:[./_-]|$)|compose[\w.-]*\.ya?ml$|package\.json$/iu;

function defaulted(texts: readonly string[]): string[] {
  return texts
    .filter((text) => ownDefault.test(text))
    .flatMap((text) => {
      const lines = text.split('\n');
      return lines.flatMap((line, at) => {
        if (line.length > 300 || !ownDefault.test(line) || tablesInMemory.test(line)) return [];
        const said = `${lines[at - 1]?.slice(0, 300) ?? ''} ${line}`;
        // A file takes the place of a database, not of what is kept beside one.
        const isFile = /sqlite/iu.test(line);
        const chosen = roles.flatMap(({ about, kinds }) => (about.test(said) ? [...kinds] : []));
        return chosen.filter((kind) => !isFile || kind !== 'redis');
      });
    });
}
