const images: Readonly<Record<string, readonly string[]>> = {
  postgres: [
    'postgres',
    'postgresql',
    'postgis',
    'timescaledb',
    'timescaledb-ha',
    'pgvector',
    'supabase-postgres',
    'cloudnative-pg',
  ],
  cockroachdb: ['cockroach'],
  mysql: [
    'mysql',
    'mysql-server',
    'percona',
    'percona-server',
    'percona-xtradb-cluster',
    'mariadb',
    'mariadb-galera',
  ],
  mssql: ['server', 'mssql', 'azure-sql-edge', 'mssql-server-linux'],
  mongodb: ['mongo', 'mongodb', 'mongodb-community-server', 'percona-server-mongodb'],
  redis: ['redis', 'valkey', 'redis-stack', 'redis-stack-server', 'keydb', 'dragonfly', 'redis-cluster'],
  memcached: ['memcached'],
  rabbitmq: ['rabbitmq'],
  kafka: ['kafka', 'cp-kafka', 'redpanda', 'kafka-native', 'cp-server'],
  nats: ['nats', 'nats-streaming'],
  mqtt: ['eclipse-mosquitto', 'mosquitto', 'emqx', 'vernemq'],
  elasticsearch: ['elasticsearch', 'elasticsearch-oss'],
  opensearch: ['opensearch'],
  cassandra: ['cassandra', 'scylla'],
  neo4j: ['neo4j'],
  clickhouse: ['clickhouse', 'clickhouse-server'],
  influxdb: ['influxdb'],
  s3: ['minio'],
  etcd: ['etcd'],
  zookeeper: ['zookeeper', 'cp-zookeeper'],
  consul: ['consul'],
  dynamodb: ['dynamodb-local'],
  oracle: ['oracle-xe', 'oracle-free', 'oracle-database', 'oracle-xe-11g'],
};

/** Programs that stand beside services, and are none that somebody develops here. */
const others = new Set([
  'traefik',
  'haproxy',
  'envoy',
  'prometheus',
  'grafana',
  'jaeger',
  'all-in-one',
  'zipkin',
  'mailhog',
  'mailpit',
  'maildev',
  'adminer',
  'pgadmin4',
  'phpmyadmin',
  'mongo-express',
  'kafka-ui',
  'kibana',
  'logstash',
  'filebeat',
  'fluentd',
  'fluent-bit',
  'loki',
  'alertmanager',
  'otel-collector',
  'opentelemetry-collector',
  'opentelemetry-collector-contrib',
  'vault',
  'keycloak',
  'localstack',
  'registry',
  'selenium',
  'busybox',
  'coredns',
  'solr',
]);

const kinds = new Map(
  Object.entries(images).flatMap(([kind, names]) => names.map((name) => [name, kind] as const)),
);

/** The kind of a backing service by the image that runs it. */
export function backingKind(image: string): string | undefined {
  const last = lastPart(image);
  if (last === 'server' && !image.includes('mssql')) return undefined;
  return kinds.get(last) ?? kinds.get(last.replace(/-(?:server|alpine|standalone|single|ha)$/u, ''));
}

const players = ['mariadb', 'valkey', 'pgvector'];

/** The program of an image that plays a kind which is called after another one. */
export function playerOf(image: string): string | undefined {
  const name = lastPart(image);
  return players.find((player) => name.startsWith(player));
}

export function isInfrastructure(image: string): boolean {
  return backingKind(image) !== undefined || others.has(lastPart(image));
}

/** What an image is called, without its registry, its owner and its tag. */
export function lastPart(image: string): string {
  const [plain = ''] = image.toLowerCase().split('@');
  return plain.slice(plain.lastIndexOf('/') + 1).split(':')[0] ?? '';
}

const schemes: Readonly<Record<string, string>> = {
  postgres: 'postgres',
  postgresql: 'postgres',
  postgis: 'postgres',
  mysql: 'mysql',
  mysql2: 'mysql',
  mariadb: 'mysql',
  sqlserver: 'mssql',
  mssql: 'mssql',
  mongodb: 'mongodb',
  redis: 'redis',
  rediss: 'redis',
  valkey: 'redis',
  amqp: 'rabbitmq',
  amqps: 'rabbitmq',
  pyamqp: 'rabbitmq',
  nats: 'nats',
  mqtt: 'mqtt',
  mqtts: 'mqtt',
  bolt: 'neo4j',
  neo4j: 'neo4j',
  clickhouse: 'clickhouse',
  cassandra: 'cassandra',
  oracle: 'oracle',
  memcached: 'memcached',
  cockroachdb: 'cockroachdb',
  elasticsearch: 'elasticsearch',
};

/** The kind that the address of a server tells: `postgresql+asyncpg://`, `jdbc:mysql://`, `redis://`. */
export function kindOfAddress(value: string): string | undefined {
  const scheme = /^(?:jdbc:|r2dbc:)?([a-z][a-z0-9]{1,14})(?:\+[a-z0-9_]{1,20})?:\/\//iu.exec(value)?.[1];
  return scheme === undefined ? undefined : schemes[scheme.toLowerCase()];
}
