import { overLines } from '../kernel/over-lines.ts';
import { publicImage } from './public-images.ts';
import type { Destination } from './reach.ts';
import type { Workload } from './spec.ts';

const wellKnown: Readonly<Record<string, number>> = {
  postgres: 5432,
  mysql: 3306,
  mongodb: 27017,
  redis: 6379,
  rabbitmq: 5672,
  kafka: 9092,
  nats: 4222,
  mqtt: 1883,
  influxdb: 8086,
  elasticsearch: 9200,
  opensearch: 9200,
  memcached: 11211,
  mssql: 1433,
  cassandra: 9042,
  neo4j: 7687,
  clickhouse: 8123,
  cockroachdb: 26257,
};

/** Where a program of that kind is called. */
export function portCalled(kind: string): number | undefined {
  return wellKnown[kind] ?? publicImage(kind)?.port;
}

/** What a program cannot do without, whatever people say of where its traffic may go. */
export type Unsaid = {
  readonly programs: readonly { readonly kind: string; readonly port: number }[];
  readonly services: readonly string[];
  /** Variables that hold where something else is. */
  readonly addresses: readonly string[];
  readonly mail: readonly string[];
  readonly asksApi: boolean;
};

export function unsaidIn(workload: Workload): Unsaid {
  const { needs, calls = [], egress, fragments } = workload;
  const said = egress?.to ?? [];
  const isOpen = (name: string): boolean => said.some((one) => leadsTo(one, name));
  const told =
    egress === undefined ? [] : [...calls, ...said.flatMap((one) => ('name' in one ? [one.name] : []))];
  const isTold = (variable: string): boolean =>
    told.some((name) => variable.startsWith(`${upperSnake(name)}_`));
  const names = workload.service?.env.map((variable) => variable.name) ?? [];
  return {
    programs: needs.flatMap(({ kind, port = portCalled(kind) }) => {
      return port === undefined || isOpen(kind) ? [] : [{ kind, port }];
    }),
    services: calls.filter((name) => !isOpen(name)),
    addresses: names.filter((name) => address.test(name) && !ownAddress.test(name) && !isTold(name)),
    mail: names.filter((name) => /(?:^|_)(?:SMTP|MAIL|EMAIL|MAILER)(?:_|$)/u.test(name)),
    asksApi: fragments?.pod?.['automountServiceAccountToken'] === true,
  };
}

function upperSnake(name: string): string {
  return name.toUpperCase().replaceAll(/[^A-Z0-9]+/gu, '_');
}

function leadsTo(one: Destination, name: string): boolean {
  if (one.kind === 'block') return one.holds.includes(name);
  return (one.kind === 'program' || one.kind === 'service') && one.name === name;
}

/** Variables that hold where something else is; those of databases and of the program itself aside. */
const address = /_(?:URL|URI|ADDR|ADDRESS|HOST|ENDPOINT|SERVER|UPSTREAM|ORIGIN)$/u;
const ownAddress = new RegExp(
  overLines`
    ^(?:
      APP|BASE|PUBLIC|SITE|FRONTEND|SERVER|LISTEN|BIND|HTTP|GRPC|HTTPS|NEXT|NUXT|VITE|REACT|CALLBACK|
      REDIRECT|HEALTHCHECK
    )_|
    DATABASE|POSTGRES|MYSQL|MARIADB|MONGO|REDIS|RABBIT|AMQP|KAFKA|^DB_|_DB_|SMTP|MAIL|NATS|ELASTIC|
    MEMCACHE|CORS|ALLOWED
  `,
  'u',
);
