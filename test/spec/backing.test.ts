import { describe as group, expect, test } from '@jest/globals';
import type { Service } from '../../src/facts/facts.ts';
import { addresses, speaksOf } from '../../src/spec/backing/addresses.ts';
import { withBacking } from '../../src/spec/backing/backing.ts';
import { mentioned } from '../../src/spec/backing/mentioned.ts';
import { readBacking } from '../../src/spec/backing/read.ts';
import { publicImage } from '../../src/spec/public-images.ts';
import type { EnvEntry } from '../../src/spec/container.ts';
import { lintAll, schemaProblems } from '../support/judge.ts';
import { render, workload } from '../support/render.ts';

function envOf(env: readonly EnvEntry[], kind: string): readonly EnvEntry[] {
  const [wired] = withBacking([workload({ env })], [kind]).workloads;
  return wired?.env ?? [];
}

function value(name: string, text: string): EnvEntry {
  return { kind: 'value', name, value: text };
}

const password: EnvEntry = {
  kind: 'secret',
  name: 'POSTGRES_PASSWORD',
  from: 'postgres-secrets',
  key: 'POSTGRES_PASSWORD',
};

group('the variables of a program are set to its database', () => {
  test('by a URL that takes the password in by reference', () => {
    const given: EnvEntry = { kind: 'secret', name: 'DATABASE_URL', from: 'shop-secrets' };
    const other: EnvEntry = { kind: 'secret', name: 'SESSION_SECRET', from: 'shop-secrets' };
    expect(envOf([given, other], 'postgres')).toEqual([
      password,
      value('DATABASE_URL', 'postgresql://app:$(POSTGRES_PASSWORD)@postgres:5432/app'),
      other,
    ]);
  });

  test('by its parts', () => {
    const names = ['DB_HOST', 'DB_PORT', 'DB_USER', 'DB_PASSWORD', 'DB_NAME'];
    const given = names.map((name): EnvEntry => ({ kind: 'config', name, from: 'shop-config' }));
    expect(envOf(given, 'postgresql')).toEqual([
      value('DB_HOST', 'postgres'),
      value('DB_PORT', '5432'),
      value('DB_USER', 'app'),
      { ...password, name: 'DB_PASSWORD' },
      value('DB_NAME', 'app'),
    ]);
  });

  test('as Spring reads it', () => {
    const given = ['SPRING_DATASOURCE_URL', 'SPRING_DATASOURCE_USERNAME', 'SPRING_DATASOURCE_PASSWORD'];
    expect(
      envOf(
        given.map((name): EnvEntry => ({ kind: 'secret', name, from: 'x' })),
        'mysql',
      ),
    ).toEqual([
      value('SPRING_DATASOURCE_URL', 'jdbc:mysql://mysql:3306/app'),
      value('SPRING_DATASOURCE_USERNAME', 'app'),
      { kind: 'secret', name: 'SPRING_DATASOURCE_PASSWORD', from: 'mysql-secrets', key: 'MYSQL_PASSWORD' },
    ]);
  });

  test('by the usual name where it names none', () => {
    expect(envOf([], 'redis')).toEqual([value('REDIS_URL', 'redis://redis:6379')]);
    expect(envOf([], 'mongo').at(-1)).toEqual(
      value('MONGODB_URI', 'mongodb://app:$(MONGO_INITDB_ROOT_PASSWORD)@mongodb:27017/app?authSource=admin'),
    );
  });
});

test('only who needs it is wired, and everybody where nobody says', () => {
  const shop = workload({ needs: [{ kind: 'redis', required: true }] });
  const mail = workload({ name: 'mail' });
  const [a, b] = withBacking([shop, mail], ['redis']).workloads;
  expect([a?.env.length, b?.env.length]).toEqual([1, 0]);
  expect(withBacking([mail, workload()], ['redis']).workloads.map(({ env }) => env.length)).toEqual([
    1, 1, 0,
  ]);
});

test('what is not known is told, and what production wants is said', () => {
  const backed = withBacking([workload()], ['postgres', 'oracle']);
  expect(backed.unknown).toEqual(['oracle']);
  expect(backed.notes.map(({ text }) => text.en).join()).toContain('CloudNativePG');
});

test.each(addresses)('$app stands beside a program, and nothing objects to it', ({ app }) => {
  expect(publicImage(app)?.app).toBe(app);
  const files = render({ workloads: withBacking([workload()], [app]).workloads });
  for (const version of ['1.30.0', '1.34.0']) expect(schemaProblems(files, version)).toEqual([]);
  expect(lintAll(files, 'pss-restricted')).toEqual([]);
  const grave = lintAll(files).filter(({ severity }) => severity === 'error' || severity === 'warning');
  expect(grave.map(({ rule, path, message }) => `${path} ${rule}: ${message}`)).toEqual([]);
});

const service: Service = {
  path: '.',
  name: 'shop',
  language: 'node',
  kind: 'web',
  ports: [],
  env: [],
  needs: [{ kind: 'mysql', required: true }],
  evidence: [],
};

