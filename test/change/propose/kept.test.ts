import { describe, expect, test } from '@jest/globals';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { generateChange } from '../../../src/change/propose/generate.ts';
import { reconcile } from '../../../src/change/merge/reconcile.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import { languageOf } from '../../../src/kernel/language.ts';
import { languages } from '../../../src/languages/languages.ts';
import { manifests } from '../../../src/manifests/manifests.ts';
import { readers } from '../../../src/spec/words/readers.ts';
import { snapshotOf } from '../../support/snapshot.ts';

type Files = Readonly<Record<string, string>>;
const templates = await loadTemplates();
const app: Files = {
  'package.json': JSON.stringify({ dependencies: { express: '5' }, scripts: { start: 'node app.js' } }),
  'package-lock.json': '{}',
  'app.js': 'app.listen(process.env.PORT || 3000)\n',
};

/** What stands after a request was merged, and what was told of it. */
function after(files: Files, words: string): { readonly files: Files; readonly told: string } {
  const snapshot = snapshotOf(files);
  const request = { words, flags: {}, language: languageOf(words) };
  const repository = { owner: 'acme', name: 'shop', defaultBranch: 'main' };
  const order = { snapshot, request, repository, policy: defaultPolicy, templates };
  const change = generateChange(order, { languages, manifests, readers });
  if (!change.ok) throw new Error(change.error.what);
  const { refused } = change.value.spec;
  const { write, remove } = reconcile(change.value.files, { stands: snapshot, base: snapshot, refused });
  const written = write.map(({ path, text }) => [path, text] as const);
  const left = Object.entries({ ...files, ...Object.fromEntries(written) });
  return {
    files: Object.fromEntries(left.filter(([path]) => !remove.includes(path))),
    told: change.value.body,
  };
}

const deployment = 'k8s/deployment.yaml';

test.each([
  ['deploy with 5 replicas and 512Mi memory', 'add an ingress at x.example.com', 'Kept as it stands'],
  ['部署，5 个副本，内存 512Mi', '再加一个 ingress，域名 x.example.com', '保持现状'],
])('what was asked for once survives a later wish: %s, then %s', (first, second, kept) => {
  const once = after(app, first);
  expect(once.told).not.toContain(kept);
  const twice = after(once.files, second);
  expect(twice.files[deployment]).toBe(once.files[deployment]);
  expect(twice.files['k8s/ingress.yaml']).toContain('x.example.com');
  expect(twice.told).toContain(kept);
  expect(twice.told).toContain('replicas: 5, memory: 512Mi, memoryLimit: 512Mi');
});

test.each([
  ['make it 3 replicas instead', 'replicas: 3', 'memory: 512Mi'],
  ['改成 3 个副本', 'replicas: 3', 'memory: 512Mi'],
  ['set memory to 1Gi', 'replicas: 5', 'memory: 1Gi'],
  ['内存改为 1Gi', 'replicas: 5', 'memory: 1Gi'],
])('what the later wish names is changed, and nothing beside it: %s', (words, ...lines) => {
  const { files } = after(after(app, 'deploy with 5 replicas and 512Mi memory').files, words);
  for (const line of lines) expect(files[deployment]).toContain(line);
});

