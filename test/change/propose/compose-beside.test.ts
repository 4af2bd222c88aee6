import { expect, test } from '@jest/globals';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { recordPath } from '../../../src/change/merge/record.ts';
import { reconcile } from '../../../src/change/merge/reconcile.ts';
import { generateChange } from '../../../src/change/propose/generate.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import { languageOf } from '../../../src/kernel/language.ts';
import { languages } from '../../../src/languages/languages.ts';
import { manifests } from '../../../src/manifests/manifests.ts';
import { readers } from '../../../src/spec/words/readers.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const templates = await loadTemplates();

type Files = Readonly<Record<string, string>>;
type Made = { readonly files: Files; readonly text: string; readonly notes: string };

const app: Files = {
  'package.json': JSON.stringify({
    name: 'api',
    dependencies: { express: '5', pg: '8' },
    scripts: { start: 'node app.js' },
  }),
  'package-lock.json': '{}',
  'app.js': 'require("pg"); connect(process.env.DATABASE_URL); app.listen(process.env.PORT || 3000)\n',
};

const compose = `services:
  web:
    build: .
    environment:
      DATABASE_URL: postgres://shop:hunter2@db:5432/shop
      CACHE_HOST: cache
      SMTP_HOST: mail
    depends_on:
      db: {condition: service_healthy}
  db:
    image: postgres:16
    environment: {POSTGRES_USER: shop, POSTGRES_PASSWORD: hunter2}
    volumes: ["data:/var/lib/postgresql/data"]
  cache: {image: "redis:7"}
  mail: {image: mailhog/mailhog}
  proxy:
    image: nginx:1.27
    volumes: ["./nginx.conf:/etc/nginx/nginx.conf:ro"]
    ports: ["80:80"]
volumes: {data: {}}
`;
const nginx = 'http { upstream web { server web:3000; } }\n';
const repo: Files = { ...app, 'compose.yaml': compose, 'nginx.conf': nginx };

function made(files: Files, words = '', profile = 'production'): Made {
  const snapshot = snapshotOf(files);
  const request = { words, flags: { profile }, language: languageOf(words) };
  const repository = { owner: 'acme', name: 'shop', defaultBranch: 'main' };
  const order = { snapshot, request, repository, policy: defaultPolicy, templates };
  const change = generateChange(order, { languages, manifests, readers });
  if (!change.ok) throw new Error(change.error.what);
  const { files: written, spec, findings } = change.value;
  const { write, remove } = reconcile(written, { stands: snapshot, base: snapshot, refused: spec.refused });
  const kept = Object.entries(files).filter(([path]) => !remove.includes(path));
  return {
    files: Object.fromEntries([...kept, ...write.map(({ path, text }) => [path, text] as const)]),
    text: written.map(({ path, text }) => `--- ${path}\n${text}`).join(''),
    notes: findings.map(({ message }) => message).join('\n'),
  };
}

/** The folders of what runs. */
function runs({ files }: Made): readonly string[] {
  const found = Object.keys(files).flatMap(
    (path) => /^k8s\/(.*\/)?(?:deployment|statefulset)\.yaml$/u.exec(path) ?? [],
  );
  return found
    .flatMap((one) => (one === undefined || one.endsWith('.yaml') ? [] : [one.slice(0, -1)]))
    .toSorted();
}

test('what the file starts beside the code comes out by default', () => {
  expect(runs(made(repo))).toEqual(['api', 'cache', 'db', 'proxy']);
});

test.each([
  [
    'the code is led to the database, by the Secret of the database',
    'value: "postgres://shop:$(POSTGRES_PASSWORD)@db:5432/shop"',
  ],
  [
    'both sides take the password from one Secret',
    'name: db-secrets\n                  key: POSTGRES_PASSWORD',
  ],
  ['what it waits for in compose it waits for in the pod', 'until nc -z -w 2 db 5432'],
  ['another name by which the code is called leads to it', 'name: web\n'],
  [
    'only who calls the database is let in',
    'app.kubernetes.io/name: api\n      ports:\n        - port: postgres',
  ],
])('%s', (_what, text) => {
  expect(made(repo).text).toContain(text);
});

test('no password stands in any file', () => {
  expect(made(repo).text).not.toContain('hunter2');
  expect(made(repo, '', 'minimal').text).not.toContain('hunter2');
});

test('tools of developers are named with the reason, and settings that lead to them lead nowhere', () => {
  const { text, notes } = made(repo);
  expect(text).not.toContain('mailhog');
  expect(notes).toContain('mail (`mailhog/mailhog`) catches mail of developers and delivers none');
  expect(notes).toContain('SMTP_HOST of api leads to mail in compose, which nothing here runs');
});

test('what the words make stands under its own name, and the code is led there', () => {
  expect(made(repo, 'with redis').text).toMatch(/name: CACHE_HOST\n\s+value: redis\n/u);
});

test('what was made is said, and by which words it is not', () => {
  expect(made(repo).notes).toContain('are made from compose.yaml, where the code runs beside them');
  expect(made(repo).notes).toContain('`/k8s without db` leaves it out');
});

test.each([
  ['without db', ['api', 'cache', 'proxy']],
  ['no database', ['api', 'cache', 'proxy']],
  ['不要数据库', ['api', 'cache', 'proxy']],
  ['use a managed database', ['api', 'cache', 'proxy']],
  ['数据库用云上的', ['api', 'cache', 'proxy']],
  ['postgres is at db.example.com:5432', ['api', 'cache', 'proxy']],
  ['without proxy and without redis', ['api', 'db']],
  ['with postgres', ['api', 'cache', 'postgres', 'proxy']],
  ['with redis', ['api', 'db', 'proxy', 'redis']],
  ['with postgres 17', ['api', 'cache', 'postgres', 'proxy']],
  ['3 replicas', ['api', 'cache', 'db', 'proxy']],
])('%s: %j', (words, expected) => {
  expect(runs(made(repo, words))).toEqual(expected);
});

