import { expect, test } from '@jest/globals';
import { everyRule } from '../../../src/lint/engine/choice.ts';
import { applyEdits } from '../../../src/kernel/text.ts';
import { lintManifests } from '../../../src/lint/manifest/engine.ts';
import { exampleContainer } from '../../../src/lint/manifest/example-pod.ts';
import { latestTag } from '../../../src/lint/manifest/rules/latestTag.ts';

const pod = (image: string): string => exampleContainer('').replace(/image: .*/u, `image: ${image}`);
const kustomization = (resources: string, images = ''): string =>
  `resources: [${resources}]\n${images === '' ? '' : `images: [${images}]\n`}`;

type Tree = Readonly<Record<string, string>>;

/** What is said of each file that has an image, and the image that the fix writes. */
function told(tree: Tree): string[] {
  const files = Object.entries(tree).map(([path, text]) => ({ path, text }));
  return lintManifests({ files, rules: [latestTag], minor: 36, choice: everyRule }).map(({ path, fix }) => {
    const mended = applyEdits(tree[path] ?? '', fix?.edits ?? []);
    return fix === undefined ? path : `${path} ${/image: (.*)/u.exec(mended)?.[1]}`;
  });
}

const v1 = '{name: shop, newTag: v1}';
const base = { 'base/kustomization.yaml': kustomization('pod.yaml'), 'base/pod.yaml': pod('shop:latest') };

test('an image that every build of its file gives a version has one', () => {
  expect(told({ ...base, 'a/kustomization.yaml': kustomization('../base', v1) })).toEqual([]);
  const both = {
    'a/kustomization.yaml': kustomization('../base', v1),
    'b/kustomization.yaml': kustomization('../base', '{name: shop, digest: "sha256:0"}'),
  };
  expect(told({ ...base, ...both })).toEqual([]);
});

test('a build that gives it none runs whatever is newest, and takes the version of the others', () => {
  const tree = {
    ...base,
    'a/kustomization.yaml': kustomization('../base', v1),
    'b/kustomization.yaml': kustomization('../base'),
  };
  expect(told(tree)).toEqual(['base/pod.yaml shop:v1']);
});

test('a file beside the builds takes their version, whatever they call the image', () => {
  const renamed = '{name: shop, newName: registry.example/shop, newTag: v2}';
  const tree = { 'a/kustomization.yaml': kustomization('../base', renamed), ...base };
  expect(told({ ...tree, 'job.yaml': pod('shop') })).toEqual(['job.yaml registry.example/shop:v2']);
  expect(told({ ...tree, 'job.yaml': pod('"registry.example/shop:latest"') })).toEqual([
    'job.yaml "registry.example/shop:v2"',
  ]);
});

test('where builds differ nobody chooses for them', () => {
  const tree = {
    ...base,
    'a/kustomization.yaml': kustomization('../base', v1),
    'b/kustomization.yaml': kustomization('../base', '{name: shop, newTag: v2}'),
    'job.yaml': pod('shop:latest'),
  };
  expect(told(tree)).toEqual(['job.yaml']);
  expect(
    told({ ...base, 'a/kustomization.yaml': kustomization('x', '{name: shop, newTag: latest}') }),
  ).toEqual(['base/pod.yaml']);
});

test('a component and a new name count on the way up', () => {
  const tree = {
    ...base,
    'c/kustomization.yaml': `kind: Component\nimages: [${v1}]\n`,
    'a/kustomization.yaml': `resources: [../base]\ncomponents: [../c]\n`,
  };
  expect(told(tree)).toEqual([]);
  const twice = {
    ...base,
    'a/kustomization.yaml': kustomization('../base', '{name: shop, newName: mirror/shop}'),
    'b/kustomization.yaml': kustomization('../a', '{name: mirror/shop, newTag: v1}'),
  };
  expect(told(twice)).toEqual([]);
});

test.each([
  [
    'Flux',
    `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: a}\nspec: {images: [${v1}]}\n`,
  ],
  [
    'Argo CD',
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\nspec: {source: {kustomize: {images: ["shop=mirror/shop:v1"]}}}\n',
  ],
])('%s gives images a version when it delivers', (_, delivery) => {
  expect(told({ ...base, 'delivery.yaml': delivery })).toEqual([]);
});

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: {name: shop, labels: {tier: web}}
spec:
  template:
    spec:
      initContainers: [{name: migrate, image: "migrate:v1"}]
      containers: [{name: log, image: "log:v1"}, {name: app, image: "shop:latest"}]
