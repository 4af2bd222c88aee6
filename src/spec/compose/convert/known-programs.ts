/** What is known of a public image that people run beside their own program. */
export type Known = {
  readonly port: number;
  readonly portName: string;
  readonly user?: number;
  /** The user of the variant on Alpine, where it is another one. */
  readonly alpine?: number;
  /** Folders of data, which make it stateful. */
  readonly data?: readonly string[];
  readonly writable?: readonly string[];
  /** Its start writes into its own root. */
  readonly writableRoot?: true;
  /** The folder within the claim, as a fresh disk is not empty. */
  readonly subPath?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly memory?: string;
  /** Nobody misses what it forgets, unless a volume is asked for. */
  readonly cache?: true;
  /** It is known to its data or to others like it by the name of its pod. */
  readonly peers?: true;
};

const mysql: Known = {
  port: 3306,
  portName: 'mysql',
  user: 999,
  data: ['/var/lib/mysql'],
  writable: ['/var/run/mysqld', '/run/mysqld'],
  subPath: 'mysql',
  memory: '512Mi',
};
const search: Known = {
  port: 9200,
  portName: 'http',
  user: 1000,
  data: ['/usr/share/elasticsearch/data', '/usr/share/opensearch/data'],
  writableRoot: true,
  memory: '1Gi',
  peers: true,
};
const postgres: Known = {
  port: 5432,
  portName: 'postgres',
  user: 999,
  alpine: 70,
  data: ['/var/lib/postgresql/data', '/var/lib/postgresql'],
  writable: ['/var/run/postgresql'],
  env: { PGDATA: '/var/lib/postgresql/data/pgdata' },
  memory: '256Mi',
};
const redis: Known = {
  port: 6379,
  portName: 'redis',
  user: 999,
  data: ['/data'],
  memory: '128Mi',
  cache: true,
};
const clickhouse: Known = {
  port: 8123,
  portName: 'http',
  user: 101,
  data: ['/var/lib/clickhouse'],
  writable: ['/var/log/clickhouse-server'],
  memory: '1Gi',
};
const kafka: Known = {
  port: 9092,
  portName: 'kafka',
  user: 1000,
  data: ['/var/lib/kafka/data'],
  writableRoot: true,
  memory: '1Gi',
  peers: true,
};

export const knownPrograms: Readonly<Record<string, Known>> = {
  postgres,
  postgis: postgres,
  pgvector: postgres,
  timescaledb: { ...postgres, user: 70 },
  mysql,
  'mysql-server': { ...mysql, user: 27 },
  mariadb: mysql,
  percona: { ...mysql, user: 1001 },
  mongo: {
    port: 27_017,
    portName: 'mongo',
    user: 999,
    data: ['/data/db'],
    writable: ['/data/configdb'],
    memory: '512Mi',
  },
  redis,
  valkey: redis,
  'redis-stack': { ...redis, user: 0, writableRoot: true },
  rabbitmq: {
    port: 5672,
    portName: 'amqp',
    user: 999,
    alpine: 100,
    data: ['/var/lib/rabbitmq'],
    writable: ['/var/log/rabbitmq'],
    memory: '256Mi',
    peers: true,
  },
  memcached: { port: 11_211, portName: 'memcached', user: 11_211 },
  elasticsearch: search,
  opensearch: search,
  cassandra: {
    port: 9042,
    portName: 'cql',
    user: 999,
    data: ['/var/lib/cassandra'],
    writableRoot: true,
    memory: '2Gi',
    peers: true,
  },
  clickhouse,
  'clickhouse-server': clickhouse,
  influxdb: {
    port: 8086,
    portName: 'http',
    user: 1000,
    data: ['/var/lib/influxdb', '/var/lib/influxdb2'],
    writable: ['/etc/influxdb2'],
  },
  neo4j: { port: 7687, portName: 'bolt', user: 7474, data: ['/data'], writableRoot: true, memory: '1Gi' },
  couchdb: {
    port: 5984,
    portName: 'http',
    user: 5984,
    data: ['/opt/couchdb/data'],
    writable: ['/opt/couchdb/etc/local.d'],
  },
  minio: { port: 9000, portName: 'http', user: 1000, data: ['/data'] },
  nats: { port: 4222, portName: 'nats', user: 1000 },
  zookeeper: {
    port: 2181,
    portName: 'zookeeper',
    user: 1000,
    data: ['/data'],
    writable: ['/conf', '/logs', '/datalog'],
    peers: true,
  },
  'cp-zookeeper': {
    port: 2181,
    portName: 'zookeeper',
    user: 1000,
    data: ['/var/lib/zookeeper'],
    writableRoot: true,
    peers: true,
  },
  kafka,
  'cp-kafka': kafka,
  etcd: { port: 2379, portName: 'client', user: 1001, data: ['/etcd-data', '/bitnami/etcd'], peers: true },
  nginx: { port: 80, portName: 'http', user: 101, writable: ['/var/cache/nginx', '/var/run'] },
  httpd: { port: 80, portName: 'http', user: 33, writable: ['/usr/local/apache2/logs'] },
  grafana: { port: 3000, portName: 'http', user: 472, data: ['/var/lib/grafana'] },
  prometheus: { port: 9090, portName: 'http', user: 65_534, data: ['/prometheus'] },
  alertmanager: { port: 9093, portName: 'http', user: 65_534, data: ['/alertmanager'] },
  loki: { port: 3100, portName: 'http', user: 10_001, data: ['/loki'] },
  traefik: { port: 80, portName: 'http', user: 65_532 },
  adminer: { port: 8080, portName: 'http', user: 1000 },
  vault: { port: 8200, portName: 'http', user: 100, data: ['/vault/file'] },
  consul: { port: 8500, portName: 'http', user: 100, data: ['/consul/data'], peers: true },
  wordpress: {
    port: 80,
    portName: 'http',
    user: 33,
    writable: ['/var/www/html', '/var/run/apache2', '/var/lock'],
  },
  nextcloud: {
    port: 80,
    portName: 'http',
    user: 33,
    writable: ['/var/www/html', '/var/run/apache2', '/var/lock'],
  },
  phpmyadmin: { port: 80, portName: 'http', user: 33, writableRoot: true },
  ghost: { port: 2368, portName: 'http', user: 1000, writable: ['/var/lib/ghost/content'] },
  mailhog: { port: 8025, portName: 'http', user: 1000 },
};
