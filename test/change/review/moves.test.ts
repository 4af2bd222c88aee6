import { describe, expect, test } from '@jest/globals';
import { bundledLinters } from '../../../src/adapters/schemas/linters.ts';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { reviewChange } from '../../../src/change/review/review.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import { diffRules } from '../../../src/lint/diff/rules.ts';
import { snapshotOf } from '../../support/snapshot.ts';

/* What is written elsewhere, or built in another way, is the same to the cluster; and nobody is blamed for what was there. */

type Files = Readonly<Record<string, string>>;

const templates = await loadTemplates();
const judges = { linters: bundledLinters(), diffRules };
const means = { templates, policy: defaultPolicy, language: 'en', today: '2026-11-20' } as const;

function review(base: Files, head: Files) {
  const paths = [...new Set([...Object.keys(base), ...Object.keys(head)])];
  const changed = paths
    .filter((path) => base[path] !== head[path])
    .map((path) => ({ path, status: 'modified' }) as const);
  return reviewChange({ base: snapshotOf(base), head: snapshotOf(head), changed, ...means }, judges);
}

/** A Deployment that lacks much, the Service before it, and what its pods read. */
const objects = {
  'web.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: "acme/web:latest", envFrom: [{configMapRef: {name: web}}], ports: [{containerPort: 80}]}]
`,
  'service.yaml':
    'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}, ports: [{port: 80}]}\n',
  'config.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata: {A: b}\n',
};
const all = Object.keys(objects);
const lists = (...paths: readonly string[]) => `resources: [${paths.join(', ')}]\n`;
const within = (folder: string, files: Files = objects): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

const base = { ...within('base'), 'base/kustomization.yaml': lists(...all) };
const overlay = (name: string, more = '') => ({
  [`overlays/${name}/kustomization.yaml`]: `${lists('../../base')}namespace: shop\n${more}`,
});
const images = 'images: [{name: acme/web, newTag: "2"}]\n';

const moves: readonly (readonly [name: string, before: Files, after: Files])[] = [
  ['a folder of files', within('k8s'), within('deploy')],
  ['one file into several', { 'k8s/all.yaml': Object.values(objects).join('---\n') }, within('k8s')],
  [
    'plain files into a Kustomization',
    within('k8s'),
    { ...within('k8s'), 'k8s/kustomization.yaml': lists(...all) },
  ],
  [
    'a Kustomization into plain files',
    { ...within('k8s'), 'k8s/kustomization.yaml': lists(...all) },
    within('k8s'),
  ],
  ['plain files into a base', within('k8s'), { ...base, 'over/kustomization.yaml': lists('../base') }],
  ['an overlay', { ...base, ...overlay('prod') }, { ...base, ...overlay('production') }],
  [
    'a base',
    { ...base, ...overlay('prod') },
    {
      ...within('common'),
      'common/kustomization.yaml': lists(...all),
      'overlays/prod/kustomization.yaml': `${lists('../../common')}namespace: shop\n`,
    },
  ],
  [
    'one object from build to build',
    { ...within('a'), 'a/kustomization.yaml': lists(...all), 'b/kustomization.yaml': 'namespace: x\n' },
    {
      ...within('a'),
      'a/kustomization.yaml': lists('web.yaml', 'service.yaml'),
      'b/kustomization.yaml': lists('c.yaml'),
      'b/c.yaml': objects['config.yaml'],
      'a/config.yaml': '',
    },
  ],
];

describe.each(moves)('%s', (_name, before, after) => {
  test('moves and changes nothing, there and back', () => {
    for (const [from, to] of [
      [before, after],
      [after, before],
    ] as const) {
      const { changes, findings, fixed, verdict } = review(from, to);
      expect({ changes, findings, fixed, verdict }).toEqual({
        changes: [],
        findings: [],
        fixed: [],
        verdict: 'pass',
      });
    }
  });
});

test('a file that its Kustomization does not name is not delivered', () => {
  const before = { ...within('k8s'), 'k8s/kustomization.yaml': lists(...all) };
  const dropped = { ...before, 'k8s/kustomization.yaml': lists('web.yaml', 'service.yaml') };
  const gone = { changes: [{ action: 'delete', kind: 'ConfigMap', name: 'web' }], verdict: 'fail' };
  expect(review(before, dropped)).toMatchObject(gone);
  expect(review(within('k8s'), dropped)).toMatchObject(gone);
  expect(review(dropped, before)).toMatchObject({ changes: [{ action: 'create' }], verdict: 'pass' });
  const below = {
    ...within('k8s/files'),
    'k8s/kustomization.yaml': lists(...all.map((path) => `files/${path}`)),
  };
  expect(
    review(below, { ...below, 'k8s/kustomization.yaml': lists('files/web.yaml', 'files/service.yaml') }),
  ).toMatchObject(gone);
});

test('an application that still names the folder which went away is told', () => {
  const argo = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: web}
spec:
  source: {repoURL: https://github.com/acme/fleet, path: overlays/prod}
  destination: {name: prod, namespace: shop}
`;
  const flux = argo
    .replace('argoproj.io/v1alpha1', 'kustomize.toolkit.fluxcd.io/v1')
    .replace('Application', 'Kustomization')
    .replace(/ {2}source.*/u, '  path: ./overlays/prod');
  for (const app of [argo, flux]) {
    const before = { ...base, ...overlay('prod'), 'apps/web.yaml': app };
    const { findings } = review(before, { ...base, ...overlay('production'), 'apps/web.yaml': app });
    expect(findings).toMatchObject([
      { rule: 'lostFolder', severity: 'error', path: 'apps/web.yaml', line: 5 },
    ]);
    const named = {
      ...base,
      ...overlay('production'),
      'apps/web.yaml': app.replace('overlays/prod', 'overlays/production'),
    };
    expect(review(before, named).findings).toEqual([]);
    expect(review(before, base).findings).toEqual([]);
  }
});