`;

const merged = (container: string, image: string): string =>
  `kind: Deployment\nmetadata: {name: shop}\nspec: {template: {spec: {containers: [{name: ${container}, image: "${image}"}]}}}\n`;
const replaced = (index: number, image: string): string =>
  `- {op: replace, path: /spec/template/spec/containers/${index}/image, value: "${image}"}\n`;
const patched = (entry: object | string, field = 'patches'): string =>
  `${kustomization('../base')}${field}: ${JSON.stringify([entry])}\n`;
const toShop = { kind: 'Deployment', name: 'shop' };

test.each([
  ['a merge in a file', patched({ path: 'image.yaml' }), merged('app', 'shop:v2')],
  ['a merge of the old way', patched('image.yaml', 'patchesStrategicMerge'), merged('app', 'shop:v2')],
  ['a merge that stands there', patched({ patch: merged('app', 'shop:v2') }), ''],
  ['an operation in a file', patched({ path: 'image.yaml', target: toShop }), replaced(1, 'shop:v2')],
  [
    'an operation in JSON',
    patched({ path: 'image.yaml', target: toShop }),
    '[{"op": "add", "path": "/spec/template/spec/containers/1/image", "value": "shop@sha256:0"}]',
  ],
  [
    'an operation that stands there',
    patched({ patch: replaced(1, 'shop:v2'), target: { kind: 'Dep.*' } }),
    '',
  ],
  [
    'an operation of the old way',
    patched({ path: 'image.yaml', target: toShop }, 'patchesJson6902'),
    replaced(1, 'shop:v2'),
  ],
  ['one by labels', patched({ patch: replaced(1, 'shop:v2'), target: { labelSelector: 'tier=web' } }), ''],
  [
    'another image, which gets a version then',
    `${patched({ patch: merged('app', 'mirror/shop') })}images: [{name: mirror/shop, newTag: v2}]\n`,
    '',
  ],
])('a patch gives an image its version: %s', (_, build, patch) => {
  const tree = {
    'base/kustomization.yaml': kustomization('shop.yaml'),
    'base/shop.yaml': deployment,
    'a/kustomization.yaml': build,
    'a/image.yaml': patch,
  };
  expect(told(tree)).toEqual([]);
});

test.each([
  ['of another container', { patch: merged('log', 'log:v2') }],
  ['at another place', { patch: replaced(0, 'log:v2'), target: toShop }],
  ['of another object', { patch: replaced(1, 'shop:v2'), target: { name: 'shop-.*' } }],
  ['without a version', { patch: merged('app', 'shop:latest') }],
  ['of a target that nobody can read', { patch: replaced(1, 'other:v2'), target: { name: '(' } }],
  ['of labels that nobody can read', { patch: replaced(1, 'other:v2'), target: { labelSelector: 'a b c' } }],
  ['that is no YAML', { patch: '[{' }],
])('a patch %s gives it none', (_, entry) => {
  const tree = {
    'base/kustomization.yaml': kustomization('shop.yaml'),
    'base/shop.yaml': deployment,
    'a/kustomization.yaml': patched(entry),
  };
  expect(told(tree).map((line) => line.split(' ')[0])).toEqual(['base/shop.yaml']);
});

test('the version that a patch writes is what the fix takes elsewhere', () => {
  const tree = { ...base, 'a/kustomization.yaml': patched({ patch: merged('app', 'shop:v2') }) };
  expect(told({ ...tree, 'job.yaml': pod('shop') })).toEqual(['base/pod.yaml shop:v2', 'job.yaml shop:v2']);
});

test('Kustomizations that take in each other, or thousands in a row, come to an end', () => {
  const row = Array.from({ length: 5000 }, (_, at) => [
    `${at}/kustomization.yaml`,
    kustomization(`../${at + 1}`),
  ]);
  expect(
    told({
      ...Object.fromEntries(row),
      '5000/kustomization.yaml': kustomization('pod.yaml'),
      '5000/pod.yaml': pod('shop'),
    }),
  ).toEqual(['5000/pod.yaml']);
  const ring = {
    'a/kustomization.yaml': kustomization('../b, pod.yaml'),
    'b/kustomization.yaml': kustomization('../a'),
    'a/pod.yaml': pod('shop'),
  };
  expect(told(ring)).toEqual(['a/pod.yaml']);
});
