import { overLines } from '../../kernel/over-lines.ts';
import type { Evidence, Need } from '../../facts/facts.ts';
import type { Dependency, Module } from './module.ts';
import type { Setting } from './config/setting.ts';

const drivers: Readonly<Record<string, RegExp>> = {
  postgres: new RegExp(
    overLines`
      ^org\.postgresql:|^io\.r2dbc:r2dbc-postgresql|
      ^io\.quarkus:quarkus-(?:jdbc|reactive)-(?:postgresql|pg-client)|^io\.vertx:vertx-pg-client|
      ^org\.tpolecat:(?:doobie-postgres|skunk)|^com\.github\.jasync-sql:jasync-postgresql|
      ^com\.impossibl\.pgjdbc-ng:|^io\.github\.kit-clj:kit-postgres
    `,
    'u',
  ),
  mysql: new RegExp(
    overLines`
      ^(?:mysql|com\.mysql):mysql-connector|^org\.mariadb(?:\.jdbc)?:|
      ^io\.quarkus:quarkus-(?:jdbc-(?:mysql|mariadb)|reactive-mysql-client)|
      ^io\.vertx:vertx-mysql-client|^(?:io\.asyncer|dev\.miku):r2dbc-mysql|
      ^com\.github\.jasync-sql:jasync-mysql|^mysql:|^io\.github\.kit-clj:kit-mysql
    `,
    'u',
  ),
  mssql:
    /^com\.microsoft\.sqlserver:mssql-jdbc$|^io\.r2dbc:r2dbc-mssql|^io\.quarkus:quarkus-(?:jdbc|reactive)-mssql/u,
  oracle: /^com\.oracle\.(?:database\.jdbc|ojdbc)|^com\.oracle:ojdbc|^io\.quarkus:quarkus-jdbc-oracle/u,
  db2: /^com\.ibm\.db2/u,
  mongodb: new RegExp(
    overLines`
      spring-boot-starter-data-mongodb|^org\.mongodb(?:\.scala)?:|^io\.quarkus:quarkus-mongodb|
      ^io\.micronaut\.mongodb:|^io\.vertx:vertx-mongo-client|^org\.litote\.kmongo:|^dev\.morphia|
      ^org\.reactivemongo:|^io\.github\.kirill5k:mongo4cats|^io\.helidon\.dbclient:helidon-dbclient-mongodb|^io\.micronaut\.data:micronaut-data-mongodb|^com\.novemberain:monger|^org\.springframework\.data:spring-data-mongodb
    `,
    'u',
  ),
  redis: new RegExp(
    overLines`
      spring-boot-starter-data-redis|^org\.springframework\.data:spring-data-redis|
      spring-session-data-redis|^redis\.clients:jedis|^io\.lettuce:|^org\.redisson:|
      ^io\.quarkus:quarkus-redis|^io\.micronaut\.redis:|^io\.vertx:vertx-redis|^com\.taoensso:carmine|
      ^net\.debasishg:redisclient|^dev\.zio:zio-redis|rediscala|:play-redis(?:_|$)|:kreds$|^io\.github\.kit-clj:kit-redis|^dev\.profunktor:redis4cats
    `,
    'u',
  ),
  rabbitmq: new RegExp(
    overLines`
      spring-boot-starter-amqp|^com\.rabbitmq:|^org\.springframework\.amqp:|stream-(?:binder-)?rabbit|
      starter-bus-amqp|^io\.quarkus:quarkus-(?:smallrye-reactive-)?messaging-rabbitmq|
      ^io\.micronaut\.rabbitmq:|^com\.novemberain:langohr|^io\.vertx:vertx-rabbitmq|fs2-rabbit|
      (?:pekko-connectors|alpakka)-amqp|^io\.quarkiverse\.rabbitmqclient:
    `,
    'u',
  ),
  kafka: new RegExp(
    overLines`
      ^org\.springframework\.kafka:spring-kafka$|starter-kafka$|
      ^org\.apache\.kafka:kafka(?:-clients|-streams|_)|stream-(?:binder-)?kafka|starter-bus-kafka|
      ^io\.quarkus:quarkus-(?:smallrye-reactive-messaging-kafka|messaging-kafka|kafka)|
      ^io\.micronaut\.kafka:|^io\.vertx:vertx-kafka|reactor-kafka|alpakka-kafka|akka-stream-kafka|
      pekko-connectors-kafka|fs2-kafka|zio-kafka|smallrye-reactive-messaging-kafka|
      eventuate-tram-.*kafka|^fundingcircle:jackdaw|^com\.appsflyer:ketu|^io\.github\.nomisrev:kotlin-kafka
    `,
    'u',
  ),
  activemq: /spring-boot-starter-activemq|^org\.apache\.activemq:activemq-(?:client|spring|pool)/u,
  artemis:
    /spring-boot-starter-artemis|^org\.apache\.activemq:artemis-jms|quarkus-artemis|quarkus-(?:smallrye-reactive-)?messaging-amqp|quarkus-qpid-jms/u,
  pulsar:
    /starter-pulsar|stream-(?:binder-)?pulsar|^org\.apache\.pulsar:pulsar-client|^org\.springframework\.pulsar:|quarkus-(?:smallrye-reactive-)?messaging-pulsar|^io\.micronaut\.pulsar:|pulsar4s/u,
  mqtt: /^org\.eclipse\.paho:|^com\.hivemq:hivemq-mqtt-client|spring-integration-mqtt|^io\.vertx:vertx-mqtt|quarkus-(?:smallrye-reactive-)?messaging-mqtt|^io\.micronaut\.mqtt:/u,
  nats: /^io\.nats:(?:jnats|nats-spring)|^io\.micronaut\.nats:|quarkus-reactive-messaging-nats/u,
  elasticsearch:
    /spring-boot-starter-data-elasticsearch|^co\.elastic\.clients:|^org\.elasticsearch(?:\.client)?:|quarkus-elasticsearch|hibernate-search-(?:orm-|backend-)elasticsearch|^io\.micronaut\.elasticsearch:|elastic4s|^cc\.qbits:spandex/u,
  opensearch: /^org\.opensearch\.client:/u,
  cassandra:
    /spring-boot-starter-data-cassandra|^com\.datastax\.|^org\.apache\.cassandra:java-driver|quarkus-cassandra|^io\.micronaut\.cassandra:|^com\.scylladb:|(?:akka|pekko)-persistence-cassandra|^com\.outworkers:phantom/u,
  neo4j:
    /spring-boot-starter-data-neo4j|^org\.neo4j\.driver:|quarkus-neo4j|^org\.neo4j:neo4j-ogm|^io\.micronaut\.neo4j:|neotypes/u,
  couchbase: /spring-boot-starter-data-couchbase|^com\.couchbase\.client:/u,
  clickhouse: /^(?:com\.clickhouse|ru\.yandex\.clickhouse):/u,
  memcached: /^net\.spy:spymemcached|xmemcached|^com\.google\.code\.simple-spring-memcached/u,
  s3: /^software\.amazon\.awssdk:s3$|^com\.amazonaws:aws-java-sdk-s3$|^io\.minio:minio$|quarkus-amazon-s3|spring-cloud-aws-starter-s3|^aws\.sdk\.kotlin:s3|(?:pekko-connectors|alpakka)-s3|fs2-aws-s3/u,
  sqs: /^software\.amazon\.awssdk:sqs$|^com\.amazonaws:aws-java-sdk-sqs$|spring-cloud-aws-starter-sqs|quarkus-amazon-sqs|^aws\.sdk\.kotlin:sqs|(?:pekko-connectors|alpakka)-sqs/u,
  dynamodb:
    /^software\.amazon\.awssdk:dynamodb|^com\.amazonaws:aws-java-sdk-dynamodb$|quarkus-amazon-dynamodb|^aws\.sdk\.kotlin:dynamodb|^com\.taoensso:faraday/u,
  temporal: /^io\.temporal:temporal-(?:sdk|spring)/u,
  ldap: /spring-boot-starter-data-ldap/u,
  vault: /spring-cloud-starter-vault-config|quarkus-vault/u,
  consul: /spring-cloud-starter-consul|quarkus-config-consul|^io\.vertx:vertx-consul-client/u,
  zookeeper: /spring-cloud-starter-zookeeper|^org\.apache\.zookeeper:|^org\.apache\.curator:/u,
};
const relational = new Set(['postgres', 'mysql', 'mssql', 'oracle', 'db2', 'clickhouse']);
const embedded =
  /^com\.h2database:h2|^org\.hsqldb:|^org\.apache\.derby:|^org\.xerial:sqlite-jdbc|quarkus-jdbc-(?:h2|derby)/u;
