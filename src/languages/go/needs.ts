import { kindOfAddress } from '../../facts/declared/backing.ts';
import { grep, lineWith, type SourceFile } from '../../facts/source.ts';
import type { Found, Need } from '../../facts/facts.ts';
import type { Program } from './programs.ts';

const drivers: readonly (readonly [kind: string, imports: readonly string[]])[] = [
  [
    'postgres',
    [
      'github.com/lib/pq',
      'github.com/jackc/pgx',
      'gorm.io/driver/postgres',
      'github.com/go-pg/pg',
      'github.com/uptrace/bun/driver/pgdriver',
      'github.com/jinzhu/gorm/dialects/postgres',
    ],
  ],
  [
    'mysql',
    ['github.com/go-sql-driver/mysql', 'gorm.io/driver/mysql', 'github.com/jinzhu/gorm/dialects/mysql'],
  ],
  [
    'mssql',
    ['github.com/microsoft/go-mssqldb', 'github.com/denisenkom/go-mssqldb', 'gorm.io/driver/sqlserver'],
  ],
  ['mongodb', ['go.mongodb.org/mongo-driver', 'gopkg.in/mgo.v2', 'github.com/globalsign/mgo']],
  [
    'redis',
    [
      'github.com/redis/go-redis',
      'github.com/go-redis/redis',
      'github.com/gomodule/redigo',
      'github.com/garyburd/redigo',
      'github.com/hibiken/asynq',
      'github.com/redis/rueidis',
      'gopkg.in/redis.v5',
      'github.com/gin-contrib/sessions/redis',
      'github.com/mediocregopher/radix',
      'github.com/xyproto/simpleredis',
    ],
  ],
  [
    'rabbitmq',
    [
      'github.com/rabbitmq/amqp091-go',
      'github.com/streadway/amqp',
      'github.com/Azure/go-amqp',
      'github.com/wagslane/go-rabbitmq',
      'github.com/ThreeDotsLabs/watermill-amqp',
    ],
  ],
  [
    'kafka',
    [
      'github.com/IBM/sarama',
      'github.com/Shopify/sarama',
      'github.com/segmentio/kafka-go',
      'github.com/confluentinc/confluent-kafka-go',
      'github.com/twmb/franz-go',
      'github.com/ThreeDotsLabs/watermill-kafka',
      'gopkg.in/Shopify/sarama.v1',
    ],
  ],
  ['nats', ['github.com/nats-io/nats.go', 'github.com/nats-io/go-nats', 'github.com/nats-io/stan.go']],
  ['mqtt', ['github.com/eclipse/paho.mqtt.golang', 'github.com/eclipse/paho.golang']],
  [
    'elasticsearch',
    ['github.com/elastic/go-elasticsearch', 'github.com/olivere/elastic', 'gopkg.in/olivere/elastic.v5'],
  ],
  ['opensearch', ['github.com/opensearch-project/opensearch-go']],
  ['memcached', ['github.com/bradfitz/gomemcache']],
  ['cassandra', ['github.com/gocql/gocql', 'github.com/scylladb/gocqlx']],
  ['neo4j', ['github.com/neo4j/neo4j-go-driver']],
  ['clickhouse', ['github.com/ClickHouse/clickhouse-go', 'gorm.io/driver/clickhouse']],
  ['influxdb', ['github.com/influxdata/influxdb-client-go', 'github.com/influxdata/influxdb1-client']],
  ['etcd', ['go.etcd.io/etcd/client']],
  ['consul', ['github.com/hashicorp/consul/api']],
  ['zookeeper', ['github.com/go-zookeeper/zk', 'github.com/samuel/go-zookeeper']],
  ['temporal', ['go.temporal.io/sdk']],
  [
    's3',
    [
      'github.com/minio/minio-go',
      'github.com/aws/aws-sdk-go/service/s3',
      'github.com/aws/aws-sdk-go-v2/service/s3',
    ],
  ],
  ['sqs', ['github.com/aws/aws-sdk-go/service/sqs', 'github.com/aws/aws-sdk-go-v2/service/sqs']],
  [
    'dynamodb',
    ['github.com/aws/aws-sdk-go/service/dynamodb', 'github.com/aws/aws-sdk-go-v2/service/dynamodb'],
  ],
];
/** One of them is enough: where a program knows several, which one is chosen at run time. */
const databases = new Set(['postgres', 'mysql', 'mssql', 'sqlite', 'clickhouse', 'mongodb', 'cassandra']);

const words: Readonly<Record<string, string>> = {
  redis: 'redis|cache',
  kafka: 'kafka|broker',
  postgres: 'postgres|pg|database|db',
  mysql: 'mysql|database|db',
  mongodb: 'mongo|database|db',
  rabbitmq: 'rabbit|amqp|queue',
  nats: 'nats',
};

/** Backing services by the drivers that a program really imports. */
export function needsOf({ imports, files, module }: Program): Found<Need>[] {
  const kinds = drivers.flatMap(([kind, bases]) => {
    const path = imports.find((one) => bases.some((base) => one === base || one.startsWith(`${base}/`)));
    return path === undefined ? [] : [{ kind, path }];
  });
  const embedded = imports.some((path) => /sqlite/u.test(path)) ? 1 : 0;
  const chosen = kinds.filter(({ kind }) => databases.has(kind)).length + embedded;
  const usual = embedded > 0 ? new Set<string>() : addressed(files);
  return kinds.map(({ kind, path }) => {
    const file = files.find(({ text }) => text.includes(`"${path}"`));
    const evidence = {
      fact: `needs ${kind}`,
      path: file?.path ?? module.manifest,
      line: file === undefined ? 1 : lineWith(file.text, `"${path}"`),
      why: `imports ${path}`,
    };
    const isChoice = databases.has(kind) && chosen > 1 && !usual.has(kind);
    return { value: { kind, required: !isChoice && !isOptional(kind, files) }, evidence };
  });
}

/** The kinds whose addresses the code has by itself: what it takes where nobody chooses otherwise. */
function addressed(files: readonly SourceFile[]): Set<string | undefined> {
  const hits = grep(files, /["\x60]([a-z][a-z0-9]{1,14}:\/\/)/u);
  return new Set(hits.map(({ groups }) => kindOfAddress(groups[0] ?? '')));
}

/** The program asks whether an address is there at all, and goes on where it is not. */
function isOptional(kind: string, files: readonly SourceFile[]): boolean {
  const name = words[kind] ?? kind;
  const guard = new RegExp(
    String.raw`\bif [^{]{0,60}(?:${name})\w{0,30}(?:"\))?(?:; ?\w{1,20})? [!=]= ""`,
    'iu',
  );
  const fails = new RegExp(String.raw`Fatal|panic\(|os\.Exit|errors\.New|Errorf|\w = "`, 'u');
  return files.some(({ text }) => {
    if (!guard.test(text)) return false;
    const lines = text.split('\n');
    return lines.some((line, at) => guard.test(line) && !fails.test(lines.slice(at + 1, at + 3).join('\n')));
  });
}
