import type { EnvEntry } from './container.ts';

const relational = String.raw`DATABASE|DATASOURCE|JDBC|R2DBC|(?:^|_)PDO_|CONNECTION_?STRING|(?:^|_)DB(?:_|$)`;

const wires: Readonly<Record<string, RegExp>> = {
  postgres: new RegExp(`${relational}|POSTGRES|^PG`, 'iu'),
  mysql: new RegExp(`${relational}|MYSQL|MARIADB`, 'iu'),
  mssql: new RegExp(`${relational}|MSSQL|SQL_?SERVER`, 'iu'),
  oracle: new RegExp(`${relational}|ORACLE`, 'iu'),
  mongodb: /MONGO|DATABASE|(?:^|_)DB(?:_|$)/iu,
  /** Most have no password. */
  redis: /^(?!.*PASS).*(?:REDIS|VALKEY|BROKER|CACHE|CELERY)/iu,
  rabbitmq: /RABBIT|AMQP|BROKER|CELERY|(?:EVENT|MESSAGE)_?BUS/iu,
  kafka: /KAFKA|BOOTSTRAP_?SERVERS|(?:^|_)BROKERS(?:_|$)|(?:EVENT|MESSAGE)_?BUS/iu,
  elasticsearch: /ELASTIC|(?:^|_)ES_(?:URL|URI|HOST|NODE|ADDR)/iu,
  cassandra: /CASSANDRA|SCYLLA|CONTACT_?POINTS/iu,
  neo4j: /NEO4J|(?:^|_)BOLT_/iu,
  smtp: /SMTP|MAIL/iu,
  s3: /S3|AWS|MINIO|BUCKET/iu,
};

/** True where a variable of that name speaks of a backing service of that kind. */
export function speaksOf(kind: string, name: string): boolean {
  const pattern = wires[kind] ?? new RegExp(kind.replaceAll(/[^a-z0-9]/gu, ''), 'iu');
  return pattern.test(name);
}

/** True where a variable holds the name of that service, or is called as if it did. */
export function isWired(kind: string, env: readonly EnvEntry[]): boolean {
  return env.some(
    (entry) =>
      entry.kind !== 'all' &&
      (speaksOf(kind, entry.name) || (entry.kind === 'value' && entry.value.includes(kind))),
  );
}
