import { describe, expect, test } from '@jest/globals';
import { kustomizeOf } from '../../../src/kustomize/build.ts';
import { textAt } from '../../../src/kustomize/node.ts';
import { fixTexts } from '../../../src/lint/engine/fix.ts';
import { lintManifests } from '../../../src/lint/manifest/engine.ts';
import { latestTag } from '../../../src/lint/manifest/rules/latestTag.ts';
import { removedApi } from '../../../src/lint/schema/rules/removedApi.ts';
import { memoryFiles } from '../../kustomize/cases.ts';

type Tree = Readonly<Record<string, string>>;

function lint(texts: ReadonlyMap<string, string>) {
  const files = Array.from(texts, ([path, text]) => ({ path, text }));
  return lintManifests({ files, rules: [latestTag, removedApi], minor: 36 });
}

function told(tree: Tree): string[] {
  return lint(new Map(Object.entries(tree))).map(({ path, line, rule }) => `${path}:${line} ${rule}`);
}

function mend(tree: Tree): Tree {
  const fixed = fixTexts(new Map(Object.entries(tree)), lint);
  return Object.fromEntries([...fixed].map(([path, { text }]) => [path, text]));
}

const ingress = (fields: string, version = 'networking.k8s.io/v1beta1'): string =>
  `apiVersion: ${version}\nkind: Ingress\nmetadata: {name: web}\nspec:\n${fields}`;
const base = {
  'base/kustomization.yaml': 'resources: [r.yaml]\n',
  'base/r.yaml': ingress('  backend: {serviceName: web, servicePort: 80}\n'),
};
const overlay = (patch: string): string => `resources: [../base]\npatches:\n  - ${patch}`;
const indented = (text: string): string => text.replaceAll(/^(?=.)/gmu, '      ');

describe('an object and the patches that find it by its version', () => {
  const patch = ingress('  ingressClassName: nginx\n');

  test.each([
    ['a file', { ...base, 'prod/kustomization.yaml': overlay('path: p.yaml\n'), 'prod/p.yaml': patch }],
    [
      'lines of the Kustomization',
      { ...base, 'prod/kustomization.yaml': overlay(`patch: |-\n${indented(patch)}`) },
    ],
  ])('move to the next version together: %s', (_, tree: Tree) => {
    expect(told(tree)).toHaveLength(2);
    const mended = mend(tree);
    expect(told(mended)).toEqual([]);
    const built = kustomizeOf(memoryFiles(mended))('prod');
    const [object] = built.ok ? built.value.objects : [];
    expect(['ingressClassName', 'defaultBackend'].map((key) => textAt(object, ['spec', key]))).toEqual([
      'nginx',
      undefined,
    ]);
    expect(textAt(object, ['spec', 'defaultBackend', 'service', 'name'])).toBe('web');
  });

  test.each([
    ['a patch that stands in quotes', overlay(`patch: ${JSON.stringify(patch)}\n`)],
    [
      'a backend of which a patch says a half',
      overlay(`patch: |-\n${indented(ingress('  backend: {servicePort: 81}\n'))}`),
    ],
    [
      'a target that names the version',
      overlay('target: {group: networking.k8s.io, version: v1beta1, kind: Ingress}\n    patch: "[]"\n'),
    ],
  ])('stay where one cannot: %s', (_, kustomization) => {
    const tree = { ...base, 'prod/kustomization.yaml': kustomization };
    expect(mend(tree)).toEqual(tree);
  });

  test('a patch gets no field that its object has', () => {
    const tree = {
      'kustomization.yaml': 'resources: [r.yaml]\npatches: [{path: p.yaml}]\n',
      'r.yaml':
        'apiVersion: extensions/v1beta1\nkind: DaemonSet\nmetadata: {name: web}\nspec:\n  template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: "a:1"}]}}\n',
      'p.yaml':
        'apiVersion: extensions/v1beta1\nkind: DaemonSet\nmetadata: {name: web}\nspec:\n  template: {spec: {containers: [{name: a, image: "a:2"}]}}\n',
    };
    const mended = mend(tree);
    expect(mended['p.yaml']).toBe(tree['p.yaml'].replace('extensions/v1beta1', 'apps/v1'));
    expect(mended['r.yaml']).toContain('updateStrategy');
  });
});

