/** A well-known program: what people call it, the image that they mean, and where it listens. */
export type Program = {
  readonly app: string;
  readonly names: readonly string[];
  readonly image: string;
  readonly port?: number;
};

const program = (image: string, port?: number, ...aliases: readonly string[]): Program => {
  const app = image.split('/').at(-1) ?? image;
  return { app, names: [app, ...aliases], image, ...(port === undefined ? {} : { port }) };
};

/** Where they take the password of their first account from. */
export const passwords: Readonly<Record<string, string>> = {
  mysql: 'MYSQL_ROOT_PASSWORD',
  mariadb: 'MARIADB_ROOT_PASSWORD',
  postgres: 'POSTGRES_PASSWORD',
  mongo: 'MONGO_INITDB_ROOT_PASSWORD',
  redis: 'REDIS_PASSWORD',
  rabbitmq: 'RABBITMQ_DEFAULT_PASS',
  minio: 'MINIO_ROOT_PASSWORD',
  wordpress: 'WORDPRESS_DB_PASSWORD',
  grafana: 'GF_SECURITY_ADMIN_PASSWORD',
};

export const programs: readonly Program[] = [
  program('nginx', 80),
  program('httpd', 80, 'apache2', 'apache'),
  program('caddy', 80),
  program('traefik', 80),
  program('haproxy', 80),
  program('tomcat', 8080),
  program('jetty', 8080),
  program('redis', 6379),
  program('valkey/valkey', 6379),
  program('memcached', 11211),
  program('mysql', 3306),
  program('mariadb', 3306),
  program('postgres', 5432, 'postgresql', 'postgre'),
  program('mongo', 27017, 'mongodb'),
  program('cassandra', 9042),
  program('elasticsearch', 9200),
  program('rabbitmq', 5672),
  program('zookeeper', 2181),
  program('busybox'),
  program('alpine'),
  program('ubuntu'),
  program('debian'),
  program('centos'),
  program('perl'),
  program('wordpress', 80),
  program('ghost', 2368),
  program('jenkins/jenkins', 8080),
  program('grafana/grafana', 3000),
  program('prom/prometheus', 9090),
  program('registry', 5000),
  program('hello-world'),
  program('nats', 4222),
  program('minio/minio', 9000),
  program('fluentd'),
  program('fluent/fluent-bit', undefined, 'fluentbit'),
  program('consul', 8500),
  program('vault', 8200),
  program('nextcloud', 80),
  program('sonarqube', 9000),
  program('drupal', 80),
  program('adminer', 8080),
  program('phpmyadmin', 80),
  program('influxdb', 8086),
  program('couchdb', 5984),
  program('etcd', 2379),
];
