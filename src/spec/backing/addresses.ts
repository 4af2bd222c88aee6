/** How programs are told where a backing service is. */
export type Address = {
  /** Name in the table of public programs. */
  readonly app: string;
  /** Variables that speak of it. */
  readonly spoken: RegExp;
  /** `{host}`, `{port}` and, as the variable that holds it, `{password}`. */
  readonly url: string;
  readonly jdbc?: string;
  /** The variable that is set where the program names none. */
  readonly usual: string;
  readonly user?: string;
  readonly database?: string;
  /** The key of its Secret that holds the password. */
  readonly password?: string;
  /** What runs it in production. */
  readonly operator?: { readonly name: string; readonly docs: string };
};

const relational = /DATABASE|^DB_|_DB_|SQLALCHEMY|JDBC|DATASOURCE/u;

const postgres: Address = {
  app: 'postgres',
  spoken: new RegExp(`POSTGRES|^PG|${relational.source}`, 'u'),
  url: 'postgresql://app:{password}@{host}:{port}/app',
  jdbc: 'jdbc:postgresql://{host}:{port}/app',
  usual: 'DATABASE_URL',
  user: 'app',
  database: 'app',
  password: 'POSTGRES_PASSWORD',
  operator: { name: 'CloudNativePG', docs: 'https://cloudnative-pg.io/' },
};

const mysql: Address = {
  app: 'mysql',
  spoken: new RegExp(`MYSQL|MARIADB|${relational.source}`, 'u'),
  url: 'mysql://app:{password}@{host}:{port}/app',
  jdbc: 'jdbc:mysql://{host}:{port}/app',
  usual: 'DATABASE_URL',
  user: 'app',
  database: 'app',
  password: 'MYSQL_PASSWORD',
  operator: { name: 'MySQL Operator', docs: 'https://dev.mysql.com/doc/mysql-operator/en/' },
};

const redis: Address = {
  app: 'redis',
  spoken: /REDIS|VALKEY|CELERY_(?:BROKER|RESULT)|^CACHE_URL$|^QUEUE_URL$/u,
  url: 'redis://{host}:{port}',
  usual: 'REDIS_URL',
};

export const addresses: readonly Address[] = [
  postgres,
  { ...postgres, app: 'pgvector' },
  mysql,
  {
    ...mysql,
    app: 'mariadb',
    jdbc: 'jdbc:mariadb://{host}:{port}/app',
    password: 'MARIADB_PASSWORD',
    operator: { name: 'MariaDB Operator', docs: 'https://github.com/mariadb-operator/mariadb-operator' },
  },
  {
    app: 'mongodb',
    spoken: /MONGO|DATABASE_URL|^DB_/u,
    url: 'mongodb://app:{password}@{host}:{port}/app?authSource=admin',
    usual: 'MONGODB_URI',
    user: 'app',
    database: 'app',
    password: 'MONGO_INITDB_ROOT_PASSWORD',
    operator: { name: 'MongoDB Controllers', docs: 'https://github.com/mongodb/mongodb-kubernetes' },
  },
  redis,
  { ...redis, app: 'valkey' },
  {
    app: 'rabbitmq',
    spoken: /RABBIT|AMQP|BROKER/u,
    url: 'amqp://app:{password}@{host}:{port}',
    usual: 'RABBITMQ_URL',
    user: 'app',
    password: 'RABBITMQ_DEFAULT_PASS',
    operator: {
      name: 'RabbitMQ Cluster Operator',
      docs: 'https://www.rabbitmq.com/kubernetes/operator/operator-overview',
    },
  },
  {
    app: 'kafka',
    spoken: /KAFKA|BOOTSTRAP_SERVERS/u,
    url: '{host}:{port}',
    usual: 'KAFKA_BOOTSTRAP_SERVERS',
    operator: { name: 'Strimzi', docs: 'https://strimzi.io/' },
  },
  { app: 'nats', spoken: /NATS/u, url: 'nats://{host}:{port}', usual: 'NATS_URL' },
  {
    app: 'elasticsearch',
    spoken: /ELASTIC|^ES_/u,
    url: 'http://{host}:{port}',
    usual: 'ELASTICSEARCH_URL',
    operator: { name: 'ECK', docs: 'https://www.elastic.co/docs/deploy-manage/deploy/cloud-on-k8s' },
  },
  {
    app: 'opensearch',
    spoken: /OPENSEARCH/u,
    url: 'http://{host}:{port}',
    usual: 'OPENSEARCH_URL',
    operator: {
      name: 'OpenSearch Operator',
      docs: 'https://github.com/opensearch-project/opensearch-k8s-operator',
    },
  },
  { app: 'memcached', spoken: /MEMCACHE/u, url: '{host}:{port}', usual: 'MEMCACHED_SERVERS' },
  {
    app: 'minio',
    spoken: /MINIO|S3_ENDPOINT|AWS_ENDPOINT/u,
    url: 'http://{host}:{port}',
    usual: 'S3_ENDPOINT',
  },
  { app: 'qdrant', spoken: /QDRANT/u, url: 'http://{host}:{port}', usual: 'QDRANT_URL' },
  { app: 'meilisearch', spoken: /MEILI/u, url: 'http://{host}:{port}', usual: 'MEILISEARCH_URL' },
  {
    app: 'clickhouse',
    spoken: /CLICKHOUSE/u,
    url: 'http://app:{password}@{host}:{port}/app',
    usual: 'CLICKHOUSE_URL',
    user: 'app',
    database: 'app',
    password: 'CLICKHOUSE_PASSWORD',
    operator: { name: 'ClickHouse Operator', docs: 'https://github.com/Altinity/clickhouse-operator' },
  },
  { app: 'cassandra', spoken: /CASSANDRA/u, url: '{host}:{port}', usual: 'CASSANDRA_HOSTS' },
  { app: 'neo4j', spoken: /NEO4J/u, url: 'bolt://{host}:{port}', usual: 'NEO4J_URI' },
  {
    app: 'cockroachdb',
    spoken: relational,
    url: 'postgresql://root@{host}:{port}/defaultdb',
    usual: 'DATABASE_URL',
  },
  { app: 'influxdb', spoken: /INFLUX/u, url: 'http://{host}:{port}', usual: 'INFLUXDB_URL' },
  { app: 'mosquitto', spoken: /MQTT|MOSQUITTO/u, url: 'mqtt://{host}:{port}', usual: 'MQTT_URL' },
  { app: 'etcd', spoken: /ETCD/u, url: 'http://{host}:{port}', usual: 'ETCD_ENDPOINTS' },
  { app: 'zookeeper', spoken: /ZOOKEEPER|^ZK_/u, url: '{host}:{port}', usual: 'ZOOKEEPER_CONNECT' },
];

const general = /DATABASE|DB|SQLALCHEMY|JDBC|DATASOURCE|BROKER|BOOTSTRAP_SERVERS/gu;

/** `KAFKA_BROKERS` is of Kafka, whatever else has brokers: a program that is named counts before what several have. */
export function speaksOf(name: string, { spoken }: Address): boolean {
  const own = name.replaceAll(general, '');
  return spoken.test(name) && (spoken.test(own) || !addresses.some((other) => other.spoken.test(own)));
}