test('what changes on the way is told of the same object', () => {
  const after = { ...base, ...overlay('production', images) };
  const { changes, fixed } = review({ ...base, ...overlay('prod') }, after);
  expect(changes).toMatchObject([
    { action: 'update', kind: 'Deployment', name: 'web', path: 'overlays/production' },
  ]);
  expect(fixed.map(({ rule }) => rule)).toEqual(['latestTag']);
});

test('a Kustomization that only speaks of Flux is one of kustomize', () => {
  const own = {
    ...within('app'),
    'app/kustomization.yaml': `${lists(...all)}commonAnnotations: {kustomize.toolkit.fluxcd.io/prune: disabled}\n`,
  };
  const { changes } = review(own, {
    ...own,
    'app/config.yaml': objects['config.yaml'].replace('A: b', 'A: c'),
  });
  expect(changes).toMatchObject([{ action: 'update', kind: 'ConfigMap', path: 'app' }]);
});

test('overlays with objects of one name stay two', () => {
  const both = { ...base, ...overlay('prod'), ...overlay('staging') };
  const more = { ...both, ...overlay('prod', 'configMapGenerator: [{name: x, literals: [a=b]}]\n') };
  const less = { ...both, ...overlay('staging', 'configMapGenerator: [{name: x, literals: [a=b]}]\n') };
  expect(review(more, less).changes.map(({ action, path }) => `${action} ${path}`)).toEqual([
    'delete overlays/prod',
    'create overlays/staging',
  ]);
});

test('a new environment is not blamed for what its base lacks, only for what it says itself', () => {
  const before = { ...base, ...overlay('prod') };
  const clean = review(before, { ...before, ...overlay('staging') });
  expect(clean.changes.map(({ action }) => action)).toEqual(['create', 'create', 'create']);
  expect(clean.findings).toEqual([]);
  const patch =
    'patches: [{patch: "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {template: {spec: {hostNetwork: true}}}}"}]\n';
  const own = review(before, { ...before, ...overlay('staging', patch) });
  expect(own.findings.map(({ rule, path }) => `${rule} ${path}`)).toContain(
    'hostNetwork overlays/staging/kustomization.yaml',
  );
});
