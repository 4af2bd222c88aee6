import { describe as group, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyze } from '../../src/facts/analyze.ts';
import type { Service } from '../../src/facts/facts.ts';
import { languages } from '../../src/languages/languages.ts';
import { snapshotOf } from '../support/snapshot.ts';

type Manifest = Readonly<Record<string, unknown>>;

function serviceOf(manifest: Manifest, files: Readonly<Record<string, string>> = {}): Service | undefined {
  return analyze(snapshotOf({ 'package.json': JSON.stringify(manifest), ...files }), languages).services[0];
}

const express = { dependencies: { express: '5' }, scripts: { start: 'node app.js' } };

function portIn(files: Readonly<Record<string, string>>): number | undefined {
  return serviceOf(express, files)?.ports[0]?.port;
}

group('the port of a Node service', () => {
  test.each([
    ['app.listen(4000)', 4000, undefined],
    ['app.listen(process.env.PORT || 4001)', 4001, 'PORT'],
    ["const port = parseInt(process.env.PORT ?? '4002', 10);\napp.listen(port)", 4002, 'PORT'],
    ['const PORT = 4003;\napp.listen(PORT)', 4003, undefined],
    ['await app.listen({ port: 4004 })', 4004, undefined],
    [
      "const db = process.env.DB_PORT || 5432;\napp.listen(process.env['HTTP_PORT'] || 4005)",
      4005,
      'HTTP_PORT',
    ],
    ['// app.listen(9999)\napp.listen()', 3000, undefined],
  ])('%s', (code, port, env) => {
    const [found] = serviceOf(express, { 'app.js': code })?.ports ?? [];
    expect(found).toEqual({ port, name: 'http', protocol: 'http', ...(env === undefined ? {} : { env }) });
  });

  test('is that of the Dockerfile before that of compose before that of the code', () => {
    const code = { 'app.js': 'app.listen(process.env.PORT || 1111)' };
    const compose = { 'compose.yaml': 'services:\n  app:\n    build: .\n    ports: ["80:2222"]\n' };
    const docker = { Dockerfile: 'FROM node:24\nEXPOSE 3333\n' };
    expect([
      portIn(code),
      portIn({ ...code, ...compose }),
      portIn({ ...code, ...compose, ...docker }),
    ]).toEqual([1111, 2222, 3333]);
  });
});

group('the start command of a Node service', () => {
  test.each([
    [{ start: 'node app.js' }, 'node app.js'],
    [{ start: 'nodemon app.js', 'start:prod': 'node dist/main' }, 'node dist/main'],
    [{ start: 'npm run serve', serve: 'NODE_ENV=production node server.js' }, 'node server.js'],
    [{ start: 'npm run build && node dist/app.js', build: 'tsc' }, 'node dist/app.js'],
    [{ start: 'cross-env NODE_ENV=production pm2-runtime app.js' }, 'node app.js'],
    [{ start: 'nest start', 'start:prod': 'node dist/main' }, 'node dist/main'],
    [{ dev: 'vite' }, undefined],
  ])('%j', (scripts, start) => {
    expect(serviceOf({ dependencies: { express: '5' }, scripts })?.start).toBe(start);
  });

  test('that cannot be known is asked for', () => {
    const facts = analyze(
      snapshotOf({
        'package.json': JSON.stringify({
          dependencies: { express: '5' },
          scripts: { start: 'nodemon x.ts' },
        }),
        'x.ts': 'app.listen(1)',
      }),
      languages,
    );
    expect(facts.questions.map(({ id }) => id)).toEqual(['start']);
  });
});

group('the health endpoint of a Node service', () => {
  const start = 'app.listen(1)\n';

  test.each([
    ["app.get('/healthz', ok)", '/healthz'],
    ["axios.get('/health')", undefined],
    ["const api = require('./routes/ping');\napp.use('/api', api)", '/api/ping'],
    ["const api = require('./routes/ping');\napp.use('/v/:tenant', api)", undefined],
    ["import api from './routes/ping';\napp.use(api)", '/ping'],
  ])('%s', (code, path) => {
    const ping = { 'routes/ping.js': "router.get('/ping', ok)" };
    const files = code.includes('routes/ping') ? ping : {};
    expect(serviceOf(express, { 'app.js': start + code, ...files })?.health?.path).toBe(path);
  });
});

test('a need is a direct driver; an optional dependency is an optional need', () => {
  const manifest = {
    ...express,
    dependencies: { express: '5', pg: '8' },
    devDependencies: { mysql2: '3' },
    optionalDependencies: { redis: '5' },
  };
  expect(serviceOf(manifest, { 'app.js': 'app.listen(1)' })?.needs).toEqual([
    { kind: 'postgres', required: true },
    { kind: 'redis', required: false },
  ]);
});