test.each(['', '3 replicas', 'with redis', 'at shop.example.com'])(
  'once merged, %j neither adds nor drops anything that runs',
  (words) => {
    const first = made(repo);
    expect(runs(made(first.files, words))).toEqual(runs(first));
  },
);

test('the same once more changes nothing', () => {
  const { files } = made(repo);
  expect(made(files).files).toEqual(files);
});

test('what was left out once stays out', () => {
  const { files } = made(repo, 'without db and without redis');
  expect(runs(made(files, '3 replicas'))).toEqual(['api', 'proxy']);
});

test('what was generated goes when nobody wants it', () => {
  const { files } = made(repo);
  expect(runs(made(files, 'without proxy'))).toEqual(['api', 'cache', 'db']);
  expect(made(files, 'without proxy').files[recordPath]).not.toContain('k8s/proxy/');
});

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: {name: shop}
spec: {template: {spec: {containers: [{name: shop, image: ghcr.io/acme/shop:1}]}}}
`;

test.each([
  ['manifests', { 'deploy/shop.yaml': deployment }],
  ['a chart', { 'chart/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n' }],
  ['a Kustomization', { 'deploy/kustomization.yaml': 'resources: [https://example.com/base]\n' }],
  ['a helmfile', { 'helmfile.yaml': 'releases: []\n' }],
  [
    'an Application',
    {
      'apps/shop.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: shop}\nspec: {source: {repoURL: https://github.com/acme/shop, path: k8s}, destination: {}}\n',
    },
  ],
])('beside %s of people the file is only evidence', (_what, theirs) => {
  expect(made({ ...repo, ...theirs }).text).not.toMatch(/postgres:16|redis:7|nginx:1\.27/u);
});

test.each(['docker-compose.dev.yml', 'docker-compose.test.yml', '.devcontainer/docker-compose.yml'])(
  '%s is for developers by its name',
  (path) => {
    const { text, notes } = made({ ...app, [path]: compose });
    expect(text).not.toContain('postgres:16');
    expect(notes).toMatch(/^$|is started for developers/u);
  },
);

test('a file of backing services alone is led to by what the sample says', () => {
  const files = {
    ...app,
    '.env.example': 'DATABASE_URL=postgres://me:word@localhost:5433/dev?sslmode=disable\n',
    'compose.yaml':
      'services:\n  postgres: {image: "postgres:16", ports: ["5433:5432"], environment: {POSTGRES_USER: shop, POSTGRES_PASSWORD: pa55, POSTGRES_DB: orders}}\n',
  };
  expect(made(files).text).toContain(
    'postgres://shop:$(POSTGRES_PASSWORD)@postgres:5432/orders?sslmode=disable',
  );
});

test('a volume that the code shares with others is one claim, and what that means is told', () => {
  const shared = compose
    .replace('    depends_on:', '    volumes: ["static:/app/static"]\n    depends_on:')
    .replace('volumes: ["./nginx', 'volumes: ["static:/static:ro", "./nginx')
    .replace('{data: {}}', '{data: {}, static: {}}');
  const { text, notes } = made({ ...repo, 'compose.yaml': shared });
  expect(text.match(/claimName: static\n/gu)).toHaveLength(2);
  expect(text).toContain('- ReadWriteMany');
  expect(notes).toContain('api shares `/app/static` with proxy on the claim static');
});

test('the minimal profile converts to the letter', () => {
  const whole = { ...repo, Dockerfile: 'FROM node:24\nCMD ["node", "app.js"]\n' };
  expect(runs(made(whole, '', 'minimal'))).toEqual(['cache', 'db', 'mail', 'proxy', 'web']);
});

test('a password is no word of a command', () => {
  const told = compose
    .replace(
      'cache: {image: "redis:7"}',
      'cache: {image: "redis:7", command: redis-server --requirepass s3cret}',
    )
    .replace('CACHE_HOST: cache', 'CACHE_HOST: cache\n      REDIS_URL: redis://:s3cret@cache:6379/0');
  const { text } = made({ ...repo, 'compose.yaml': told });
  expect(text).not.toContain('s3cret');
  expect(text).toMatch(/- "?\$\(REDIS_PASSWORD\)/u);
  expect(text).toContain('value: "redis://:$(REDIS_PASSWORD)@cache:6379/0"');
});

test('what is given by nobody is no part of an address', () => {
  const told = compose.replace('shop:hunter2@db:5432/shop', '${DB_USER}:${DB_PASS}@db:5432/${DB_NAME}');
  const { text, notes } = made({ ...repo, 'compose.yaml': told });
  expect(text).not.toContain('postgres://:');
  expect(notes).toContain('let it lead to `db:5432`');
});

test('a database that nobody gave a password is called as it is called', () => {
  const told = compose.replace('    environment: {POSTGRES_USER: shop, POSTGRES_PASSWORD: hunter2}\n', '');
  expect(made({ ...repo, 'compose.yaml': told }).text).toMatch(
    /name: POSTGRES_USER\n\s+value: shop\n\s+- name: POSTGRES_DB\n\s+value: shop\n\s+- name: POSTGRES_PASSWORD/u,
  );
});

test('which program it is says nothing of where', () => {
  const told = compose.replaceAll('db:', 'mysql:').replace('SMTP_HOST: mail', 'DB_CONNECTION: mysql');
  const { text } = made({ ...repo, 'compose.yaml': told.replace('postgres:16', 'mysql:8') }, 'without mysql');
  expect(text).toContain('DB_CONNECTION: mysql');
});
