import { grep } from '../../facts/source.ts';
import { isUnder } from '../../facts/tree.ts';
import type { Found, Need } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Dependency } from './crates.ts';
import type { Program } from './programs.ts';

const drivers: Readonly<Record<string, readonly string[]>> = {
  postgres: [
    'tokio-postgres',
    'postgres',
    'deadpool-postgres',
    'bb8-postgres',
    'r2d2_postgres',
    'sqlx-postgres',
  ],
  mysql: ['mysql', 'mysql_async', 'sqlx-mysql'],
  mongodb: ['mongodb'],
  redis: [
    'redis',
    'deadpool-redis',
    'bb8-redis',
    'fred',
    'r2d2_redis',
    'apalis-redis',
    'redis-async',
    'actix-redis',
  ],
  rabbitmq: ['lapin', 'amqprs', 'deadpool-lapin', 'amiquip'],
  kafka: ['rdkafka', 'kafka', 'rskafka'],
  mqtt: ['rumqttc', 'paho-mqtt'],
  nats: ['async-nats', 'nats'],
  elasticsearch: ['elasticsearch'],
  opensearch: ['opensearch'],
  cassandra: ['scylla', 'cassandra-cpp', 'cdrs-tokio'],
  neo4j: ['neo4rs'],
  clickhouse: ['clickhouse', 'clickhouse-rs'],
  mssql: ['tiberius'],
  memcached: ['memcache', 'async-memcached'],
  surrealdb: ['surrealdb'],
  qdrant: ['qdrant-client'],
  meilisearch: ['meilisearch-sdk'],
  s3: ['aws-sdk-s3', 'rust-s3', 'rusoto_s3'],
  sqs: ['aws-sdk-sqs', 'rusoto_sqs'],
  dynamodb: ['aws-sdk-dynamodb', 'rusoto_dynamodb'],
};
/** Crates for several databases say by a feature which one is meant. */
const general = new Set([
  'sqlx',
  'diesel',
  'diesel-async',
  'sea-orm',
  'rocket_db_pools',
  'rocket_sync_db_pools',
  'ormx',
  'deadpool-diesel',
  'loco-rs',
  'tower-sessions-sqlx-store',
  'actix-session',
  'tower-sessions',
  'cached',
]);
const features: readonly (readonly [string, RegExp])[] = [
  ['postgres', /^(?:sqlx[-_])?postgres$|^(?:diesel|sqlx)_postgres(?:_pool)?$|^postgres_backend$/u],
  ['mysql', /^(?:sqlx[-_])?mysql$|^(?:diesel|sqlx)_mysql(?:_pool)?$/u],
  ['mongodb', /^mongodb$/u],
  ['redis', /^deadpool_redis$|^redis(?:[-_](?:rs|session|store|tokio|actor|pool).*)?$/u],
];

/** Backing services by the crates that a program is really built with. */
export function needsOf({ crate, dependencies }: Program, snapshot: Snapshot): Found<Need>[] {
  const found = dependencies.flatMap((dependency) =>
    kindsOf(dependency).map((kind) => ({ kind, dependency })),
  );
  const kinds = [...new Set(found.map(({ kind }) => kind))].toSorted();
  const builtIn = new Set(found.filter(({ dependency }) => !dependency.isOptional).map(({ kind }) => kind));
  const databases: readonly string[] = kinds.filter(
    (kind) => builtIn.has(kind) && (kind === 'postgres' || kind === 'mysql'),
  );
  const meant = settled(crate.folder, snapshot);
  return kinds.flatMap((kind) => {
    const own = found.filter((one) => one.kind === kind);
    const first = own.find(({ dependency }) => !dependency.isOptional) ?? own[0];
    if (first === undefined) return [];
    const { path, line, name, isOptional } = first.dependency;
    const isChoice =
      databases.includes(kind) &&
      meant !== kind &&
      (databases.length > 1 || first.dependency.features.some(isFile));
    const evidence = { fact: `needs ${kind}`, path, line, why: `depends on ${name}` };
    return [{ value: { kind, required: !isOptional && !isChoice }, evidence }];
  });
}

/** Of several databases the only one whose address the settings have. */
function settled(folder: string, snapshot: Snapshot): string | undefined {
  const files = snapshot.entries
    .map(({ path }) => path)
    .filter((path) => isUnder(path, folder) && settings.test(path) && !/test/iu.test(path))
    .map((path) => ({ path, text: snapshot.text(path) ?? '' }));
  const schemes = grep(files, /\b(postgres|mysql|mariadb|sqlite)(?:ql)?:(?:\/\/|[\w.])/u).map(
    ({ groups }) => groups[0],
  );
  const [kind, ...others] = [...new Set(schemes)];
  return others.length > 0 ? undefined : kind === 'mariadb' ? 'mysql' : kind;
}

const settings =
  /(?:^|\/)(?:(?:config|configuration|conf|settings)\/[\w.-]{1,60}|(?:config|configuration|settings|Rocket)[\w.-]{0,40})\.(?:ya?ml|toml|json5?|ron)$/u;

/** A crate that can keep everything in a file as well leaves the choice to whoever runs it. */
function isFile(feature: string): boolean {
  return /(?:^|[-_])sqlite$/u.test(feature);
}

function kindsOf({ name, features: chosen }: Dependency): string[] {
  const direct = Object.entries(drivers).flatMap(([kind, names]) => (names.includes(name) ? [kind] : []));
  if (!general.has(name)) return direct;
  return features.flatMap(([kind, pattern]) => (chosen.some((one) => pattern.test(one)) ? [kind] : []));
}
