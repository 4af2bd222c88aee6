import { describe, expect, test } from '@jest/globals';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { bundledLinters } from '../../../src/adapters/schemas/linters.ts';
import { reviewChange } from '../../../src/change/review/review.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import { renderCharts } from '../../../src/flows/review/charts.ts';
import { diffRules } from '../../../src/lint/diff/rules.ts';
import type { Charts } from '../../../src/ports/charts.ts';
import { templateChart } from '../../support/helm.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const templates = await loadTemplates();
const judges = { linters: bundledLinters(), diffRules };
const never = new AbortController().signal;

const helm: Charts = {
  render: async ({ files, values, release: name, namespace }) => {
    try {
      return { kind: 'rendered', text: templateChart({ files, values, as: { name, namespace } }) };
    } catch {
      return { kind: 'failed', why: 'execution error at (shop/templates/web.yaml:4:12): no such value' };
    }
  },
};

const chart = {
  'charts/shop/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
  'charts/shop/values.yaml': 'replicas: 1\nnetwork: false\n',
  'charts/shop/templates/web.yaml': `apiVersion: v1
kind: Pod
metadata:
  name: {{ .Release.Name }}
  namespace: {{ .Release.Namespace }}
spec:
  hostNetwork: {{ .Values.network }}
  containers: [{name: web, image: "nginx:1.27"}]
`,
};
const application = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: shop-production}
spec:
  destination: {name: prod-eu, namespace: shop}
  source:
    path: charts/shop
    helm: {releaseName: web, valueFiles: [../../values/production.yaml], parameters: [{name: replicas, value: "2"}]}
  syncPolicy: {automated: {prune: true}}
`;
const delivered = { ...chart, 'argocd/shop.yaml': application, 'values/production.yaml': 'network: false\n' };

const helmRelease = (network: boolean) =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: web, namespace: shop}\nspec: {chart: {spec: {chart: ./charts/shop, sourceRef: {kind: GitRepository, name: fleet}}}, values: {network: ${network}}}\n`;

type Files = Readonly<Record<string, string>>;

async function review(base: Files, head: Files, charts: Charts | 'none' = helm) {
  const paths = [...new Set([...Object.keys(base), ...Object.keys(head)])];
  const changed = paths
    .filter((path) => base[path] !== head[path])
    .map((path) => ({ path, status: 'modified' }) as const);
  const ends = { base: snapshotOf(base), head: snapshotOf(head), changed };
  const built = await renderCharts(
    { ...ends, policy: defaultPolicy },
    charts === 'none' ? undefined : charts,
    never,
  );
  const means = { templates, policy: defaultPolicy, language: 'en', today: '2026-11-20' } as const;
  return reviewChange({ ...ends, ...means, charts: built }, judges);
}

async function places(files: Files) {
  const { findings } = await review({}, files);
  return findings.filter(({ rule }) => rule === 'hostNetwork').map(({ path, line }) => `${path}:${line}`);
}

