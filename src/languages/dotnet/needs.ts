import { overLines } from '../../kernel/over-lines.ts';
import type { Evidence, Need } from '../../facts/facts.ts';
import { grep, type SourceFile } from '../../facts/source.ts';
import { basename } from '../../kernel/paths.ts';
import { packageOf, type Project } from './project.ts';

type Driver = {
  readonly package: RegExp;
  /** How the code chooses it, where several are there. */ readonly call?: RegExp;
};

const drivers: Readonly<Record<string, Driver>> = {
  postgres: {
    package:
      /^(?:Aspire\.)?Npgsql|^Marten$|^DotNetCore\.CAP\.PostgreSql$|^Hangfire\.PostgreSql|^Quartz\.\w+\.Npgsql/u,
    call: /\bUseNpgsql\(|AddNpgsql|Npgsql(?:Connection|DataSource)|UsePostgreSql/u,
  },
  mssql: {
    package: new RegExp(
      overLines`
        ^Microsoft\.EntityFrameworkCore\.SqlServer|^(?:Microsoft|System)\.Data\.SqlClient$|
        ^Aspire\.Microsoft\.(?:Data\.SqlClient|EntityFrameworkCore\.SqlServer)$|^EntityFramework$|
        ^Hangfire\.SqlServer$|^DotNetCore\.CAP\.SqlServer$
      `,
      'u',
    ),
    call: /\bUseSqlServer\(|\bSqlConnection\b|AddSqlServer|UseSqlServerStorage/u,
  },
  mysql: {
    package:
      /^(?:Aspire\.)?Pomelo\.EntityFrameworkCore\.MySql|^MySql\.|^(?:Aspire\.)?MySqlConnector|^Hangfire\.MySql|^DotNetCore\.CAP\.MySql$/u,
    call: /\bUseMySql\(|\bUseMySQL\(|MySqlConnection/u,
  },
  oracle: { package: /^Oracle\./u, call: /\bUseOracle\(|OracleConnection/u },
  mongodb: {
    package: /^(?:Aspire\.)?MongoDB\.|^Hangfire\.Mongo$|^DotNetCore\.CAP\.MongoDB$|^MongoFramework$/u,
  },
  redis: {
    package: new RegExp(
      overLines`
        ^(?!OpenTelemetry\.).*StackExchange\.Redis|
        ^Microsoft\.Extensions\.Caching\.(?:StackExchange)?Redis$|SignalR\.StackExchangeRedis|
        ^(?!OpenTelemetry\.).*StackExchangeRedis$|^ServiceStack\.Redis|^CSRedisCore$|^FreeRedis$|^Hangfire\.(?:Pro\.)?Redis|
        ^DotNetCore\.CAP\.RedisStreams$|^EasyCaching\.(?:CSRedis|Redis)$|^RedLock\.net$
      `,
      'u',
    ),
  },
  rabbitmq: {
    package: new RegExp(
      overLines`
        ^(?:Aspire\.)?RabbitMQ\.Client|^MassTransit\.RabbitMQ$|^EasyNetQ|^Rebus\.RabbitMq$|
        ^DotNetCore\.CAP\.RabbitMQ$|^NServiceBus\.RabbitMQ$|^WolverineFx\.RabbitMQ$
      `,
      'iu',
    ),
  },
  kafka: {
    package:
      /^(?:Aspire\.)?Confluent\.Kafka$|^MassTransit\.Kafka$|^KafkaFlow(?:\.|$)|^DotNetCore\.CAP\.Kafka$/u,
  },
  mqtt: { package: /^MQTTnet(?:\.|$)/u },
  nats: { package: /^(?:Aspire\.)?NATS\.(?:Client|Net)/u },
  elasticsearch: { package: /^NEST$|^(?:Aspire\.)?Elastic\.Clients\.Elasticsearch$|^Elasticsearch\.Net$/u },
  temporal: { package: /^Temporalio/u },
  cassandra: { package: /^CassandraCSharpDriver$/u },
  neo4j: { package: /^Neo4j\.Driver|^Neo4jClient/u },
  cosmosdb: {
    package:
      /^Microsoft\.(?:Azure\.Cosmos|EntityFrameworkCore\.Cosmos)$|^Aspire\.Microsoft\.(?:Azure\.Cosmos|EntityFrameworkCore\.Cosmos)$/u,
  },
  servicebus: { package: /^(?:Aspire\.)?Azure\.Messaging\.ServiceBus$|^MassTransit\.Azure\.ServiceBus/u },
  s3: { package: /^AWSSDK\.S3$|^Minio$/u },
  sqs: { package: /^AWSSDK\.SQS$|^MassTransit\.AmazonSQS$/u },
  dynamodb: { package: /^AWSSDK\.DynamoDBv2$/u },
  clickhouse: { package: /^ClickHouse\./u },
  memcached: { package: /^EnyimMemcachedCore$/u },
  ravendb: { package: /^RavenDB\.Client$/u },
};
const embedded = /\bUseInMemoryDatabase\(|\bUseSqlite\(/u;

/** Backing services by the drivers of a program and of the projects that it refers to. */
export function needsOf(
  projects: readonly Project[],
  files: readonly SourceFile[],
): { needs: Need[]; evidence: Evidence[] } {
  const found = Object.entries(drivers).flatMap(([kind, driver]) => {
    const by = packageOf(projects, driver.package);
    return by === undefined || isIdle(by.id, files, by.path === projects[0]?.path)
      ? []
      : [{ kind, driver, by }];
  });
  const used = withoutAlternatives(files);
  const relational = found.filter(({ driver }) => driver.call !== undefined);
  const isCalled = ({ call }: Driver): boolean =>
    call !== undefined && used.some(({ text }) => call.test(text));
  const hasEmbedded = files.some(({ text }) => embedded.test(text));
  const isOneOf = relational.length + Number(hasEmbedded) > 1;
  const needs = found.map(({ kind, driver }) => ({
    kind,
    required: driver.call === undefined || isCalled(driver) || (!isOneOf && used.length === files.length),
  }));
  return {
    needs: needs.toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
    evidence: found.map(({ kind, by: { id, path, line } }) => ({
      fact: `needs ${kind}`,
      path,
      line,
      why: `refers to ${id}`,
    })),
  };
}

/** What sources speak of where they use a driver without any layer above it. */
const bare: Readonly<Record<string, RegExp>> = {
  Npgsql: /npgsql|marten/iu,
  MySqlConnector: /mysql/iu,
  'MySql.Data': /mysql/iu,
};

/** Of those that another project brings along, as far as none of its sources uses them. */
const brought: Readonly<Record<string, RegExp>> = {
  ...bare,
  'StackExchange.Redis': /redis|valkey|multiplexer/iu,
  'RabbitMQ.Client': /rabbit|amqp/iu,
  'Azure.Messaging.ServiceBus': /servicebus/iu,
  'Confluent.Kafka': /kafka/iu,
};

/** A driver that no source has a word of was only left behind. */
function isIdle(id: string, files: readonly SourceFile[], isOwn: boolean): boolean {
  const word = (isOwn ? bare : brought)[id];
  return word !== undefined && files.length > 0 && !files.some(({ text }) => word.test(text));
}

const registered = /\bAdd(?:Singleton|Scoped|Transient)<(\w{1,80}),\s?(\w{1,80})>/u;

/** Of several classes registered for one interface one is used: the first, where nobody chooses otherwise. */
function withoutAlternatives(files: readonly SourceFile[]): readonly SourceFile[] {
  const hits = grep(files, registered);
  const others = hits.filter(
    ({ groups: [type] }, at) => hits.findIndex(({ groups }) => groups[0] === type) < at,
  );
  const first = new Set(hits.filter((hit) => !others.includes(hit)).map(({ groups }) => groups[1]));
  const names = new Set(others.map(({ groups }) => groups[1] ?? '').filter((name) => !first.has(name)));
  return files.filter(({ path }) => !names.has(basename(path).replace(/\.(?:cs|fs|vb)$/u, '')));
}
