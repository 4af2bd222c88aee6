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