describe('a chart is compared as it is installed', () => {
  test('by a file of values that an Application names', async () => {
    const head = { ...delivered, 'values/production.yaml': 'network: true\n' };
    const { changes, findings, affected } = await review(delivered, head);
    expect(changes).toMatchObject([
      { kind: 'Pod', namespace: 'shop', name: 'web', action: 'update', path: 'charts/shop' },
    ]);
    expect(affected.map(({ name }) => name)).toEqual(['shop-production']);
    expect(findings.map(({ rule, path, line }) => `${rule} ${path}:${line}`)).toContain(
      'hostNetwork values/production.yaml:1',
    );
  });

  test('and what it says of a value stands where that is set, by what counts most', async () => {
    const own = { 'charts/shop/values.yaml': 'replicas: 1\nnetwork: true\n' };
    expect(await places({ ...chart, ...own })).toEqual(['charts/shop/values.yaml:2']);
    expect(await places({ ...delivered, 'values/production.yaml': '\nnetwork: true\n' })).toEqual([
      'values/production.yaml:2',
    ]);
    expect(await places({ ...chart, ...own, 'flux/web.yaml': helmRelease(true) })).toEqual([
      'flux/web.yaml:4',
    ]);
    const fixed = chart['charts/shop/templates/web.yaml'].replace('{{ .Values.network }}', 'true');
    expect(await places({ ...chart, 'charts/shop/templates/web.yaml': fixed })).toEqual([
      'charts/shop/templates/web.yaml:7',
    ]);
  });

  test('by the Application itself, and by a template', async () => {
    const other = {
      ...delivered,
      'argocd/shop.yaml': application.replace('releaseName: web', 'releaseName: shop'),
    };
    expect(
      (await review(delivered, other)).changes.map(({ kind, name, action }) => `${action} ${kind} ${name}`),
    ).toEqual(expect.arrayContaining(['delete Pod web', 'create Pod shop']));
    const path = 'charts/shop/templates/web.yaml';
    const newer = { ...delivered, [path]: chart[path].replace('1.27', '1.28') };
    expect((await review(delivered, newer)).changes).toMatchObject([{ action: 'update', name: 'web' }]);
  });

  test('by a HelmRelease of Flux', async () => {
    const { changes } = await review(
      { ...chart, 'flux/web.yaml': helmRelease(false) },
      { ...chart, 'flux/web.yaml': helmRelease(true) },
    );
    expect(changes.map(({ kind, name }) => `${kind} ${name}`).toSorted()).toEqual([
      'HelmRelease web',
      'Pod web',
    ]);
  });

  test('with its own values where nobody installs it from here', async () => {
    const { changes } = await review(chart, { ...chart, 'charts/shop/values.yaml': 'network: true\n' });
    expect(changes).toMatchObject([{ kind: 'Pod', name: 'shop', action: 'update' }]);
  });
});

test('helm is asked with the values as Argo CD would set them, and for the APIs that the repository shows', async () => {
  const orders: Parameters<Charts['render']>[0][] = [];
  const asked: Charts = { render: (order) => (orders.push(order), Promise.resolve({ kind: 'absent' })) };
  const parameters = `[{name: replicas, value: "2"}, {name: code, value: "007"}, {name: 'a\\.b.c', value: x}, {name: flag, value: "true", forceString: true}, {name: 'list[0]', value: y}]`;
  const files = {
    ...delivered,
    'argocd/shop.yaml': application.replace('[{name: replicas, value: "2"}]', parameters),
    'monitors/web.yaml':
      'apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: {name: web}\n',
  };
  const { skipped } = await review({}, files, asked);
  expect(orders).toMatchObject([
    {
      release: 'web',
      namespace: 'shop',
      values: ['network: false\n', 'replicas: 2\n', "code: '007'\n", 'a.b:\n  c: x\n', "flag: 'true'\n"],
      apis: expect.arrayContaining(['monitoring.coreos.com/v1', 'monitoring.coreos.com/v1/ServiceMonitor']),
    },
  ]);
  expect(skipped).toEqual([expect.stringContaining('no helm here')]);
});

test('a chart that fails from now on is told where it fails', async () => {
  const path = 'charts/shop/templates/web.yaml';
  const { findings, verdict } = await review(delivered, {
    ...delivered,
    [path]: chart[path].replace('.network', '.missing'),
  });
  expect(verdict).toBe('fail');
  expect(findings).toMatchObject([
    { rule: 'helmTemplate', path, line: 4, message: expect.stringContaining('no such value') },
  ]);
});

test('where nothing renders charts that is said in one line, and nobody is blamed', async () => {
  const { changes, skipped, verdict } = await review(
    chart,
    { ...chart, 'charts/shop/values.yaml': 'network: true\n' },
    'none',
  );
  expect({ changes, skipped, verdict }).toEqual({
    changes: [],
    skipped: ['`charts/shop`: a Helm chart, and there is no helm here to render it'],
    verdict: 'pass',
  });
});
