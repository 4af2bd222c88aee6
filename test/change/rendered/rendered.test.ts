import { expect, test } from '@jest/globals';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { bundledLinters } from '../../../src/adapters/schemas/linters.ts';
import { reviewChange } from '../../../src/change/review/review.ts';
import type { Review } from '../../../src/change/review/verdict.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import type { Snapshot } from '../../../src/facts/snapshot.ts';
import { diffRules } from '../../../src/lint/diff/rules.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const templates = await loadTemplates();
const judges = { linters: bundledLinters(), diffRules };

type Files = Readonly<Record<string, string>>;

function review(base: Files, head: Files, ends: Partial<Record<'base' | 'head', Snapshot>> = {}): Review {
  const paths = [...new Set([...Object.keys(base), ...Object.keys(head)])];
  const changed = paths
    .filter((path) => base[path] !== head[path])
    .map((path) => ({ path, status: 'modified' as const }));
  const means = { policy: defaultPolicy, language: 'en', templates, today: '2026-11-20' } as const;
  const both = { base: snapshotOf(base), head: snapshotOf(head), ...ends };
  return reviewChange({ ...both, changed, ...means }, judges);
}

const shop = {
  'base/kustomization.yaml': 'resources: [app.yaml]\n',
  'base/app.yaml': `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: shop
spec:
  serviceName: shop
  replicas: 2
  selector:
    matchLabels: {app: shop}
  template:
    metadata:
      labels: {app: shop}
    spec:
      containers:
        - name: shop
          image: ghcr.io/acme/shop:1.2.3
          resources:
            requests: {cpu: 250m, memory: 512Mi}
            limits: {memory: 512Mi}
`,
  'staging/kustomization.yaml': 'namespace: staging\nresources: [../base]\n',
  'production/kustomization.yaml': 'namespace: shop\nresources: [../base]\n',
};

test('objects are compared as they reach the cluster, once for each build that a base is part of', () => {
  const head = { ...shop, 'base/app.yaml': shop['base/app.yaml'].replace('replicas: 2', 'replicas: 4') };
  const { changes, capacity } = review(shop, head);
  expect(
    changes.map(({ action, kind, namespace, name, path }) => [action, kind, namespace, name, path]),
  ).toEqual([
    ['update', 'StatefulSet', 'shop', 'shop', 'production'],
    ['update', 'StatefulSet', 'staging', 'shop', 'staging'],
  ]);
  expect(changes[0]).toMatchObject({ before: { spec: { replicas: 2 } }, after: { spec: { replicas: 4 } } });
  expect(capacity).toEqual({
    before: { shop: { cpu: '500m', memory: '1Gi' }, staging: { cpu: '500m', memory: '1Gi' } },
    after: { shop: { cpu: '1', memory: '2Gi' }, staging: { cpu: '1', memory: '2Gi' } },
  });
});

test('what the server refuses is said with its field, and traced to the patch that asks for it', () => {
  const patch =
    '{"apiVersion":"apps/v1","kind":"StatefulSet","metadata":{"name":"shop"},"spec":{"serviceName":"web"}}';
  const kustomization = `namespace: shop\nresources: [../base]\npatches:\n  - patch: '${patch}'\n`;
  const { changes, findings } = review(shop, { ...shop, 'production/kustomization.yaml': kustomization });
  expect(changes.map(({ namespace, refused }) => [namespace, refused.map(({ path }) => path)])).toEqual([
    ['shop', ['spec.serviceName']],
  ]);
  expect(findings.map(({ rule, path, line }) => [rule, path, line])).toContainEqual([
    'immutableStatefulSet',
    'production/kustomization.yaml',
    4,
  ]);
});

test('a patch that makes an object unfit for its schema is a refusal, too', () => {
  const patch = '- {op: replace, path: /spec/replicas, value: many}';
  const kustomization = `namespace: shop\nresources: [../base]\npatches:\n  - target: {kind: StatefulSet}\n    patch: "${patch}"\n`;
  const { changes, verdict } = review(shop, { ...shop, 'production/kustomization.yaml': kustomization });
  expect(changes.flatMap(({ refused }) => refused.map(({ path }) => path))).toEqual(['spec.replicas']);
  expect(verdict).toBe('fail');
});

test('where a tool may delete and create anew, nothing is refused and the loss is named', () => {
  const forced = shop['base/app.yaml'].replace(
    '  name: shop\nspec',
    '  name: shop\n  annotations: {argocd.argoproj.io/sync-options: "Replace=true,Force=true", argocd.argoproj.io/sync-wave: "2"}\nspec',
  );
  const base = { 'base/kustomization.yaml': shop['base/kustomization.yaml'], 'base/app.yaml': forced };
  const { changes } = review(base, {
    ...base,
    'base/app.yaml': forced.replace('serviceName: shop', 'serviceName: web'),
  });
  expect(changes).toMatchObject([{ action: 'replace', refused: [], order: 'wave 2' }]);
  expect(changes[0]?.dangers.map(({ id }) => id)).toContain('replaced');
});

