const relational = String.raw`DATABASE|DATASOURCE|CONNECTION_?STRING|(?:^|_)DB_`;

const wires: Readonly<Record<string, RegExp>> = {
  postgres: new RegExp(`${relational}|POSTGRES|^PG`, 'iu'),
  mysql: new RegExp(`${relational}|MYSQL|MARIADB`, 'iu'),
  mssql: new RegExp(`${relational}|MSSQL|SQL_?SERVER`, 'iu'),
  oracle: new RegExp(`${relational}|ORACLE`, 'iu'),
  mongodb: /MONGO|DATABASE|(?:^|_)DB_/iu,
  redis: /REDIS|VALKEY|BROKER|CACHE|CELERY/iu,
  rabbitmq: /RABBIT|AMQP|BROKER|CELERY/iu,
  s3: /S3|AWS|MINIO|BUCKET/iu,
};

/** True where a variable of that name speaks of a backing service of that kind. */
export function speaksOf(kind: string, name: string): boolean {
  const pattern = wires[kind] ?? new RegExp(kind.replaceAll(/[^a-z0-9]/gu, ''), 'iu');
  return pattern.test(name);
}
