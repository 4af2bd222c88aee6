import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { kustomizeOf } from '../../src/kustomize/build.ts';
import { toJson } from '../../src/kustomize/node.ts';
import { writeObjects } from '../../src/kustomize/write.ts';
import { type Case, caseFiles, memoryFiles, readCases } from './cases.ts';

const cases = caseFiles().flatMap(readCases);

test('a broken input is a problem, never a throw', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...cases),
      fc.array(mutation(), { minLength: 1, maxLength: 4 }),
      (one, mutations) => {
        const files = Object.fromEntries(
          Object.entries(one.files).map(([path, text]) => [path, mutations.reduce(mutate, text)]),
        );
        const built = kustomizeOf(memoryFiles(files))(one.folder);
        expect(built.ok || built.error.what).not.toBe('');
      },
    ),
    { numRuns: 1_000 },
  );
});

test('what was built, built again as plain resources, is the same', () => {
  for (const one of cases) {
    const built = build(one);
    if (built === undefined) continue;
    const files = {
      'kustomization.yaml': 'resources: [all.yaml]\nsortOptions: {order: fifo}\n',
      'all.yaml': writeObjects(built).text,
    };
    expect(build({ ...one, files, folder: '' })?.map(toJson)).toEqual(built.map(toJson));
  }
});

test('bases that double at every level are given up, not built', () => {
  const files: Record<string, string> = {
    'l0/kustomization.yaml': 'resources: [a.yaml]\n',
    'l0/a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n',
  };
  for (let level = 1; level <= 25; level += 1) {
    files[`l${level}/kustomization.yaml`] = `resources: [../p${level}, ../q${level}]\n`;
    for (const side of ['p', 'q']) {
      files[`${side}${level}/kustomization.yaml`] = `namePrefix: ${side}-\nresources: [../l${level - 1}]\n`;
    }
  }
  const built = kustomizeOf(memoryFiles(files))('l25');
  expect(built.ok ? '' : built.error.what).toBe('the build is too large to be rendered');
});

test('a folder that leads back to itself is refused, whatever was built before', () => {
  const files = {
    'kustomization.yaml': 'resources: [a.yaml]\n',
    'a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n',
    'over/kustomization.yaml': 'resources: [..]\n',
  };
  const build = kustomizeOf(memoryFiles(files));
  expect([build('').ok, build('over').ok]).toEqual([true, false]);
});

test('what lies elsewhere is named and left out, and patches for it are no mistake', () => {
  const built = kustomizeOf(
    memoryFiles({
      'kustomization.yaml': [
        'resources:',
        '  - https://github.com/argoproj/argo-cd//manifests/cluster-install?ref=v2.9.0',
        '  - github.com/fluxcd/flux2/manifests?ref=main',
        'helmCharts: [{name: redis, repo: https://charts.example.com, version: "1"}]',
        'patches: [{patch: "apiVersion: v1\\nkind: ConfigMap\\nmetadata: {name: argocd-cm}"}]',
        'replicas: [{name: argocd-server, count: 3}]',
        'configMapGenerator: [{name: argocd-rbac-cm, behavior: merge, literals: [a=b]}]',
      ].join('\n'),
    }),
  )('');
  expect(built.ok && built.value.skipped).toEqual([
    'https://github.com/argoproj/argo-cd//manifests/cluster-install?ref=v2.9.0 (kustomization.yaml:2)',
    'github.com/fluxcd/flux2/manifests?ref=main (kustomization.yaml:3)',
    'the Helm chart redis (kustomization.yaml:4)',
  ]);
  expect(built.ok && built.value.notes.map(({ what, where }) => `${where} ${what}`)).toEqual([
    'kustomization.yaml:7 v1 ConfigMap argocd-rbac-cm is not there, so there is nothing to merge',
    'kustomization.yaml:5 a patch is for v1 ConfigMap argocd-cm, but no object of this build is that',
    'kustomization.yaml:6 replicas: nothing that has replicas is called `argocd-server`',
  ]);
});

test('every path of a build that leads out of the repository is refused', () => {
  for (const entry of ['../../x.yaml', '/etc/passwd', '../a/../../b']) {
    const built = kustomizeOf(memoryFiles({ 'app/kustomization.yaml': `resources: ["${entry}"]\n` }))('app');
    expect(built.ok).toBe(false);
  }
});

function build({ files, folder }: Case) {
  const built = kustomizeOf(memoryFiles(files))(folder);
  return built.ok ? built.value.objects : undefined;
}

type Mutation = { readonly at: number; readonly remove: number; readonly insert: string };

function mutation() {
  return fc.record({
    at: fc.nat(2_000),
    remove: fc.nat(12),
    insert: fc.constantFrom(
      '',
      ' ',
      '\n',
      '- ',
      ': ',
      'null',
      '[',
      '{',
      '&a ',
      '*a',
      '"',
      '~',
      '0',
      '-1',
      '$patch: delete',
    ),
  });
}

function mutate(text: string, { at, remove, insert }: Mutation): string {
  const place = text.length === 0 ? 0 : at % text.length;
  return text.slice(0, place) + insert + text.slice(place + remove);
}
