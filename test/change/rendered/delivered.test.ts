import { expect, test } from '@jest/globals';
import { type Files, graveOf, reviewOf } from '../../support/review-of.ts';

const argo = (
  path: string,
  finalizers = '[resources-finalizer.argocd.argoproj.io]',
) => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: shop, namespace: argocd, finalizers: ${finalizers}}
spec:
  project: default
  destination: {name: prod-eu, namespace: shop}
  source: {repoURL: https://github.com/acme/gitops, path: ${path}, targetRevision: main}
  syncPolicy: {automated: {prune: true}}
`;

const flux = (path: string, more = 'prune: true') => `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: shop, namespace: flux-system}
spec: {interval: 10m, path: ${path}, sourceRef: {kind: GitRepository, name: fleet}, ${more}}
`;

const claim = (name: string) =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: ${name}, namespace: shop}\nspec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 20Gi}}}\n`;

const folders: Files = {
  'plain/claim.yaml': claim('plain'),
  'built/kustomization.yaml': 'resources: [claim.yaml]\n',
  'built/claim.yaml': claim('built'),
};

/** What becomes of the claims when nothing but the object that delivers them is another. */
function claimsAfter(before: string, after: string): string[] {
  const ends = [before, after].map((text): Files =>
    text === '' ? folders : { ...folders, 'delivery/shop.yaml': text },
  );
  const { changes } = reviewOf(ends[0] ?? {}, ends[1] ?? {});
  return changes
    .filter(({ kind }) => kind === 'PersistentVolumeClaim')
    .map(({ action, name }) => `${action} ${name}`);
}

test.each([
  ['an Application that goes takes a folder along', argo('plain'), '', ['delete plain']],
  ['one that goes takes a Kustomization along', argo('built'), '', ['delete built']],
  ['one without a finalizer leaves all there', argo('plain', '[]'), '', []],
  ['one that comes brings what is there', '', argo('built'), ['create built']],
  ['one that goes elsewhere does both', argo('plain'), argo('built'), ['delete plain', 'create built']],
  ['a Kustomization of Flux that goes takes all along', flux('./built'), '', ['delete built']],
  ['one that does not prune leaves all there', flux('./built', 'prune: false'), '', []],
  ['one that comes brings what is there', '', flux('./plain'), ['create plain']],
  [
    'one that is only asked more often changes nothing',
    flux('./plain'),
    flux('./plain').replace('10m', '1h'),
    [],
  ],
] as const)('%s', (...[, before, after, claims]) => {
  expect(claimsAfter(before, after)).toEqual(claims);
});

test('applications that go are among those that are reached, and what is lost with them is told', () => {
  const base = { ...folders, 'delivery/shop.yaml': argo('plain') };
  const review = reviewOf(base, folders);
  expect(review.affected).toMatchObject([{ name: 'shop', cluster: 'prod-eu', path: 'plain' }]);
  expect(graveOf(review)).toEqual(['lostData plain/claim.yaml:3']);
});

test('an application is reached where its own object says something else, but not by how often it is asked', () => {
  const base = { ...folders, 'delivery/shop.yaml': flux('./plain') };
  const reached = (text: string) =>
    reviewOf(base, { ...base, 'delivery/shop.yaml': text }).affected.map(({ name }) => name);
  expect(reached(flux('./plain', 'prune: false'))).toEqual(['shop']);
  expect(reached(flux('./plain').replace('10m', '1h'))).toEqual([]);
});

const chartIn = (env: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: ${env}}\nspec:\n  destination: {name: ${env}, namespace: web}\n  source: {path: charts/web, helm: {valueFiles: [values.yaml, values-${env}.yaml]}}\n`;

test('a file of values in the folder of a chart reaches those that it is given to', () => {
  const base = {
    'argocd/dev.yaml': chartIn('dev'),
    'argocd/prod.yaml': chartIn('prod'),
    'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    'charts/web/values.yaml': 'a: b\n',
    'charts/web/values-dev.yaml': 'a: b\n',
    'charts/web/values-prod.yaml': 'a: b\n',
  };
  const reached = (path: string) =>
    reviewOf(base, { ...base, [path]: 'a: c\n' }).affected.map(({ name }) => name);
  expect(reached('charts/web/values-prod.yaml')).toEqual(['prod']);
  expect(reached('charts/web/values.yaml')).toEqual(['dev', 'prod']);
});

test('what Flux gathers in a folder is not reached by what lies below a build there and has a delivery of its own', () => {
  const base = {
    'clusters/home/apps.yaml': flux('./apps').replace('name: shop', 'name: apps'),
    'apps/web/kustomization.yaml': 'resources: [ks.yaml]\n',
    'apps/web/ks.yaml': flux('./apps/web/app'),
    'apps/web/app/kustomization.yaml': 'resources: [claim.yaml]\n',
    'apps/web/app/claim.yaml': claim('web'),
  };
  const head = { ...base, 'apps/web/app/claim.yaml': claim('web').replace('20Gi', '30Gi') };
  expect(reviewOf(base, head).affected.map(({ name }) => name)).toEqual(['shop']);
});

const named = (name: string, path: string, more = '') =>
  flux(path, `prune: true${more}`).replace('name: shop', `name: ${name}`);

const grown = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace('20Gi', '30Gi')]));

test('applications are told in the order in which they are synced', () => {
  const fluxed: Files = {
    'clusters/prod/a.yaml': named('apps', './prod/apps', ', dependsOn: [{name: configs}]'),
    'clusters/prod/b.yaml': named('configs', './prod/configs', ', dependsOn: [{name: controllers}]'),
    'clusters/prod/c.yaml': named('controllers', './prod/controllers'),
    ...Object.fromEntries(
      ['apps', 'configs', 'controllers'].map((name) => [`prod/${name}/a.yaml`, claim(name)]),
    ),
  };
  const { affected, summary } = reviewOf(fluxed, grown(fluxed));
  expect(affected.map(({ name }) => name)).toEqual(['controllers', 'configs', 'apps']);
  expect(summary).toContain('| apps (after `configs`) | prod |');
  const waved: Files = {
    'argocd/a.yaml': argo('late').replace(
      'name: shop,',
      'name: late, annotations: {argocd.argoproj.io/sync-wave: "2"},',
    ),
    'argocd/b.yaml': argo('first').replace(
      'name: shop,',
      'name: first, annotations: {argocd.argoproj.io/sync-wave: "-1"},',
    ),
    'late/a.yaml': claim('late'),
    'first/a.yaml': claim('first'),
  };
  const second = reviewOf(waved, grown(waved));
  expect(second.affected.map(({ name }) => name)).toEqual(['first', 'late']);
  expect(second.summary).toContain('| late (wave 2) |');
});
