import { expect, test } from '@jest/globals';
import { type Files, reviewOf as review } from '../../support/review-of.ts';

const app = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:
  replicas: \${REPLICAS}
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
`;

const flux = (spec: string) => `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: shop
  namespace: flux-system
spec:
  interval: 10m
  path: ./apps/shop
  prune: true
  sourceRef: {kind: GitRepository, name: flux-system}
${spec}`;

const argo = (kustomize: string) => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: shop
  namespace: argocd
spec:
  project: default
  destination: {server: https://kubernetes.default.svc, namespace: shop}
  source:
    repoURL: https://github.com/acme/gitops
    path: apps/shop
    targetRevision: main
    kustomize:
${kustomize}`;

const shop = { 'apps/shop/kustomization.yaml': 'resources: [app.yaml]\n', 'apps/shop/app.yaml': app };
const fixed = { ...shop, 'apps/shop/app.yaml': app.replace('${REPLICAS}', '2') };

function afterOf(base: Files, head: Files): unknown[] {
  return review(base, head).changes.flatMap(({ kind, after }) =>
    kind === 'Deployment' && after !== null ? [after] : [],
  );
}

const grown = (files: Files): Files => ({
  ...files,
  'apps/shop/app.yaml': (files['apps/shop/app.yaml'] ?? '').replace('1.2.3', '1.2.4'),
});

const settings = (count: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, namespace: flux-system}\ndata: {REPLICAS: "${count}"}\n`;

test.each([
  ['inline', '  postBuild: {substitute: {REPLICAS: "3"}}\n'],
  ['from a ConfigMap', '  postBuild: {substituteFrom: [{kind: ConfigMap, name: settings}]}\n'],
])('variables that Flux fills in are values of their type: %s', (_, spec) => {
  const files = {
    ...shop,
    'clusters/prod/shop.yaml': flux(spec),
    'clusters/prod/settings.yaml': settings('3'),
  };
  expect(afterOf(files, grown(files))).toEqual([
    expect.objectContaining({ spec: expect.objectContaining({ replicas: 3 }) }),
  ]);
});

test('a value that changes in a ConfigMap changes what Flux applies', () => {
  const spec = '  postBuild: {substituteFrom: [{kind: ConfigMap, name: settings}]}\n';
  const files = {
    ...shop,
    'clusters/prod/shop.yaml': flux(spec),
    'clusters/prod/settings.yaml': settings('3'),
  };
  expect(afterOf(files, { ...files, 'clusters/prod/settings.yaml': settings('5') })).toEqual([
    expect.objectContaining({ spec: expect.objectContaining({ replicas: 5 }) }),
  ]);
});

test('nothing graver than a hint is said of a variable whose value stands in a Secret', () => {
  const spec = '  postBuild: {substituteFrom: [{kind: Secret, name: settings}]}\n';
  const files = { ...shop, 'clusters/prod/shop.yaml': flux(spec) };
  const { findings } = review({ 'clusters/prod/shop.yaml': flux(spec) }, files);
  const open = findings.filter(({ message }) => message.includes('${'));
  expect(open.map(({ severity }) => severity)).toEqual(['info']);
});

test.each([
  ['targetNamespace', flux('  targetNamespace: store\n'), { metadata: { namespace: 'store' } }],
  ['namePrefix', flux('  namePrefix: eu-\n'), { metadata: { name: 'eu-shop' } }],
  [
    'commonMetadata',
    flux('  commonMetadata: {labels: {team: a}}\n'),
    { metadata: { labels: { team: 'a' } } },
  ],
  [
    'patches',
    flux(
      '  patches:\n    - target: {kind: Deployment}\n      patch: |\n        - {op: replace, path: /spec/replicas, value: 7}\n',
    ),
    { spec: { replicas: 7 } },
  ],
  [
    'images of Argo CD',
    argo('      images: ["ghcr.io/acme/shop=ghcr.io/acme/eu:9"]\n'),
    { spec: { template: { spec: { containers: [{ image: 'ghcr.io/acme/eu:9' }] } } } },
  ],
  ['replicas of Argo CD', argo('      replicas: [{name: shop, count: 4}]\n'), { spec: { replicas: 4 } }],
  [
    'commonLabels of Argo CD',
    argo('      commonLabels: {team: a}\n'),
    { spec: { selector: { matchLabels: { team: 'a', app: 'shop' } } } },
  ],
])('what delivers a folder changes its objects: %s', (_, delivery, expected) => {
  const plain = delivery.includes('argoproj') ? argo('      version: v5\n') : flux('');
  const [first] = afterOf(
    { ...fixed, 'clusters/prod/shop.yaml': plain },
    { ...fixed, 'clusters/prod/shop.yaml': delivery },
  );
  expect(first).toMatchObject(expected);
});

const release = (version: string, values: string) => `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: cache, namespace: shop}
spec:
  interval: 10m
  chart:
    spec: {chart: redis, version: ${version}, sourceRef: {kind: HelmRepository, name: bitnami}}
  values: ${values}
`;

const application = (version: string, values: string) => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: cache, namespace: argocd}
spec:
  project: default
  destination: {server: https://kubernetes.default.svc, namespace: shop}
  source:
    repoURL: https://charts.example.com
    chart: redis
    targetRevision: ${version}
    helm: {valuesObject: ${values}}
`;

test.each([
  ['HelmRelease', release],
  ['Application', application],
])('of a chart that lies elsewhere a line tells what a %s asks for otherwise', (kind, write) => {
  const base = { 'apps/cache.yaml': write('18.1.0', '{auth: {enabled: true}, replica: {replicaCount: 2}}') };
  const head = { 'apps/cache.yaml': write('19.0.0', '{auth: {enabled: true}, replica: {replicaCount: 3}}') };
  const { skipped, summary } = review(base, head);
  expect(skipped).toEqual([
    `the chart \`redis\` of the ${kind} \`cache\`, which lies elsewhere: version 18.1.0 → 19.0.0, values \`replica.replicaCount\``,
  ]);
  expect(summary).toContain('18.1.0 → 19.0.0');
  expect(review(base, { ...base, 'README.md': 'x' }).skipped).toEqual([]);
});

test('a waiver in a file of a build that is over is told', () => {
  const waived = `# supercargo ignore=latestTag until the registry moves, until 2026-01-31\n${fixed['apps/shop/app.yaml']}`;
  const { findings } = review(fixed, { ...fixed, 'apps/shop/app.yaml': waived });
  expect(findings.map(({ rule, path, line, severity }) => [rule, path, line, severity])).toEqual([
    ['expiredWaiver', 'apps/shop/app.yaml', 1, 'info'],
  ]);
});

test.each([
  ['an image of Flux', flux('  images:\n    - name: ghcr.io/acme/shop\n      newTag: latest\n'), 13],
  ['an image of Argo CD', argo('      images:\n        - ghcr.io/acme/shop:latest\n'), 15],
  [
    'a patch of Flux',
    flux(
      '  patches:\n    - target: {kind: Deployment}\n      patch: |\n        - {op: replace, path: /spec/template/spec/containers/0/image, value: shop:latest}\n',
    ),
    13,
  ],
])('what is found in what %s makes is told at its line', (_, delivery, line) => {
  const plain = delivery.includes('argoproj') ? argo('      version: v5\n') : flux('');
  const base = { ...fixed, 'clusters/prod/shop.yaml': plain };
  const { findings } = review(base, { ...base, 'clusters/prod/shop.yaml': delivery });
  const told = findings.filter(({ rule }) => rule === 'latestTag');
  expect(told.map((one) => [one.path, one.line])).toEqual([['clusters/prod/shop.yaml', line]]);
});