group('words ask for what stands beside the services of a repository', () => {
  test.each([
    ['deploy it with postgres and redis, 3 replicas', ['postgres', 'redis'], 'deploy it  , 3 replicas'],
    ['two replicas with a PostgreSQL 16 database', ['postgresql:16'], 'two replicas  '],
    ['along with mysql, rabbitmq and an elasticsearch', ['mysql', 'rabbitmq', 'elasticsearch'], ' '],
    ['部署三个副本，带 postgres 和 redis', ['postgres', 'redis'], '部署三个副本， '],
    ['with its databases', ['mysql'], ' '],
  ])('%s', (words, kinds, rest) => {
    expect(readBacking(words, [service])).toMatchObject({ kinds, rest });
  });

  test('by the program that the repository runs for a need, which wires who needs it', () => {
    const needs = [{ kind: 'mysql', required: true, program: 'mariadb' }];
    expect(readBacking('with its databases', [{ ...service, needs }])?.kinds).toEqual(['mariadb']);
    const [shop, mail] = withBacking(
      [workload({ needs }), workload({ name: 'mail' })],
      ['mariadb'],
    ).workloads;
    expect([shop?.env.length, mail?.env.length]).toEqual([2, 0]);
  });

  test.each(['3 replicas', 'a pod with a redis container', 'with postgres:16', 'the redis sidecar'])(
    'not: %s',
    (words) => {
      expect(readBacking(words, [service])).toBeUndefined();
    },
  );

  test('and of what else the words name, which is left for who reads the rest', () => {
    expect(readBacking('deploy nginx with redis', [])?.rest.trim()).toBe('deploy nginx');
  });
});

test('a compose file may have brought it already', () => {
  const db = workload({ name: 'db', image: { kind: 'public', reference: 'postgres:16' } });
  expect(withBacking([workload(), db], ['postgres']).workloads.map(({ name }) => name)).toEqual([
    'shop',
    'db',
  ]);
});

test.each([
  ['deploy this, db is postgres and should be created too with 8Gi', [{ kind: 'postgres', size: '8Gi' }], []],
  [
    'this app, redis is already there at redis.infra.svc:6379, dont create another',
    [],
    [{ app: 'redis', host: 'redis.infra.svc', port: 6379 }],
  ],
  [
    'deploy it, we already have a postgres at pg.db.svc:5432',
    [],
    [{ app: 'postgres', host: 'pg.db.svc', port: 5432 }],
  ],
  ['run acme/chat:1, it needs a redis next to it, REDIS_URL env', [{ kind: 'redis' }], []],
  [
    'this with 3 replicas, postgres for development only, redis',
    [{ kind: 'postgres' }, { kind: 'redis' }],
    [],
  ],
  ['把这个跑起来，3个副本，postgres（开发用）', [{ kind: 'postgres' }], []],
  ['deploy nginx and redis, this week', [], []],
  [
    'deploy it, the database is our RDS at db.acme.internal:3306, 2 replicas',
    [],
    [{ app: 'mysql', host: 'db.acme.internal', port: 3306 }],
  ],
  [
    '把这个跑起来，数据库用公司的RDS（地址 rm-abc.rds.example.cn:3306），2个副本',
    [],
    [{ app: 'mysql', host: 'rm-abc.rds.example.cn', port: 3306 }],
  ],
  [
    'get this running: redis and postgres can be in-cluster for now. Domain is a.example.org',
    [{ kind: 'redis' }, { kind: 'postgres' }],
    [],
  ],
  ['postgres with 20Gi', [], []],
  ['web with 3 replicas, and a redis Deployment named cache', [], []],
])('what stands behind: %s', (words, wanted, existing) => {
  const services = /this|it|这/u.test(words) && !words.includes('acme/') ? [service] : [];
  expect(mentioned(words, services)).toMatchObject({ wanted, existing });
});

test.each([
  ['KAFKA_BROKERS', 'rabbitmq', false],
  ['KAFKA_BROKERS', 'kafka', true],
  ['BROKER_URL', 'rabbitmq', true],
  ['CELERY_BROKER_URL', 'redis', true],
  ['MYSQL_DB_HOST', 'postgres', false],
  ['MYSQL_DB_HOST', 'mysql', true],
  ['MARIADB_HOST', 'mysql', true],
  ['DB_HOST', 'postgres', true],
  ['DATABASE_URL', 'mongodb', true],
  ['MONGO_DB_URL', 'postgres', false],
  ['PGDATABASE', 'postgres', true],
] as const)('%s is of %s: %s', (name, app, isSo) => {
  const address = addresses.find((one) => one.app === app);
  expect(address && speaksOf(name, address)).toBe(isSo);
});

test('says so where nothing is known to read the address', () => {
  const reading = workload({
    name: 'api',
    env: [{ kind: 'config', name: 'REDIS_HOST', from: 'api-config' }],
  });
  const said = withBacking([workload(), reading], ['redis']).notes.map(({ text }) => text.en);
  expect(said.join()).toMatch(/in shop that reads where redis is. `REDIS_URL` leads to `redis:6379`/u);
  expect(withBacking([reading], ['redis']).notes).toHaveLength(1);
});
