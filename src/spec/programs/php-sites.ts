import { asOf, large, medium, value, type PublicImage } from './program.ts';

const ofPostgres = 'postgres-secrets';

/** What Apache serves with PHP, and keeps beside its database. */
export const phpSites: readonly PublicImage[] = [
  {
    app: 'nextcloud',
    aliases: [],
    repository: 'nextcloud',
    tag: '31-apache',
    versioned: '{version}-apache',
    user: 33,
    port: 8080,
    isSite: true,
    probes: { startup: 'tcp', readiness: { path: '/status.php' }, liveness: 'tcp' },
    writable: ['/var/run/apache2', '/var/lock/apache2', '/etc/apache2'],
    seeded: ['/etc/apache2'],
    // A user listens above 1024.
    mend: "sed -i 's/\\b80\\b/8080/' /seed/ports.conf /seed/sites-available/000-default.conf",
    data: { path: '/var/www/html', size: '20Gi' },
    behind: {
      postgres: [
        value('POSTGRES_HOST', '{host}'),
        value('POSTGRES_DB', 'app'),
        value('POSTGRES_USER', 'app'),
        { kind: 'secret', name: 'POSTGRES_PASSWORD', from: ofPostgres, key: 'POSTGRES_PASSWORD' },
      ],
      mysql: [
        value('MYSQL_HOST', '{host}'),
        value('MYSQL_DATABASE', 'app'),
        value('MYSQL_USER', 'app'),
        { kind: 'secret', name: 'MYSQL_PASSWORD', from: 'mysql-secrets', key: 'MYSQL_PASSWORD' },
      ],
      mariadb: [
        value('MYSQL_HOST', '{host}'),
        value('MYSQL_DATABASE', 'app'),
        value('MYSQL_USER', 'app'),
        { kind: 'secret', name: 'MYSQL_PASSWORD', from: 'mariadb-secrets', key: 'MARIADB_PASSWORD' },
      ],
      redis: [value('REDIS_HOST', '{host}')],
    },
    resources: large,
    asOf,
  },
  {
    app: 'matomo',
    aliases: [],
    repository: 'matomo',
    tag: '5.3-apache',
    versioned: '{version}-apache',
    user: 33,
    port: 8080,
    isSite: true,
    probes: { startup: 'tcp', readiness: 'tcp', liveness: 'tcp' },
    writable: ['/var/run/apache2', '/var/lock/apache2', '/etc/apache2'],
    seeded: ['/etc/apache2'],
    mend: "sed -i 's/\\b80\\b/8080/' /seed/ports.conf /seed/sites-available/000-default.conf",
    data: { path: '/var/www/html', size: '5Gi' },
    behind: Object.fromEntries(
      [
        ['mysql', 'mysql-secrets', 'MYSQL_PASSWORD'] as const,
        ['mariadb', 'mariadb-secrets', 'MARIADB_PASSWORD'] as const,
      ].map(([app, from, key]) => [
        app,
        [
          value('MATOMO_DATABASE_HOST', '{host}'),
          value('MATOMO_DATABASE_ADAPTER', 'mysql'),
          value('MATOMO_DATABASE_DBNAME', 'app'),
          value('MATOMO_DATABASE_USERNAME', 'app'),
          { kind: 'secret', name: 'MATOMO_DATABASE_PASSWORD', from, key },
        ],
      ]),
    ),
    resources: medium,
    asOf,
  },
];