test.each(['add an ingress at x.example.com', '再加一个 ingress，域名 x.example.com'])(
  'what hands changed survives as well: %s',
  (words) => {
    const once = after(app, 'deploy with 5 replicas').files;
    const text = (once[deployment] ?? '').replace('replicas: 5', 'replicas: 7');
    const twice = after({ ...once, [deployment]: `${text}# ours\n` }, words);
    expect(twice.files[deployment]).toMatch(/replicas: 7[^]*# ours/u);
  },
);

test('an autoscaler that stands goes on deciding how many there are', () => {
  const once = after(app, 'deploy, autoscale 2-10 at 60% CPU').files;
  const twice = after(once, 'add an ingress at x.example.com').files;
  expect(twice[deployment]).not.toContain('replicas:');
  expect(twice['k8s/ingress.yaml']).toContain('x.example.com');
});

test.each([
  ['部署，域名 x.example.com', '不要 ingress 了', 'ingress'],
  ['deploy, autoscale 2-10', "we don't need the autoscaler any more, 3 replicas", 'horizontalpodautoscaler'],
])('what nobody wants any more goes, and what hands changed stays: %s, then %s', (first, second, file) => {
  const path = `k8s/${file}.yaml`;
  const once = after(app, first).files;
  const gone = after(once, second).files;
  expect([once[path] !== undefined, gone[path]]).toEqual([true, undefined]);
  expect(gone[deployment]).toContain(file.startsWith('horizontal') ? 'replicas: 3' : 'name: shop');
  expect(after({ ...once, [path]: `${once[path] ?? ''}# ours\n` }, second).files[path]).toContain('# ours');
});

const variables = `$1- name: FEATURE_X
$1  value: "on"
$1- name: PORT`;

describe('variables', () => {
  test.each(['add an ingress at x.example.com', '再加一个 ingress，域名 x.example.com'])(
    'that were asked for or added by hand stay as they are: %s',
    (words) => {
      const once = after(app, 'deploy with env LOG_LEVEL=info').files;
      const text = (once[deployment] ?? '').replace(/( +)- name: PORT/u, variables);
      const twice = after({ ...once, [deployment]: text }, words);
      expect(twice.files[deployment]).toMatch(/name: FEATURE_X\n +value: "on"/u);
      expect(twice.files[deployment]).toMatch(/name: LOG_LEVEL\n +value: info/u);
      expect(twice.files[deployment]).not.toContain('configMapKeyRef');
    },
  );

  test('that the words name are as the words have them', () => {
    const once = after(app, 'deploy with env LOG_LEVEL=info').files;
    expect(after(once, 'set the env LOG_LEVEL=debug').files[deployment]).toMatch(
      /name: LOG_LEVEL\n +value: debug/u,
    );
  });
});

const at = (name: string) => `k8s/overlays/${name}/kustomization.yaml`;

describe('each environment', () => {
  const first = 'deploy to staging and production with kustomize, production gets 5 replicas and 1Gi memory';

  test('keeps its copies, amounts and tag', () => {
    const once = after(app, first).files;
    const tagged = (once[at('production')] ?? '').replace(/newTag: .*/u, 'newTag: v1.2.3');
    const twice = after({ ...once, [at('production')]: tagged }, 'add an ingress at x.example.com').files;
    expect(twice[at('production')]).toMatch(/newTag: v1\.2\.3/u);
    expect(twice[at('production')]).toMatch(/count: 5/u);
    expect(twice[at('production')]).toMatch(/value: 1Gi/u);
    expect(twice[at('staging')]).not.toContain('v1.2.3');
  });

  test.each(['production gets 2Gi memory', 'production 内存 2Gi'])(
    'is spoken of by its name alone once it stands: %s',
    (words) => {
      const once = after(app, first).files;
      const twice = after(once, words).files;
      expect(twice['k8s/base/deployment.yaml']).toBe(once['k8s/base/deployment.yaml']);
      expect(twice[at('production')]).toMatch(/count: 5[^]*value: 2Gi/u);
      expect(twice[at('staging')]).toBe(once[at('staging')]);
    },
  );

  test('has what the words say of all', () => {
    const twice = after(after(app, first).files, 'make it 4 replicas instead').files;
    expect(twice[at('production')]).toMatch(/count: 4/u);
  });
});

test('a chart keeps its values, and gets those that are new', () => {
  const values = 'charts/shop/values.yaml';
  const once = after(app, 'deploy as a helm chart with 5 replicas and 1Gi memory').files;
  const tagged = (once[values] ?? '').replace(/tag: .*/u, 'tag: v2.0.0');
  const twice = after({ ...once, [values]: tagged }, 'add an ingress at x.example.com').files;
  expect(twice[values]).toMatch(/replicaCount: 5/u);
  expect(twice[values]).toMatch(/memory: 1Gi/u);
  expect(twice[values]).toMatch(/tag: v2\.0\.0/u);
  expect(twice[values]).toMatch(/ingress:[^]*host: x\.example\.com/u);
});

test.each(['remove redis', 'we no longer need redis', '去掉 redis'])(
  'what nobody wants any more goes with its folder, its place in the list and its address: %s',
  (words) => {
    const uses = "new (require('ioredis'))(process.env.REDIS_URL)\n";
    const { files } = after(
      after({ ...app, 'redis.js': uses }, 'deploy with redis and postgres').files,
      words,
    );
    const paths = Object.keys(files).filter((path) => path.startsWith('k8s/'));
    expect(paths.filter((path) => path.includes('redis'))).toEqual([]);
    expect(paths).toEqual(
      expect.arrayContaining(['k8s/postgres/statefulset.yaml', 'k8s/shop/deployment.yaml']),
    );
    expect(files['k8s/kustomization.yaml']).not.toContain('redis');
    expect(files['k8s/kustomization.yaml']).toContain('postgres');
    expect(files['k8s/shop/deployment.yaml']).not.toContain('redis://redis');
  },
);

test('the class of an Ingress survives a later wish', () => {
  const once = after(app, 'deploy through nginx ingress on shop.example.com');
  const { files } = after(once.files, 'add redis and postgres, 4 replicas');
  const ingress = Object.entries(files).find(([path]) => path.endsWith('/ingress.yaml'))?.[1];
  expect(ingress).toMatch(/ingressClassName: nginx[^]*host: shop\.example\.com/u);
});

test('files that a program reads stay, beside those that are told later', () => {
  const configured = { ...app, 'conf/app.yaml': 'a: 1\n', 'conf/more.yaml': 'b: 2\n' };
  const once = after(configured, 'deploy it, mount conf/app.yaml at /etc/app/app.yaml');
  const twice = after(once.files, 'add an ingress at x.example.com');
  expect(twice.files[deployment]).toBe(once.files[deployment]);
  expect(twice.told).toContain('/etc/app/app.yaml');
  const thrice = after(twice.files, 'mount conf/more.yaml at /etc/app/more.yaml');
  const map = thrice.files['k8s/configmap-files.yaml'];
  for (const line of ['app.yaml: |', 'more.yaml: |']) expect(map).toContain(line);
  for (const path of ['/etc/app/app.yaml', '/etc/app/more.yaml'])
    expect(thrice.files[deployment]).toContain(`mountPath: ${path}`);
});

test('a file of its own in an environment stays', () => {
  const configured = { ...app, 'conf/dev.yaml': 'a: 1\n', 'conf/prod.yaml': 'a: 2\n' };
  const words =
    'deploy to dev and prod. mount conf/dev.yaml in dev and conf/prod.yaml in prod at /etc/app/app.yaml';
  const once = after(configured, words);
  const twice = after(once.files, 'add an ingress at x.example.com');
  const overlay = 'k8s/overlays/dev/kustomization.yaml';
  expect(once.files[overlay]).toContain('a: 1');
  expect(twice.files[overlay]).toContain('a: 1');
});

test.each([
  'deploy it. It may only reach 10.0.0.0/8 on 5432',
  'deploy it. It may only talk to postgres and to the internet on 443',
  '部署。出站只允许 10.0.0.0/8 的 5432 端口',
])('where traffic may go stays as it was said once: %s', (words) => {
  const policy = 'k8s/networkpolicy.yaml';
  const once = after(app, words);
  const usual = after(app, 'deploy it');
  expect(once.files[policy]).not.toBe(usual.files[policy]);
  const twice = after(once.files, 'add an ingress at x.example.com');
  expect(twice.files[policy]).toBe(once.files[policy]);
  expect(twice.told).toContain('egress: DNS');
});

test('what nobody said of traffic is no wish that stands', () => {
  const twice = after(after(app, 'deploy it').files, 'make it 4 replicas');
  expect(twice.told).not.toContain('egress:');
});

describe('what one environment alone has', () => {
  const first = after(
    app,
    'deploy to dev, staging and production, host shop.example.com, redis for dev',
  ).files;
  const [dev, staging] = ['dev', 'staging'].map((name) => `k8s/overlays/${name}/kustomization.yaml`);

  test('stands there and nowhere else, and only who is beside it is told where it is', () => {
    expect(first['k8s/overlays/dev/redis/statefulset.yaml']).toContain('kind: StatefulSet');
    expect(first[dev ?? '']).toMatch(/- redis\/statefulset\.yaml[^]*value: redis:\/\/redis:6379/u);
    expect(first['k8s/base/deployment.yaml']).not.toContain('redis');
    expect(first[staging ?? '']).not.toContain('redis');
  });

  test.each(['4 replicas in production', '生产环境 4 个副本'])('survives a later wish: %s', (words) => {
    const twice = after(first, words).files;
    expect(twice['k8s/overlays/production/kustomization.yaml']).toContain('count: 4');
    expect(twice[dev ?? '']).toMatch(/- redis\/statefulset\.yaml[^]*value: redis:\/\/redis:6379/u);
    expect(twice[staging ?? '']).toContain('value: staging.shop.example.com');
    expect(twice[dev ?? '']).toContain('value: dev.shop.example.com');
  });
});