const schemes: Readonly<Record<string, string>> = {
  postgresql: 'postgres',
  mysql: 'mysql',
  mariadb: 'mysql',
  sqlserver: 'mssql',
  oracle: 'oracle',
  db2: 'db2',
  clickhouse: 'clickhouse',
};

type FoundNeed = { readonly kind: string; readonly driver: Dependency; readonly required: boolean };

/** Backing services by the drivers of a program and of the modules that it needs. */
export function needsOf(
  modules: readonly Module[],
  settings: readonly Setting[],
): { needs: Need[]; evidence: Evidence[] } {
  const dependencies = modules
    .flatMap((module) => module.dependencies)
    .filter(({ scope, id }) => scope !== 'test' && !isOwn(id, modules));
  const found = Object.entries(drivers).flatMap(([kind, pattern]) => {
    const driver = dependencies.find(({ id, scope }) => scope !== 'provided' && pattern.test(id));
    return driver === undefined ? [] : [{ kind, driver, required: driver.scope !== 'optional' }];
  });
  const hasEmbedded = dependencies.some(({ id }) => embedded.test(id));
  const chosen = chosenDatabase(settings);
  const weighed = found.map((need) => weigh(need, { all: found, hasEmbedded, chosen }));
  return {
    needs: weighed
      .map(({ kind, required }) => ({ kind, required }))
      .toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
    evidence: weighed.map(({ kind, driver: { id, path, line } }) => ({
      fact: `needs ${kind}`,
      path,
      line,
      why: `depends on ${id}`,
    })),
  };
}