test('only the builds that a change reaches are looked at', () => {
  const broken = { ...shop, 'other/kustomization.yaml': 'resources: [missing.yaml]\n' };
  const head = { ...broken, 'staging/kustomization.yaml': 'namespace: stage\nresources: [../base]\n' };
  const { changes, findings } = review(broken, head);
  expect(changes.map(({ action, namespace }) => [action, namespace])).toEqual([
    ['delete', 'staging'],
    ['create', 'stage'],
  ]);
  expect(findings.filter(({ rule }) => rule === 'kustomizeBuild')).toEqual([]);
});

test('a build that was broken before is not held against this change', () => {
  const broken = { ...shop, 'production/kustomization.yaml': 'resources: [../base, ../gone]\n' };
  const head = { ...broken, 'base/app.yaml': shop['base/app.yaml'].replace('replicas: 2', 'replicas: 3') };
  const { findings, changes } = review(broken, head);
  expect(findings.filter(({ path }) => path.startsWith('production'))).toEqual([]);
  expect(changes.map(({ namespace }) => namespace)).toEqual(['staging']);
});

test('a component reaches every build that names it', () => {
  const named = 'namespace: shop\nresources: [../base]\ncomponents: [../large]\n';
  const base = { ...shop, 'production/kustomization.yaml': named, 'large/kustomization.yaml': component(5) };
  const { changes } = review(base, { ...base, 'large/kustomization.yaml': component(7) });
  expect(changes).toMatchObject([{ namespace: 'shop', after: { spec: { replicas: 7 } } }]);
});

test('a file of a generator that nobody read still changes the object, and makes no build fail', () => {
  const base = {
    'kustomization.yaml': 'configMapGenerator: [{name: logo, files: [logo.png]}]\n',
    'logo.png': 'old',
  };
  const head = { ...base, 'logo.png': 'new' };
  const { changes, findings } = review(base, head, { base: withoutImages(base), head: withoutImages(head) });
  expect(changes.map(({ action, kind }) => [action, kind])).toEqual([
    ['delete', 'ConfigMap'],
    ['create', 'ConfigMap'],
  ]);
  expect(findings).toEqual([]);
});

test('a patch that nobody read is named, and nothing is said of its build', () => {
  const base = {
    ...shop,
    'production/kustomization.yaml':
      'resources: [../base]\npatches: [{path: big.json, target: {kind: StatefulSet}}]\n',
    'production/big.json': '[]',
  };
  const head = { ...base, 'base/app.yaml': shop['base/app.yaml'].replace('replicas: 2', 'replicas: 3') };
  const { changes, skipped, findings } = review(base, head, {
    base: withoutJson(base),
    head: withoutJson(head),
  });
  expect(changes.map(({ namespace }) => namespace)).toEqual(['staging']);
  expect(skipped).toEqual(['`production`: `production/big.json` was not read: it is too large or no text']);
  expect(findings.filter(({ rule }) => rule === 'kustomizeBuild')).toEqual([]);
});

test('a comment in a base waives what is found in a build of it', () => {
  expect(rulesWith('')).toContain('hostNetwork');
  expect(rulesWith(' # supercargo ignore=hostNetwork it is a router')).not.toContain('hostNetwork');
  expect(rulesWith(' # supercargo ignore=hostNetwork a router until 2026-11-20')).not.toContain(
    'hostNetwork',
  );
  expect(rulesWith(' # supercargo ignore=hostNetwork a router until 2026-11-19')).toContain('hostNetwork');
});

test('what a remote part may have is not missed', () => {
  const service =
    'apiVersion: v1\nkind: Service\nmetadata: {name: shop}\nspec: {selector: {app: shop}, ports: [{port: 80}]}\n';
  const local = { 'kustomization.yaml': 'resources: [s.yaml]\n', 's.yaml': service };
  const remote = { ...local, 'kustomization.yaml': 'resources: [s.yaml, "https://example.com/shop.yaml"]\n' };
  const dangling = (files: Files) =>
    review({}, files).findings.filter(({ rule }) => rule.startsWith('dangling'));
  expect(dangling(local)).toHaveLength(1);
  expect(dangling(remote)).toEqual([]);
  expect(review({}, remote).skipped).toEqual(['https://example.com/shop.yaml (kustomization.yaml:1)']);
});

function component(count: number): string {
  return `apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nreplicas: [{name: shop, count: ${count}}]\n`;
}

function withoutImages(files: Files): Snapshot {
  const snapshot = snapshotOf(files);
  const entries = snapshot.entries.map((entry) => ({ ...entry, sha: files[entry.path] ?? '' }));
  return { ...snapshot, entries, text: (path) => (path.endsWith('.png') ? undefined : files[path]) };
}

function withoutJson(files: Files): Snapshot {
  return { ...snapshotOf(files), text: (path) => (path.endsWith('.json') ? undefined : files[path]) };
}

/** What is said of pods on the network of the node, with a comment beside it. */
function rulesWith(comment: string): string[] {
  const spec = `    spec:\n      hostNetwork: true${comment}\n      containers`;
  const app = shop['base/app.yaml'].replace('    spec:\n      containers', spec);
  return review(shop, { ...shop, 'base/app.yaml': app }).findings.map(({ rule }) => rule);
}

