import { describe as group, expect, test } from '@jest/globals';
import type { Service } from '../../src/facts/facts.ts';
import { migrationCommand } from '../../src/spec/migrations.ts';
import type { Workload } from '../../src/spec/spec.ts';
import { workloadOf } from '../../src/spec/workload.ts';
import { object, objects, render } from '../support/render.ts';
import { snapshotOf } from '../support/snapshot.ts';

const service: Service = {
  path: '.',
  name: 'shop',
  language: 'go',
  kind: 'web',
  ports: [{ port: 8080, name: 'http', protocol: 'http' }],
  env: [],
  needs: [],
  evidence: [],
};

function of(fields: Partial<Service>, files: Readonly<Record<string, string>> = {}): Workload {
  const whole = { ...service, ...fields };
  const port = whole.ports[0]?.port;
  return workloadOf({
    service: whole,
    wish: {},
    isOnly: true,
    repository: { owner: 'acme', name: 'shop', defaultBranch: 'main' },
    snapshot: snapshotOf(files),
    runtime: {
      user: 10001,
      writable: [],
      resources: { cpu: '50m', memory: '64Mi', memoryLimit: '128Mi' },
      ...(port !== undefined && { port }),
    },
  });
}

function isOptional(name: string, needs: Service['needs'] = [], required = false): boolean {
  const { env } = of({ env: [{ name, required, secret: true }], needs });
  return env.some((entry) => entry.kind === 'secret' && entry.optional === true);
}

group('secrets that the program can do without', () => {
  test.each(['SENTRY_DSN', 'STRIPE_SECRET_KEY', 'OAUTH_CLIENT_SECRET', 'SMTP_PASSWORD'])(
    'keep no pod waiting: %s',
    (name) => {
      expect(isOptional(name)).toBe(true);
      expect(isOptional(name, [], true)).toBe(false);
    },
  );

  test('keep no pod waiting for the password of a Redis that has none', () => {
    expect(isOptional('REDIS_PASSWORD', [{ kind: 'redis', required: true }])).toBe(true);
  });

  test.each([
    ['DATABASE_URL', 'postgres'],
    ['ConnectionStrings__Shop', 'mssql'],
    ['REDIS_URL', 'redis'],
    ['AMQP_URL', 'rabbitmq'],
    ['ELASTIC_PASSWORD', 'elastic'],
  ])('are waited for where they lead to what is needed: %s', (name, kind) => {
    expect(isOptional(name, [{ kind, required: true }])).toBe(false);
    expect(isOptional(name, [{ kind, required: false }])).toBe(true);
  });

  test('keep no pod waiting that lead to a server which the program can do without', () => {
    expect(isOptional('MYSQL_PASSWORD', [{ kind: 'mysql', required: false }], true)).toBe(true);
    expect(isOptional('MYSQL_PASSWORD', [{ kind: 'mysql', required: true }], true)).toBe(false);
  });

  test.each(['SECRET_KEY', 'DJANGO_SECRET_KEY', 'JWT_SECRET', 'APPLICATION_SECRET', 'APP_KEY', 'HASH_SALT'])(
    'are waited for where others know the default: %s',
    (name) => {
      expect(isOptional(name)).toBe(false);
    },
  );

  test.each(['production', 'minimal'] as const)('are rendered as such: %s', (profile) => {
    const workload = of({ env: [{ name: 'SENTRY_DSN', required: false, secret: true }] });
    const files = JSON.stringify(render({ profile, workloads: [workload] }));
    expect(files).toContain('key: SENTRY_DSN\\n                  optional: true');
  });
});

test('a server of pages is told what is filled into its settings', () => {
  const runtime = {
    user: 101,
    writable: [],
    resources: { cpu: '20m', memory: '32Mi', memoryLimit: '64Mi' },
    port: 8080,
    asks: ['API_HOST'],
  };
  const { env } = workloadOf({
    service: { ...service, kind: 'static' },
    wish: {},
    isOnly: true,
    repository: { owner: 'acme', name: 'shop', defaultBranch: 'main' },
    snapshot: snapshotOf({}),
    runtime,
  });
  expect(env).toEqual([{ kind: 'config', name: 'API_HOST', from: 'shop-config' }]);
});

test('the Service answers where the programs beside it call it, and nowhere that it does not listen', () => {
  const amounts = { cpu: '50m', memory: '64Mi', memoryLimit: '128Mi' };
  const beside = (text: string) =>
    workloadOf({
      service: { ...service, path: 'cart', name: 'cart' },
      wish: {},
      isOnly: false,
      repository: { owner: 'acme', name: 'shop', defaultBranch: 'main' },
      snapshot: snapshotOf({ 'web/app.conf': text }),
      runtime: { user: 10001, writable: [], resources: amounts, port: 8080 },
    }).servicePort;
  expect(beside('proxy_pass http://cart:8080/;')).toBe(8080);
  expect(beside('proxy_pass http://cart:9999/;')).toBe(80);
  expect(beside('')).toBe(80);
});