/** What is built here speaks to what is built here too. */
function isOwn(id: string, modules: readonly Module[]): boolean {
  const name = id.slice(id.lastIndexOf(':') + 1);
  return modules.some(({ artifact }) => artifact === name);
}

type Rivals = {
  readonly all: readonly FoundNeed[];
  readonly hasEmbedded: boolean;
  readonly chosen: string | undefined;
};

/** Of several databases only one is used at a time: the one that the settings name, none beside an embedded one. */
function weigh(need: FoundNeed, { all, hasEmbedded, chosen }: Rivals): FoundNeed {
  if (!relational.has(need.kind)) return need;
  const rivals = all.filter(({ kind }) => relational.has(kind)).length;
  if (rivals + Number(hasEmbedded) < 2) return need;
  return { ...need, required: chosen === undefined ? !hasEmbedded && rivals === 1 : chosen === need.kind };
}

const datasource =
  /(?:datasource|r2dbc|jdbc|\bdb\b|database).{0,80}(?:url|driver|kind|dialect)|^database$|hibernate.{0,30}(?:url|dialect)/iu;

function chosenDatabase(settings: readonly Setting[]): string | undefined {
  const production = settings.filter(({ profile }) => /^(?:prod|production)$/u.test(profile ?? ''));
  for (const { key, value } of [...production, ...settings.filter(({ profile }) => profile === undefined)]) {
    if (!datasource.test(key)) continue;
    const [, scheme] = /(?:jdbc|r2dbc):(?:pool:|tc:|aws-wrapper:)?([a-z0-9]{1,30})/u.exec(value) ?? [];
    const plain =
      scheme ?? /^(postgresql|mysql|mariadb|h2|sqlserver|oracle|hsqldb)\b/iu.exec(value)?.[1]?.toLowerCase();
    if (plain !== undefined) return schemes[plain] ?? 'embedded';
  }
  return undefined;
}
