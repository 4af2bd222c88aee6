import { describe, expect, test } from '@jest/globals';
import { type Files, graveOf, reviewOf } from '../../support/review-of.ts';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: {name: shop}
spec:
  replicas: 2
  selector: {matchLabels: {app: shop}}
  template:
    metadata: {labels: {app: shop}}
    spec:
      containers:
        - {name: shop, image: "ghcr.io/acme/shop:1.2.3", envFrom: [{configMapRef: {name: settings}}]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings}
data: {region: "\${REGION}"}
`;

const folder: Files = {
  'apps/shop/kustomization.yaml': 'resources: [app.yaml]\n',
  'apps/shop/app.yaml': deployment,
  'components/debug/kustomization.yaml':
    'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches: [{target: {kind: Deployment}, patch: \'[{"op": "replace", "path": "/spec/replicas", "value": 9}]\'}]\n',
  'clusters/prod/settings.yaml':
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: cluster, namespace: flux-system}\ndata: {REGION: eu}\n',
};

const flux = (spec: string) => `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: shop, namespace: flux-system}
spec:
  interval: 10m
  path: ./apps/shop
  prune: true
  sourceRef: {kind: GitRepository, name: flux-system}
  ${spec}
`;

const argo = (kustomize: string) => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: shop, namespace: argocd}
spec:
  project: default
  destination: {server: https://kubernetes.default.svc, namespace: shop}
  source: {repoURL: https://github.com/acme/gitops, path: apps/shop, kustomize: ${kustomize}}
`;

const image = (name: string) => ({
  spec: { template: { spec: { containers: [expect.objectContaining({ image: name })] } } },
});
const envFrom = (name: string) => ({
  spec: {
    template: { spec: { containers: [expect.objectContaining({ envFrom: [{ configMapRef: { name } }] })] } },
  },
});
const annotation = { metadata: { annotations: { team: 'a' } } };
const nine = { spec: { replicas: 9 } };
const patch = `[{target: {kind: Deployment}, patch: '[{"op": "replace", "path": "/spec/replicas", "value": 9}]'}]`;

/** Each of them is laid over the same folder, which itself stays as it is. */
describe('what delivers a folder says more than the folder', () => {
  test.each([
    ['components of Flux', flux('components: [../../components/debug]'), nine],
    [
      'images of Flux',
      flux('images: [{name: ghcr.io/acme/shop, newTag: "2.0.0"}]'),
      image('ghcr.io/acme/shop:2.0.0'),
    ],
    [
      'an image of Flux by digest',
      flux('images: [{name: ghcr.io/acme/shop, newName: r.io/shop, digest: sha256:ab}]'),
      image('r.io/shop@sha256:ab'),
    ],
    [
      'a prefix of Flux, and references with it',
      flux('namePrefix: eu-'),
      { metadata: { name: 'eu-shop' }, ...envFrom('eu-settings') },
    ],
    ['a suffix of Flux', flux('nameSuffix: -eu'), { metadata: { name: 'shop-eu' } }],
    ['annotations of Flux', flux('commonMetadata: {annotations: {team: a}}'), annotation],
    ['a namespace of Flux', flux('targetNamespace: store'), { metadata: { namespace: 'store' } }],
    [
      'a strategic merge patch of Flux',
      flux(
        'patches: [{patch: "apiVersion: apps/v1\\nkind: Deployment\\nmetadata: {name: shop}\\nspec: {replicas: 9}"}]',
      ),
      nine,
    ],
    ['images of Argo CD', argo('{images: ["ghcr.io/acme/shop:2.0.0"]}'), image('ghcr.io/acme/shop:2.0.0')],
    [
      'an image of Argo CD by digest',
      argo('{images: ["ghcr.io/acme/shop@sha256:ab"]}'),
      image('ghcr.io/acme/shop@sha256:ab'),
    ],
    [
      'another image of Argo CD',
      argo('{images: ["ghcr.io/acme/shop=r.io:5000/shop:2"]}'),
      image('r.io:5000/shop:2'),
    ],
    [
      'a prefix of Argo CD',
      argo('{namePrefix: eu-}'),
      { metadata: { name: 'eu-shop' }, ...envFrom('eu-settings') },
    ],
    ['a suffix of Argo CD', argo('{nameSuffix: -eu}'), { metadata: { name: 'shop-eu' } }],
    ['annotations of Argo CD', argo('{commonAnnotations: {team: a}}'), annotation],
    [
      'labels of Argo CD beside selectors',
      argo('{commonLabels: {team: a}, labelWithoutSelector: true}'),
      { metadata: { labels: { team: 'a' } }, spec: { selector: { matchLabels: { app: 'shop' } } } },
    ],
    [
      'labels of Argo CD in templates',
      argo('{commonLabels: {team: a}, labelWithoutSelector: true, labelIncludeTemplates: true}'),
      { spec: { template: { metadata: { labels: { app: 'shop', team: 'a' } } } } },
    ],
    ['a namespace of Argo CD', argo('{namespace: store}'), { metadata: { namespace: 'store' } }],
    ['replicas of Argo CD', argo('{replicas: [{name: shop, count: "9"}]}'), nine],
    ['patches of Argo CD', argo(`{patches: ${patch}}`), nine],
    ['components of Argo CD', argo('{components: [../../components/debug]}'), nine],
  ])('%s', (_, delivery, expected) => {
    const plain = delivery.includes('argoproj') ? argo('{}') : flux('');
    const { changes } = reviewOf(
      { ...folder, 'clusters/prod/shop.yaml': plain },
      { ...folder, 'clusters/prod/shop.yaml': delivery },
    );
    const deployed = changes.filter(({ kind, after }) => kind === 'Deployment' && after !== null);
    expect(deployed.map(({ after }) => after)).toEqual([expect.anything()]);
    expect(deployed[0]?.after).toMatchObject(expected);
  });

  test.each([
    [
      'what an object says itself counts more',
      'postBuild: {substitute: {REGION: us}, substituteFrom: [{kind: ConfigMap, name: cluster}]}',
      'us',
    ],
    ['a ConfigMap of the cluster', 'postBuild: {substituteFrom: [{kind: ConfigMap, name: cluster}]}', 'eu'],
    [
      'one that is missing may be optional',
      'postBuild: {substituteFrom: [{kind: ConfigMap, name: none, optional: true}, {kind: ConfigMap, name: cluster}]}',
      'eu',
    ],
    [
      'one whose value nobody knows stays as it is',
      'postBuild: {substituteFrom: [{kind: Secret, name: none}]}',
      '${REGION}',
    ],
  ])('variables of Flux: %s', (_, spec, value) => {
    const base = { ...folder, 'clusters/prod/shop.yaml': flux(spec) };
    const head = { ...base, 'apps/shop/app.yaml': deployment.replace('\ndata: {', '\ndata: {new: x, ') };
    const map = reviewOf(base, head).changes.find(({ kind }) => kind === 'ConfigMap');
    expect(map?.after).toMatchObject({ data: { region: value } });
  });
});

