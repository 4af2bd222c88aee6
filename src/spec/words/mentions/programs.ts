import { accountOf } from '../../programs/account.ts';
import { publicImage, publicImages } from '../../public-images.ts';

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

const usual: readonly Program[] = [
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

/** Of what can be run here, and is more to people than a word of the language. */
const more = publicImages
  .filter(({ app }) => !/^(?:curl|toolbox|whoami|httpbin|mongodb|pgvector)$/u.test(app))
  .filter(({ app }) => usual.every(({ names }) => !names.includes(app)))
  .map(({ repository, port, app, aliases }) => {
    const names = [app, ...aliases.filter((one) => !/^(?:mqtt|mailhog)$|\s/u.test(one))];
    return { ...program(repository, port), app, names };
  });

export const programs: readonly Program[] = [...usual, ...more];

/** The variable from which a program takes the password of its first account. */
export function passwordOf(app: string): string | undefined {
  const image = publicImage(app);
  return image === undefined
    ? undefined
    : (clients[app] ?? image.lock?.variable ?? accountOf(image).password);
}

/** What is a client of another that has the password. */
const clients: Readonly<Record<string, string>> = { wordpress: 'WORDPRESS_DB_PASSWORD' };

/** A size beside it is that of what it keeps. */
export function keepsData(app: string): boolean {
  return publicImage(app)?.data !== undefined;
}
