import { expect, test } from '@jest/globals';
import { type Files, graveOf, reviewOf } from '../../support/review-of.ts';

const job = (image: string, annotations = '') => `apiVersion: batch/v1
kind: Job
metadata: {name: migrate, namespace: shop, annotations: {${annotations}}}
spec:
  template:
    spec: {restartPolicy: Never, containers: [{name: migrate, image: "ghcr.io/acme/shop:${image}"}]}
`;

const flux = (force: boolean): Files => ({
  'clusters/prod/shop.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: shop, namespace: flux-system}
spec:
  interval: 10m
  path: ./apps/shop
  prune: true
  force: ${force}
  sourceRef: {kind: GitRepository, name: flux-system}
`,
});

const map = (more: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {a: b}\n${more}`;

const service = (app: string) =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: ${app}}, ports: [{port: 80}]}\n`;

test.each([
  ['refused', '', {}, 'update', ['error']],
  ['taken where it is a hook of Argo CD', 'argocd.argoproj.io/hook: PreSync', {}, 'replace', []],
  ['taken where it is a hook of Helm', 'helm.sh/hook: pre-upgrade', {}, 'replace', []],
  [
    'refused where Argo CD replaces, but not by force',
    'argocd.argoproj.io/sync-options: Replace=true',
    {},
    'update',
    ['error'],
  ],
  [
    'forced by Argo CD',
    'argocd.argoproj.io/sync-options: "Force=true,Replace=true"',
    {},
    'replace',
    ['warning'],
  ],
  [
    'forced by an annotation for Flux',
    'kustomize.toolkit.fluxcd.io/force: enabled',
    {},
    'replace',
    ['warning'],
  ],
  ['forced by Flux', '', flux(true), 'replace', ['warning']],
  ['refused where Flux does not force', '', flux(false), 'update', ['error']],
] as const)('another image of a Job is %s', (...[, annotation, delivery, action, severities]) => {
  const files = (image: string): Files => ({ ...delivery, 'apps/shop/job.yaml': job(image, annotation) });
  const { changes, findings } = reviewOf(files('1.0.0'), files('1.0.1'));
  expect(changes).toMatchObject([
    { action, refused: severities[0] === 'error' ? [{ path: 'spec.template' }] : [] },
  ]);
  expect(findings.filter(({ rule }) => rule === 'immutableJob').map(({ severity }) => severity)).toEqual(
    severities,
  );
});

test('the path of what may not be taken away is told though nothing stands there', () => {
  const { changes } = reviewOf({ 'a.yaml': map('immutable: true\n') }, { 'a.yaml': map('') });
  expect(changes).toMatchObject([{ action: 'update', refused: [{ path: 'immutable' }] }]);
});

test('what the server takes, though something stops, is a danger and no refusal', () => {
  const pod =
    'apiVersion: v1\nkind: Pod\nmetadata: {name: web, labels: {app: web}}\nspec: {containers: [{name: web, image: "web:1.0.0"}]}\n';
  const review = reviewOf(
    { 'a.yaml': service('web'), 'b.yaml': pod },
    { 'a.yaml': service('shop'), 'b.yaml': pod },
  );
  expect(graveOf(review)).toEqual(['brokenReference a.yaml:4']);
  expect(review.changes).toMatchObject([{ refused: [], dangers: [{ id: 'brokenReference' }] }]);
});