const deployment =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers: [{name: app, image: "shop:latest"}]\n';
const shop = { 'base/kustomization.yaml': 'resources: [r.yaml]\n', 'base/r.yaml': deployment };
const target = 'target: {kind: Deployment, name: web}';
const operation = (path: string, value: string, op = 'replace'): string =>
  `[{"op": "${op}", "path": "/spec/template/spec/containers${path}", "value": ${value}}]`;

const flux = (patch: string): string =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: web}\nspec:\n  patches:\n    - ${patch}`;
const argo = (patch: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec:\n  source: {kustomize: {patches: [${patch}]}}\n`;
const release = (patch: string): string =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: web}\nspec:\n  postRenderers: [{kustomize: {patches: [${patch}]}}]\n`;

describe('an image that a patch writes', () => {
  test.each([
    ['a container', operation('/0', '{"name": "app", "image": "shop:v2"}')],
    ['all containers', operation('', '[{"name": "app", "image": "shop:v2"}]')],
  ])('by an operation on %s has a version', (_, patch) => {
    const tree = { ...shop, 'prod/kustomization.yaml': overlay(`{patch: '${patch}', ${target}}\n`) };
    expect(told(tree)).toEqual([]);
    const latest = {
      ...shop,
      'prod/kustomization.yaml': overlay(`{patch: '${patch.replace('v2', 'latest')}', ${target}}\n`),
    };
    expect(told(latest)).toEqual(['base/r.yaml:7 latestTag', 'prod/kustomization.yaml:3 latestTag']);
  });

  test('by one that adds a container is that of another', () => {
    const added = operation('/0', '{"name": "log", "image": "log:v2"}', 'add');
    const tree = { ...shop, 'prod/kustomization.yaml': overlay(`{patch: '${added}', ${target}}\n`) };
    expect(told(tree)).toEqual(['base/r.yaml:7 latestTag']);
  });

  test.each([
    ['Flux', flux],
    ['Argo CD', argo],
    ['a release', release],
  ])('%s delivers', (_, deliver) => {
    const written = operation('/0/image', '"shop:v2"');
    expect(told({ ...shop, 'd.yaml': deliver(`{patch: '${written}', ${target}}\n`) })).toEqual([]);
    const other = deliver(`{patch: '${written}', ${target.replace('web', 'other')}}\n`);
    expect(told({ ...shop, 'd.yaml': other })).toEqual(['base/r.yaml:7 latestTag']);
  });

  test('is judged where it stands, and takes the version of others', () => {
    const patch = deployment.replace('shop:latest', 'log:latest');
    const tree = {
      'd.yaml': flux(`patch: |\n${indented(patch).replaceAll(/^/gmu, '  ').trimEnd()}\n`),
      'kustomization.yaml': 'images: [{name: log, newTag: v3}]\n',
    };
    expect(told(tree)).toEqual(['d.yaml:13 latestTag']);
    expect(mend(tree)['d.yaml']).toBe(tree['d.yaml'].replace('log:latest', 'log:v3'));
  });

  test('has the version that the Kustomization gives after patches', () => {
    const patch = deployment.replace('shop:latest', 'log:latest').replace('app', 'log');
    const images = 'images: [{name: log, newTag: v3}, {name: shop, newTag: v1}]\n';
    const inFile = {
      ...shop,
      'prod/kustomization.yaml': overlay('path: p.yaml\n') + images,
      'prod/p.yaml': patch,
    };
    const inPlace = { ...shop, 'prod/kustomization.yaml': overlay(`patch: |-\n${indented(patch)}`) + images };
    expect([told(inFile), told(inPlace)]).toEqual([[], []]);
  });
});