const plain = {
  'k8s/app.yaml': shop['base/app.yaml'],
  'k8s/service.yaml':
    'apiVersion: v1\nkind: Service\nmetadata: {name: shop}\nspec:\n  selector: {app: shop}\n  ports: [{port: 80}]\n',
};
const other = shop['base/app.yaml'].replaceAll('shop', 'mail');
const twins = { ...plain, 'k8s/twin.yaml': plain['k8s/app.yaml'] };
const folders = {
  ...plain,
  'mail/app.yaml': plain['k8s/app.yaml'],
  'mail/service.yaml': plain['k8s/service.yaml'],
};

test.each<readonly [string, { base: Files; head: Files }, string[]]>([
  ['its pods go', { base: plain, head: without(plain, 'k8s/app.yaml') }, ['brokenReference']],
  [
    'its pods get other labels',
    {
      base: plain,
      head: { ...plain, 'k8s/app.yaml': plain['k8s/app.yaml'].replaceAll('app: shop', 'app: mall') },
    },
    ['brokenReference'],
  ],
  [
    'its pods move to another folder',
    {
      base: plain,
      head: { ...without(plain, 'k8s/app.yaml'), 'new/app.yaml': plain['k8s/app.yaml'] },
    },
    [],
  ],
  ['a second file has the same pods', { base: twins, head: without(twins, 'k8s/app.yaml') }, []],
  [
    'it led nowhere before',
    {
      base: { ...plain, 'k8s/app.yaml': other },
      head: { ...plain, 'k8s/app.yaml': other.replace('replicas: 2', 'replicas: 3') },
    },
    [],
  ],
  [
    'pods of the same name in another folder do not stand in',
    {
      base: folders,
      head: { ...without(folders, 'k8s/app.yaml'), 'mail/app.yaml': `${plain['k8s/app.yaml']}\n# x\n` },
    },
    ['brokenReference'],
  ],
])('a service that the change leaves as it is, in a plain folder: %s', (_, { base, head }, expected) => {
  const { findings, changes } = review(base, head);
  const told = /^(?:brokenReference|danglingService)$/u;
  const found = findings.filter(({ rule, path }) => path.endsWith('service.yaml') && told.test(rule));
  expect(found.map(({ rule }) => rule)).toEqual(expected);
  expect(changes.filter(({ kind }) => kind === 'Service')).toEqual([]);
});

const built = {
  'base/app.yaml': plain['k8s/app.yaml'],
  'base/service.yaml': plain['k8s/service.yaml'],
  'base/kustomization.yaml': 'resources: [app.yaml, service.yaml]\n',
};
const half = {
  'k8s/service.yaml': plain['k8s/service.yaml'],
  ...without(built, 'base/service.yaml'),
  'base/kustomization.yaml': 'resources: [app.yaml]\n',
};

test.each<readonly [string, { base: Files; head: Files }]>([
  ['all go into a build', { base: plain, head: built }],
  ['some go into a build', { base: plain, head: half }],
  ['all leave a build', { base: built, head: plain }],
])('objects that move are not deleted: %s', (_, ends) => {
  const { findings, changes } = review(ends.base, ends.head);
  expect(changes).toEqual([]);
  expect(findings.filter(({ rule }) => /^(?:brokenReference|lostData)$/u.test(rule))).toEqual([]);
});

test('an object that several builds have from now on is told as gone from where it was', () => {
  const overlay = 'resources: [../base]\n';
  const head = { ...built, 'staging/kustomization.yaml': overlay, 'production/kustomization.yaml': overlay };
  const { changes } = review(plain, head);
  expect(changes.map(({ action, path }) => [action, path])).toContainEqual(['delete', 'k8s/app.yaml']);
});

test('pods beside a change are no part of what it asks for', () => {
  const base = { ...plain, 'k8s/mail.yaml': other };
  const head = { ...base, 'k8s/app.yaml': plain['k8s/app.yaml'].replace('replicas: 2', 'replicas: 4') };
  expect(review(base, head).capacity).toEqual({
    before: { default: { cpu: '500m', memory: '1Gi' } },
    after: { default: { cpu: '1', memory: '2Gi' } },
  });
});

function without(files: Files, path: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
}

test('of a crowd of loose files only the changed ones are judged', () => {
  const pods = Array.from(
    { length: 600 },
    (_, index) => [`pods/${index}.yaml`, podOn(index, 'false')] as const,
  );
  const base = Object.fromEntries(pods);
  const { findings, unchanged } = review(base, { ...base, 'pods/7.yaml': podOn(7, 'true') });
  expect(findings.map(({ rule, path }) => [rule, path])).toContainEqual(['hostNetwork', 'pods/7.yaml']);
  expect(unchanged).toBeLessThan(50);
});

function podOn(index: number, isHost: string): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: {name: p${index}}\nspec: {hostNetwork: ${isHost}, containers: [{name: a, image: b:1}]}\n`;
}
