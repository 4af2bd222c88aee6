import { describe as group, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import type { ChangeSet } from '../../../src/change/propose/change-set.ts';
import type { Order } from '../../../src/change/propose/order.ts';
import { generateChange } from '../../../src/change/propose/generate.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import { languages } from '../../../src/languages/languages.ts';
import { manifests } from '../../../src/manifests/manifests.ts';
import { readers } from '../../../src/spec/words/readers.ts';
import { lintAll, schemaProblems } from '../../support/judge.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const templates = await loadTemplates();

type Files = Readonly<Record<string, string>>;

function generate(files: Files, words = '', language: 'en' | 'zh' = 'en'): ChangeSet {
  const change = made(files, { request: { words, flags: {}, language } });
  if (!change.ok) throw new Error(change.error.what);
  return change.value;
}

function made(files: Files, order: Partial<Order>) {
  const snapshot = snapshotOf(files);
  const repository = { owner: 'Acme', name: 'My_Shop', defaultBranch: 'main' };
  const request = { words: '', flags: {}, language: 'en' as const };
  const usual = { snapshot, request, repository, policy: defaultPolicy, templates };
  return generateChange({ ...usual, ...order }, { languages, manifests, readers });
}

const app: Files = {
  'package.json': JSON.stringify({ dependencies: { express: '5' }, scripts: { start: 'node app.js' } }),
  'package-lock.json': '{}',
  'app.js': 'app.listen(process.env.PORT || 3000)\n',
};

function textOf(change: ChangeSet, path: string): string {
  return change.files.find((file) => file.path === path)?.text ?? '';
}

test('who speaks of the repository by its name is understood', () => {
  const { body } = generate(app, 'please run us on Kubernetes: deploy my_shop with 3 replicas, zorbly');
  expect(body).toContain('Not understood, and so not done: `zorbly`');
});

test('a database in a file, and what an image declares a volume, outlive the pod of the only copy', () => {
  const database = "const db = new Database(process.env.DB || './data/shop.db')\n";
  const dockerfile = 'FROM node:24-slim\nVOLUME /data\nUSER 1000\nCMD ["node", "app.js"]\n';
  for (const [files, path] of [
    [{ ...app, 'db.js': database }, '/app/data'],
    [{ ...app, Dockerfile: dockerfile }, '/data'],
  ] as const) {
    const change = generate(files);
    expect(textOf(change, 'k8s/deployment.yaml')).toMatch(
      new RegExp(`replicas: 1\\n[^]*type: Recreate\\n[^]*name: data\\n +mountPath: ${path}\\n`, 'u'),
    );
    expect(textOf(change, 'k8s/persistentvolumeclaim.yaml')).toContain('storage: 1Gi');
    expect([...lintAll(change.files, 'kube-linter'), ...schemaProblems(change.files, '1.36.0')]).toEqual([]);
  }
});

test('what changes the database of the only copy runs where its volume is', () => {
  const change = generate({
    'requirements.txt': 'Django==5.2.1\n',
    'manage.py': "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\n",
    'shop/settings.py':
      "DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': BASE_DIR / 'db.sqlite3'}}\n",
    'shop/wsgi.py': 'application = get_wsgi_application()\n',
  });
  const job = load(textOf(change, 'k8s/migration.yaml'), { schema: CORE_SCHEMA });
  expect(job).toMatchObject({
    spec: {
      template: {
        spec: {
          affinity: { podAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100 }] } },
          volumes: [{ name: 'tmp' }, { persistentVolumeClaim: { claimName: 'my-shop-data' } }],
        },
      },
    },
  });
});

test("migrations that a Job runs are nobody's step, whatever else the same source runs", () => {
  const migrating = {
    'package.json':
      '{"scripts":{"start":"node server.js","migrate":"node migrate.js"},"dependencies":{"express":"5","pg":"8"}}',
    'server.js': 'express().listen(3000);\n',
    'migrate.js':
      "const { Client } = require('pg');\nnew Client({ connectionString: process.env.DATABASE_URL });\n",
  };
  const change = generate(migrating, 'Deploy it, with a nightly job at 2:30 running `node clean.js`');
  expect(change.files.map(({ path }) => path)).toContain('k8s/my-shop/migration.yaml');
  expect(change.files.map(({ path }) => path)).toContainEqual(expect.stringMatching(/cronjob/u));
  expect(change.body).not.toContain('as a step of its own');
});