group('settings', () => {
  const env = [
    { name: 'LOG_LEVEL', required: false, secret: false, default: 'info' },
    { name: 'DB_HOST', required: true, secret: false, default: 'localhost' },
    { name: 'SITE', required: false, secret: false, default: 'https://<your-site>' },
    { name: 'PASSWORD', required: true, secret: true, default: 'hunter2' },
    { name: 'VITE_API', required: false, secret: false, default: '/api' },
  ];

  test('name the server that is needed, where the default is the own machine', () => {
    const env = ['DB_HOST', 'MAIL_HOST'].map((name) => ({
      name,
      required: false,
      secret: false,
      default: 'localhost',
    }));
    const needs = [{ kind: 'postgres', required: true }];
    expect(of({ env, needs }).env).toEqual([
      { kind: 'config', name: 'DB_HOST', from: expect.any(String), optional: true },
    ]);
    expect(of({ env, needs: [] }).env).toEqual([]);
  });

  test('are kept in a ConfigMap as far as their defaults hold in a cluster', () => {
    const workload = of({ env });
    expect(workload.settings).toEqual({ LOG_LEVEL: 'info' });
    expect(workload.env.map((entry) => [entry.kind, 'name' in entry && entry.name])).toEqual([
      ['config', 'LOG_LEVEL'],
      ['config', 'DB_HOST'],
      ['secret', 'PASSWORD'],
    ]);
    const files = render({ workloads: [workload] });
    expect(object(files, 'ConfigMap')).toMatchObject({
      metadata: { name: 'shop-config' },
      data: { LOG_LEVEL: 'info' },
    });
    expect(JSON.stringify(files)).not.toContain('hunter2');
  });
});

group('probes', () => {
  const ports = [{ port: 50051, name: 'grpc', protocol: 'grpc' as const }];

  test('ask a gRPC server that answers them, and try the port of another', () => {
    const code = { 'main.go': 'import "google.golang.org/grpc/health/grpc_health_v1"\n' };
    expect(of({ ports }, code).probes).toEqual({ readiness: 'grpc', liveness: 'tcp' });
    const node = { 'server.js': 'server.addService(healthProto.Health.service, { check });\n' };
    expect(of({ ports }, node).probes).toEqual({ readiness: 'grpc', liveness: 'tcp' });
    expect(of({ ports }).probes).toEqual({ readiness: 'tcp', liveness: 'tcp' });
    expect(of({ ports })).toMatchObject({ portName: 'grpc', servicePort: 50051 });
  });

  test('give a virtual machine time to start', () => {
    expect(of({ language: 'java', health: { path: '/up' } }).probes.startup).toEqual({ path: '/up' });
    expect(of({ health: { path: '/up' } }).probes).not.toHaveProperty('startup');
  });

  test('are none where nothing listens', () => {
    expect(of({ kind: 'worker', ports: [] }).probes).toEqual({});
    expect(of({ health: { path: '/up' }, isUnprobed: true }).probes).toEqual({});
  });
});

test('further ports have names of their own', () => {
  const ports = [
    { port: 8080, name: 'http', protocol: 'http' as const },
    { port: 9090, name: 'http', protocol: 'http' as const },
    { port: 50051, name: 'grpc', protocol: 'grpc' as const },
  ];
  expect(of({ ports }).morePorts).toEqual([
    { name: 'http-9090', port: 9090 },
    { name: 'grpc', port: 50051 },
  ]);
});

group('migrations', () => {
  test.each([
    ['python manage.py migrate --noinput', ['python', 'manage.py', 'migrate', '--noinput']],
    ['alembic upgrade head && echo done', ['sh', '-c', 'alembic upgrade head && echo done']],
    ['npx prisma migrate deploy', undefined],
    ['sqlx migrate run', undefined],
    [undefined, undefined],
  ])('%s', (command, argv) => {
    expect(migrationCommand(command)).toEqual(argv);
  });

  test('run as a Job that the Service does not find, before the Deployment', () => {
    const files = render({ workloads: [of({ migrations: 'php artisan migrate --force' })] });
    const job = objects(files).find(({ kind }) => kind === 'Job');
    expect(job).toMatchObject({
      metadata: { name: 'shop-migrate', annotations: { 'argocd.argoproj.io/hook': 'Sync' } },
      spec: { template: { metadata: { labels: { 'app.kubernetes.io/name': 'shop-migrate' } } } },
    });
    expect(object(files, 'Deployment')).toMatchObject({
      metadata: { annotations: { 'argocd.argoproj.io/sync-wave': '1' } },
    });
  });
});

test('a Service names a port once: 80 is that of whoever listens there', () => {
  const [main, second, third] = [8000, 80, 9000].map((port) => {
    return { port, name: 'http', protocol: 'http' } as const;
  });
  const taken = of({ ports: [main, second].flatMap((one) => one ?? []) });
  expect([taken.servicePort, taken.morePorts?.map(({ port }) => port)]).toEqual([8000, [80]]);
  expect(of({ ports: [main, third].flatMap((one) => one ?? []) }).servicePort).toBe(80);
});

test('what runs once is a Job', () => {
  expect(of({ kind: 'job', ports: [] }).controller).toBe('Job');
});