test('values of what looks secret never leave the repository', () => {
  const code = "app.listen(1); use(process.env.API_KEY || 'hunter2'); use(process.env.MODE_OF || 'fast')";
  const env = serviceOf(express, {
    'app.js': code,
    '.env.example': 'DATABASE_URL=postgres://a:hunter2@b/c\n',
  })?.env;
  expect(JSON.stringify(env)).not.toContain('hunter2');
  expect(env).toContainEqual({ name: 'MODE_OF', required: false, secret: false, default: 'fast' });
});

test('the names of services of a workspace are theirs, and libraries, tests and examples are none', () => {
  const one = JSON.stringify({ name: '@a/api', scripts: { start: 'node i.js' }, dependencies: { koa: '2' } });
  const lib = JSON.stringify({ name: '@a/lib', main: 'i.js' });
  const facts = analyze(
    snapshotOf({
      'package.json': JSON.stringify({ private: true, workspaces: ['packages/*'] }),
      'packages/api/package.json': one,
      'packages/lib/package.json': lib,
      'examples/demo/package.json': one,
      'node_modules/x/package.json': one,
    }),
    languages,
  );
  expect(facts.services.map(({ path, name }) => [path, name])).toEqual([['packages/api', 'api']]);
});

test('services that share a name are named by their folders', () => {
  const one = JSON.stringify({ name: 'api', scripts: { start: 'node i.js' }, dependencies: { koa: '2' } });
  const facts = analyze(
    snapshotOf({ 'shop/api/package.json': one, 'bank/api/package.json': one }),
    languages,
  );
  expect(facts.services.map(({ name }) => name)).toEqual(['bank-api', 'shop-api']);
});

test('no text of a repository makes it crash, and every fact names a line that is there', () => {
  const name = fc.constantFrom(
    'package.json',
    'app.js',
    'compose.yaml',
    'pyproject.toml',
    'requirements.txt',
    'main.py',
    'Procfile',
    '.env',
    'k/a.yaml',
    'Dockerfile',
    '.nvmrc',
    'tsconfig.json',
    'manage.py',
    'setup.py',
    'environment.yml',
    'render.yaml',
    'Chart.yaml',
    'values.yaml',
    'templates/a.yaml',
  );
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '{}',
      '[]',
      'null',
      '{"dependencies":{"express":"1"},"scripts":{"start":"node a && npm start"}}',
      'flask\n',
      'app = Flask(__name__)',
      'services: {a: {build: [1], ports: [[]]}}',
      '[project]\ndependencies = [\n"fastapi',
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: 1',
      'EXPOSE 99999',
      'web: ',
      'web: flask --a --a run $PORT\nworker: x',
      'FROM python AS a\nFROM a AS a\nCOPY . .\nCMD ["x"]\nEXPOSE $P 1-2',
      '{{- range .Values.a }}\napiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nspec: {generators: [{git: {directories: [{path: "**"}]}}], template: {spec: {source: {path: "{{path}}"}}}}',
      'setup(install_requires=["flask", ',
      'dependencies:\n- python=3\n- flask',
      '{"scripts":{"start":"npm start"},"workspaces":{"packages":["*"]}}',
    ),
  );
  fc.assert(
    fc.property(fc.dictionary(name, text, { noNullPrototype: true }), (files) => {
      const facts = analyze(snapshotOf(files), languages);
      for (const { evidence } of facts.services) {
        for (const { path, line } of evidence) {
          expect(line).toBeGreaterThan(0);
          expect((files[path] ?? '').split('\n').length).toBeGreaterThanOrEqual(line);
        }
      }
    }),
    { numRuns: 400 },
  );
});

test.each(['\n', '  ', 'redis:\n', 'if REDIS_URL', '[program:a]\ncommand=', "'client', 'a', "])(
  'what a stranger writes over and over takes no long time: %j',
  (piece) => {
    const text = piece.repeat(Math.ceil(30_000 / piece.length));
    const names = [
      'api/main.py',
      'api/settings.yml',
      'api/uwsgi.ini',
      'web/index.js',
      'web/config.toml',
      'go/main.go',
    ];
    const files = {
      'api/requirements.txt': 'flask\nredis\n',
      'web/package.json': JSON.stringify({ ...express, scripts: { start: text } }),
      'client/package.json': '{"scripts":{"build":"vite build"},"devDependencies":{"vite":"6"}}',
      ...Object.fromEntries(names.map((name) => [name, text])),
    };
    const { services } = analyze(snapshotOf(files), languages);
    expect(services.map(({ path }) => path)).toEqual(expect.arrayContaining(['api', 'web']));
  },
);