test('whatever words say how often it runs, a CronJob has its time', () => {
  for (const words of [
    'a cron job that runs nightly',
    'a weekly cron job',
    'a cron job that runs every night',
  ])
    expect(textOf(generate(app, words), 'k8s/cronjob.yaml')).toMatch(/^ {2}schedule: "?0 0 /mu);
});

test.each([
  'a deployment with postgres, an ingress for api.example.com with TLS, a cron job named cleanup at 3am daily',
  'an ingress at api.example.com with TLS and a certificate by cert-manager, 3 replicas',
  'an ingress at api.example.com with paths /a and /b',
  'an ingress at api.example.com with the annotation a.b/c=d, secret web-cert for TLS',
])('one host has one Ingress, and what was found of one service is told once: %s', (words) => {
  const change = generate(app, words);
  const leading = change.files.filter(({ text }) => /^kind: Ingress$/mu.test(text));
  expect(leading.map(({ text }) => text.match(/host: api\.example\.com/gu)?.length)).toEqual([1]);
  expect(change.body.match(/^### What I found/gmu)).toHaveLength(1);
});

test('a word that every object of JavaScript answers to is a word like others', () => {
  const { body } = generate(app, 'deploy nginx constructor');
  expect(body).toContain('Not understood, and so not done: `constructor`');
  const files = {
    Dockerfile: 'FROM constructor:constructor\n',
    'package.json': '{"engines": {"node": "constructor"}, "scripts": {"start": "node a.js"}}',
    'k8s/a.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {constructor: {name: a}}\n',
  };
  expect(made(files, {}).ok).toBe(true);
});

test('settings of a program stand in a file of their own, which no cluster is told to take', () => {
  const words = 'Envoy static config: listener 0.0.0.0:8080, prefix / -> cluster web, endpoint web:80';
  const change = generate({}, words);
  expect(change.files.map(({ path }) => path)).toEqual(['envoy.yaml']);
  expect(textOf(change, 'envoy.yaml')).toContain('cluster_name: web');
  expect(change.body).toContain('envoy --mode validate -c envoy.yaml');
  expect(change.body).not.toContain('kubectl apply');
});

test('whose address is given is not said to be missing', () => {
  for (const words of ['wordpress with mysql', 'gitea with postgres', 'n8n with redis'])
    expect(generate({}, words).body).not.toContain('no variable was found');
});

test('what is not understood is named, and not repeated at length', () => {
  const { body } = generate(app, `deploy nginx ${'x'.repeat(1000)}`);
  expect(body).toContain(`so not done: \`${'x'.repeat(80)}…\``);
});

test('settings of a build come into the image only from git', () => {
  expect(textOf(generate(app), '.dockerignore')).not.toContain('.env.production');
  const kept = generate({ ...app, '.env.production': 'VITE_API=/api\n' });
  expect(textOf(kept, '.dockerignore')).toContain('\n!**/.env.production\n');
});

test('a compose file in the request is what is asked for', () => {
  const change = generate(
    {},
    'convert this\n```yaml\nservices:\n  web:\n    image: nginx:1.27\n    ports: ["8080:80"]\n```',
  );
  expect(textOf(change, 'k8s/deployment.yaml')).toContain('nginx:1.27');
  expect(change.body).toContain('| services: … | Compose file | web |');
});

test('a template of the team that cannot be filled is a problem of theirs, with its place', () => {
  const own = new Map([...templates, ['k8s/service.yaml', 'a: {{b}}\n']]);
  const teams = Object.assign(own, { overrides: new Set(['k8s/service.yaml']) });
  expect(made(app, { templates: teams })).toMatchObject({
    ok: false,
    error: { where: '.github/supercargo/templates/k8s/service.yaml:1' },
  });
});

group('what people wrote', () => {
  test('is kept, and only what is missing is added', () => {
    const change = generate({
      ...app,
      Dockerfile: 'FROM node:24\nUSER 4321\nEXPOSE 3000\n',
      '.dockerignore': 'x\n',
    });
    expect(change.files.map(({ path }) => path).filter((path) => !path.startsWith('k8s/'))).toEqual([]);
    expect(textOf(change, 'k8s/deployment.yaml')).toContain('runAsUser: 4321');
    expect(change.body).toContain('Left as they are, because people wrote them: `Dockerfile`');
  });

  test('keeps us from running the same thing twice', () => {
    const own = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: shop}\n';
    const change = generate({ ...app, 'deploy/shop.yaml': own });
    expect(change.files.map(({ path }) => path)).toEqual(['Dockerfile', '.dockerignore']);
    expect(change.body).toContain('`deploy/shop.yaml`');
  });

  test('and what they changed of ours stays, what they left is renewed', () => {
    const first = generate(app);
    const merged = { ...app, ...Object.fromEntries(first.files.map(({ path, text }) => [path, text])) };
    const edited = { ...merged, 'k8s/service.yaml': `${merged['k8s/service.yaml']}# mine\n` };
    const second = generate(edited, '5 replicas');
    expect(second.files.map(({ path }) => path)).not.toContain('k8s/service.yaml');
    expect(textOf(second, 'k8s/deployment.yaml')).toContain('replicas: 5');
  });

  test('a tag that a build has set stays', () => {
    const first = generate(app);
    const merged = { ...app, ...Object.fromEntries(first.files.map(({ path, text }) => [path, text])) };
    const built = merged['k8s/kustomization.yaml']?.replace(/newTag: .*/u, 'newTag: v1.2.3') ?? '';
    expect(generate({ ...merged, 'k8s/kustomization.yaml': built }).spec.workloads[0]?.image).toMatchObject({
      tag: 'v1.2.3',
    });
  });
});

group('an image that nobody here knows', () => {
  test.each([
    ['a DaemonSet named agent with image ghcr.io/acme/agent:1', 'DaemonSet', 'k8s/daemonset.yaml', 'en'],
    ['a CronJob named tidy with image ghcr.io/acme/agent:1, nightly', 'CronJob', 'k8s/cronjob.yaml', 'en'],
    ['名为 agent 的 DaemonSet，镜像 ghcr.io/acme/agent:1', 'DaemonSet', 'k8s/daemonset.yaml', 'zh'],
    ['部署镜像 ghcr.io/acme/agent:1', 'Deployment', 'k8s/deployment.yaml', 'zh'],
  ] as const)('%s: is told of where it is named, by what runs it', (...[words, kind, path, language]) => {
    const change = generate({}, words, language);
    const note = change.findings.find(({ rule }) => rule === 'unknown-image');
    expect(note).toMatchObject({ path, message: expect.stringContaining(`${kind} `) });
    const line = textOf(change, path).split('\n')[(note?.line ?? 0) - 1];
    expect(line).toMatch(/image: ghcr\.io\/acme\/agent:1/u);
  });
});

group('secrets', () => {
  test('are references, and the command that makes them is told', () => {
    const change = generate({
      ...app,
      'db.js': 'connect(process.env.DATABASE_URL)\n',
      '.env': 'DATABASE_URL=postgres://a:hunter2@b/c\n',
    });
    expect(JSON.stringify(change)).not.toContain('hunter2');
    expect(textOf(change, 'k8s/deployment.yaml')).toContain('secretKeyRef');
    expect(change.body).toContain(
      'kubectl create secret generic my-shop-secrets --from-literal=DATABASE_URL=…',
    );
  });
});

test('what cert-manager makes, nobody is told to make', () => {
  const { body } = generate({}, "2 nginx replicas at shop.example.com with let's encrypt");
  expect(body).toContain('ClusterIssuer `letsencrypt` are in the cluster: they make the Secret `nginx-tls`');
  expect(body).not.toContain('kubectl create secret');
  const own = generate(
    {},
    'Ingress web for host a.example.com to service web port 80 with TLS secret web-tls',
  );
  expect(own.body).toContain('kubectl create secret tls web-tls');
});

group('several services', () => {
  const files = {
    'package.json': JSON.stringify({ private: true, workspaces: ['*'] }),
    'a/package.json': app['package.json'] ?? '',
    'a/app.js': 'app.listen(1111)\n',
    'b/package.json': app['package.json'] ?? '',
    'b/app.js': 'app.listen(2222)\n',
  };

  test('have a folder each under one Kustomization', () => {
    const change = generate(files, '4 replicas');
    expect(load(textOf(change, 'k8s/kustomization.yaml'), { schema: CORE_SCHEMA })).toMatchObject({
      resources: ['a', 'b'],
    });
    expect(textOf(change, 'k8s/b/deployment.yaml')).toMatch(/replicas: 4[\s\S]*containerPort: 2222/u);
  });

  test('are asked about where the words could mean any of them', () => {
    const { questions } = generate(files, 'on port 8080');
    expect(questions.join()).toContain('Which service is meant with 8080?');
  });
});

group('where a program listens, a person knows best:', () => {
  test.each([
    ['a variable is set', 'app.listen(process.env.PORT || 3000)', []],
    ['a number that nobody could read is not asked for', 'app.listen(config.port)', []],
    ['a number that the code says is said to differ', 'app.listen(3000)', ['code-listens-elsewhere']],
  ])('%s', (_, code, said) => {
    const change = generate({ ...app, 'app.js': `${code}\n` }, '2 replicas on port 9000');
    expect(textOf(change, 'k8s/deployment.yaml')).toContain('containerPort: 9000');
    expect(textOf(change, 'Dockerfile')).toContain('EXPOSE 9000');
    expect(change.questions).toEqual([]);
    expect(change.findings.map(({ rule }) => rule)).toEqual(said);
  });

  test('what seemed to listen nowhere is asked whether it is ready', () => {
    const worker = { ...app, 'package.json': '{"scripts":{"start":"node app.js"}}', 'app.js': 'work()\n' };
    const change = generate(worker, 'port 80');
    expect(textOf(change, 'k8s/deployment.yaml')).toMatch(/containerPort: 80\n[\s\S]*readinessProbe/u);
  });
});

test('nothing is said to be undone of an image without a tag that nobody asked anything of', () => {
  const change = generate({ ...app, Dockerfile: 'FROM node\nUSER 4321\n' }, 'deploy it');
  expect(change.findings.map(({ rule }) => rule)).not.toContain('image-untouched');
});

test('what is asked of an image that people wrote is said to be undone', () => {
  const change = generate(
    { ...app, Dockerfile: 'FROM node:24\nUSER 4321\n' },
    'a Dockerfile with workdir /srv',
  );
  expect(change.findings.map(({ rule }) => rule)).toContain('image-untouched');
});

test('a host is drawn only where something leads there', () => {
  expect(generate(app, 'at shop.example.com').body).toContain('|"shop.example.com"|');
  expect(generate(app, 'at shop.example.com, no ingress').body).toContain('|":80"|');
});

test('whatever is asked of whatever repository passes the rules, the Pod Security Standards and the schemas', () => {
  const name = fc.constantFrom(
    'shop',
    '@acme/Shop_API',
    '1st',
    'yes',
    'ÜBER',
    '',
    'a'.repeat(80),
    '{{name}}',
    '../x',
  );
  const start = fc.constantFrom(
    'node app.js',
    'node dist/app.js',
    'npm run serve',
    'next start',
    'bun run app.js',
    'NODE_ENV=production node "a b.js"',
  );
  const dependency = fc.constantFrom(
    'express',
    'next',
    'koa',
    'fastify',
    'pg',
    'redis',
    '@prisma/client',
    'vite',
    'kafkajs',
    'lodash',
  );
  const code = fc.constantFrom(
    'app.listen(80)',
    'app.listen(process.env.PORT || 80)',
    "app.get('/health', x); app.listen(3000)",
    'use(process.env.A_SECRET, process.env.FLAG); app.listen()',
    '',
  );
  const lock = fc.constantFrom('package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'none.txt');
  const words = fc.constantFrom(
    '',
    '7 replicas',
    'at shop.example.com',
    'port 80',
    'with a network policy and a PDB',
    'autoscale 2-5',
    'no service',
    'without a service account',
    '1 replica, namespace x',
    'memory 1G, half a core',
  );
  fc.assert(
    fc.property(
      fc.record({
        name,
        start,
        code,
        lock,
        words,
        dependencies: fc.uniqueArray(dependency, { maxLength: 4 }),
        build: fc.boolean(),
      }),
      (one) => {
        const scripts = { start: one.start, serve: 'node server.js', ...(one.build ? { build: 'tsc' } : {}) };
        const dependencies = Object.fromEntries(one.dependencies.map((key) => [key, '1']));
        const files = {
          'package.json': JSON.stringify({ name: one.name, scripts, dependencies }),
          'app.js': one.code,
          [one.lock]: '',
        };
        const change = generate(files, one.words);
        const grave = lintAll(change.files).filter(
          ({ severity }) => severity === 'error' || severity === 'warning',
        );
        expect(grave.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
        expect(lintAll(change.files, 'pss-restricted')).toEqual([]);
        expect(schemaProblems(change.files, '1.30.0')).toEqual([]);
        expect(generate(files, one.words)).toEqual(change);
      },
    ),
    { numRuns: 60 },
  );
});

function ignored(files: Files, flags: Readonly<Record<string, string>>): string {
  const change = made(files, { request: { words: '', flags, language: 'en' } });
  return change.ok ? textOf(change.value, '.dockerignore') : change.error.what;
}

test('the image leaves out manifests wherever they stand', () => {
  expect(ignored(app, { output: 'helm', gitops: 'argocd' })).toMatch(/^charts\/.*\ngitops\//mu);
  const pods = 'metadata: {labels: {app: a}}, spec: {containers: [{name: a, image: "a:1"}]}';
  const spec = `{selector: {matchLabels: {app: a}}, template: {${pods}}}`;
  const deployed = `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: my-shop\nspec: ${spec}\n`;
  const theirs = { ...app, 'deploy/prod/app.yaml': deployed };
  expect(ignored(theirs, {})).toContain('deploy/prod/**/*.y*ml\n');
});

test('annotations of one controller are told where nothing shows that it is there', () => {
  const words = 'deploy at shop.example.com, max upload 20M';
  const note = expect.objectContaining({ rule: 'annotations-of-nginx' });
  expect(generate(app, words).findings).toContainEqual(note);
  expect(generate(app, `${words}, ingress class nginx`).findings).not.toContainEqual(note);
});