const application = (name: string, more = '') => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: ${name}, namespace: argocd}
spec:
  project: default
  destination: {server: https://kubernetes.default.svc, namespace: cache}
  sources:
    - repoURL: https://charts.example.com
      chart: redis
      targetRevision: 18.1.0
      helm: {valueFiles: [$values/values/common.yaml, $values/values/${name}.yaml]${more}}
    - {repoURL: https://github.com/acme/gitops, ref: values, targetRevision: main}
`;

const webOf = (more: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec:\n  destination: {name: eu, namespace: web}\n  source: {repoURL: https://github.com/acme/gitops, path: charts/web, helm: {valueFiles: [prod.yaml]${more}}}\n`;

describe('a chart that lies elsewhere, with values from here', () => {
  const files: Files = {
    'argocd/a.yaml': application('a'),
    'argocd/b.yaml': application('b'),
    'values/common.yaml': 'auth: {enabled: true}\n',
    'values/a.yaml': 'replica: {replicaCount: 2}\n',
    'values/b.yaml': 'replica: {replicaCount: 2}\n',
  };

  test('reaches the applications that a file of values is given to, and tells which differ', () => {
    const { affected, skipped } = reviewOf(files, {
      ...files,
      'values/a.yaml': 'replica: {replicaCount: 3}\n',
    });
    expect(affected.map(({ name }) => name)).toEqual(['a']);
    expect(skipped).toEqual([
      'the chart `redis` of `a`, which lies elsewhere: values `replica.replicaCount`',
    ]);
    const common = reviewOf(files, { ...files, 'values/common.yaml': 'auth: {enabled: false}\n' });
    expect(common.affected.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(common.skipped).toHaveLength(2);
  });

  test('tells only those whose values differ in the end', () => {
    const base = { ...files, 'values/a.yaml': 'auth: {enabled: true}\n' };
    expect(
      reviewOf(base, { ...base, 'values/common.yaml': 'auth: {enabled: false}\n' }).skipped,
    ).toHaveLength(1);
  });
});

test('a file of values that a chart of this repository is to have, and that is gone, is an error', () => {
  const chart = {
    'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    'charts/web/prod.yaml': 'a: b\n',
  };
  const { 'charts/web/prod.yaml': _gone, ...rest } = chart;
  const judged = (more: string) =>
    graveOf(
      reviewOf({ ...chart, 'argocd/web.yaml': webOf(more) }, { ...rest, 'argocd/web.yaml': webOf(more) }),
    );
  expect(judged('')).toEqual(['applicationPath argocd/web.yaml:6']);
  expect(judged(', ignoreMissingValueFiles: true')).toEqual([]);
});
