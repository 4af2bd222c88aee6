import { expect, test } from '@jest/globals';
import { type Files, graveOf, reviewOf } from '../../support/review-of.ts';

/** Folders that say nothing of what they are made of: the tool that delivers them says it. */
const flux = (spec = '', path = './apps') => `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: apps, namespace: flux-system}
spec:
  interval: 10m
  path: ${path}
  prune: true
  sourceRef: {kind: GitRepository, name: flux-system}
${spec}`;

const argo = (directory = '') => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: apps, namespace: argocd}
spec:
  project: default
  destination: {server: https://kubernetes.default.svc, namespace: shop}
  source: {repoURL: https://github.com/acme/gitops, path: apps, targetRevision: main${directory}}
`;

const settings = (name: string, value = 'a') =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}, namespace: shop}\ndata: {key: "${value}"}\n`;

const apps: Files = {
  'apps/one.yaml': settings('one'),
  'apps/deep/two.yaml': settings('two'),
  'apps/built/kustomization.yaml': 'resources: [three.yaml]\n',
  'apps/built/three.yaml': settings('three'),
  'apps/built/not-named.yaml': settings('not-named'),
  'apps/values.yaml': 'replicas: 1\n',
};

/** All that is there, changed; answers what that does to the cluster. */
function changesUnder(delivery: string, files: Files = apps): string[] {
  const base = { 'clusters/prod/apps.yaml': delivery, ...files };
  const head = Object.fromEntries(
    Object.entries(base).map(([path, text]) => [path, text.replace('key: "a"', 'key: "b"')]),
  );
  return reviewOf(base, head)
    .changes.map(({ action, namespace, name, path }) => `${action} ${namespace}/${name} of ${path}`)
    .toSorted();
}

test('Flux takes all files, and folders with a Kustomization as what that gives', () => {
  expect(changesUnder(flux())).toEqual([
    'update shop/one of apps',
    'update shop/three of apps/built',
    'update shop/two of apps',
  ]);
});

test('what a Kustomization of Flux does reaches all that is gathered', () => {
  const changes = changesUnder(flux('  targetNamespace: store\n  namePrefix: eu-\n'));
  expect(changes).toEqual(['eu-one', 'eu-three', 'eu-two'].map((name) => `update store/${name} of apps`));
  const labelled = reviewOf(
    { 'clusters/prod/apps.yaml': flux(), ...apps },
    { 'clusters/prod/apps.yaml': flux('  commonMetadata: {labels: {team: a}}\n'), ...apps },
  );
  expect(labelled.changes.map(({ name }) => name).toSorted()).toEqual(['apps', 'one', 'three', 'two']);
});

test('an artifact that Flux takes from a registry is not the folder of that name', () => {
  const oci = flux().replace('kind: GitRepository', 'kind: OCIRepository');
  expect(changesUnder(oci).filter((change) => change.endsWith(' of apps'))).toEqual([]);
});

test.each([
  ['only files of the folder', '', ['one']],
  ['those below it', ', directory: {recurse: true}', ['one', 'two']],
  ['those that are included', ', directory: {recurse: true, include: "{two.yaml,deep/*}"}', ['two']],
  ['none that are excluded', ', directory: {recurse: true, exclude: "*two.yaml"}', ['one']],
])('a directory of Argo CD has %s', (_, directory, names) => {
  expect(changesUnder(argo(directory))).toEqual(
    expect.arrayContaining(names.map((name) => `update shop/${name} of apps`)),
  );
  const reached = reviewOf(
    { 'clusters/prod/apps.yaml': argo(directory), ...apps },
    { 'clusters/prod/apps.yaml': argo(directory), ...apps, 'apps/deep/two.yaml': settings('two', 'c') },
  );
  expect(reached.affected.map(({ name }) => name)).toEqual(names.includes('two') ? ['apps'] : []);
});

test('a file that moves within what is gathered changes nothing', () => {
  const { 'apps/one.yaml': one = '', ...rest } = apps;
  const base = { 'clusters/prod/apps.yaml': flux(), ...apps };
  const { changes, affected } = reviewOf(base, {
    'clusters/prod/apps.yaml': flux(),
    ...rest,
    'apps/deep/one.yaml': one,
  });
  expect(changes).toEqual([]);
  expect(affected.map(({ name }) => name)).toEqual(['apps']);
});

test('an object that two files have keeps Flux from syncing, and is told where', () => {
  const base = { 'clusters/prod/apps.yaml': flux(), ...apps };
  const head = { ...base, 'apps/again.yaml': settings('one', 'b') };
  expect(graveOf(reviewOf(base, head))).toEqual(['kustomizeBuild clusters/prod/apps.yaml:6']);
});

test('Argo CD takes the last of two objects that are one, and syncs', () => {
  const base = { 'clusters/prod/apps.yaml': argo(', directory: {recurse: true}'), ...apps };
  const review = reviewOf(base, { ...base, 'apps/zone.yaml': settings('one', 'b') });
  expect(graveOf(review)).toEqual(['duplicateObject apps/zone.yaml:3']);
  expect(review.changes).toMatchObject([{ action: 'update', name: 'one', after: { data: { key: 'b' } } }]);
});

test('a Kustomization that is added to a folder leaves its objects as they were', () => {
  const base = { 'clusters/prod/apps.yaml': flux(), 'apps/one.yaml': settings('one') };
  const head = { ...base, 'apps/kustomization.yaml': 'resources: [one.yaml]\n' };
  const { changes, findings } = reviewOf(base, head);
  expect({ changes, findings }).toEqual({ changes: [], findings: [] });
});
