import { describe as group, expect, test } from '@jest/globals';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import type { ChangeSet } from '../../../src/change/propose/change-set.ts';
import { generateChange } from '../../../src/change/propose/generate.ts';
import { defaultPolicy, type Policy } from '../../../src/config/policy.ts';
import { languageOf } from '../../../src/kernel/language.ts';
import { languages } from '../../../src/languages/languages.ts';
import { manifests } from '../../../src/manifests/manifests.ts';
import { readers } from '../../../src/spec/words/readers.ts';
import { lintAll, schemaProblems } from '../../support/judge.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const templates = await loadTemplates();
const server = 'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.ListenAndServe(":8080", nil)\n}\n';
const shop = { 'go.mod': 'module example.com/shop\n\ngo 1.25\n', 'main.go': server };

function make(words: string, repo: Readonly<Record<string, string>> = shop, policy: Partial<Policy> = {}) {
  const made = generateChange(
    {
      snapshot: snapshotOf(repo),
      request: { words, flags: {}, language: languageOf(words) },
      repository: { owner: 'acme', name: 'shop', defaultBranch: 'main' },
      policy: { ...defaultPolicy, ...policy },
      templates,
    },
    { languages, manifests, readers },
  );
  if (!made.ok) throw new Error(made.error.what);
  return made.value;
}

function textOf({ files }: ChangeSet, path: string): string {
  return files.find((file) => file.path === path)?.text ?? '';
}

const marker = / # \{"\$imagepolicy": "flux-system:shop(?::tag)?"\}$/mu;

group('Flux', () => {
  test.each([
    [
      'plain manifests',
      'k8s/deployment.yaml',
      'image: ghcr.io/acme/shop:sha-0123456789ab # {"$imagepolicy": "flux-system:shop"}',
    ],
    ['', 'k8s/kustomization.yaml', 'newTag: sha-0123456789ab # {"$imagepolicy": "flux-system:shop:tag"}'],
    [
      'overlays for staging and prod',
      'k8s/overlays/staging/kustomization.yaml',
      'newTag: sha-0123456789ab # {"$imagepolicy": "flux-system:shop:tag"}',
    ],
    [
      'a helm chart',
      'charts/shop/values.yaml',
      'tag: sha-0123456789ab # {"$imagepolicy": "flux-system:shop:tag"}',
    ],
    [
      'a helm chart with environments dev, prod',
      'charts/shop/values-dev.yaml',
      'tag: sha-0123456789ab # {"$imagepolicy": "flux-system:shop:tag"}',
    ],
  ])('is shown the line to write: %s', (form, path, line) => {
    const change = make(`${form}, with Flux image automation`);
    expect(textOf(change, path)).toContain(line);
    expect(change.files.filter(({ text }) => marker.test(text)).map((file) => file.path)).toEqual([path]);
    const told = change.files.filter((file) => file.path === 'gitops/shop-images.yaml');
    expect(told[0]?.text.match(/^kind: .*/gmu)).toEqual([
      'kind: ImageRepository',
      'kind: ImagePolicy',
      'kind: ImageUpdateAutomation',
    ]);
    expect([...lintAll(told), ...schemaProblems(told, '1.36.0')]).toEqual([]);
  });

  test('what it has written stays, and is nothing that people wrote', () => {
    const first = make('with Flux image automation');
    const written = first.files.map(({ path, text }) => [
      path,
      text.replace(/newTag: \S+/u, 'newTag: sha-abcdefabcdef-17'),
    ]);
    const again = make('with Flux image automation', { ...shop, ...Object.fromEntries(written) });
    expect(textOf(again, 'k8s/kustomization.yaml')).toContain(
      'newTag: sha-abcdefabcdef-17 # {"$imagepolicy"',
    );
    expect(again.spec.workloads[0]?.image).toMatchObject({ tag: 'sha-abcdefabcdef-17' });
  });
});

group('Argo CD Image Updater', () => {
  test.each([
    ['with Argo CD image updater', 'kustomization', 'shop'],
    ['使用 Argo CD 部署，自动更新镜像', 'kustomization', 'shop'],
    ['a helm chart, argocd image updater', 'helmvalues:/charts/shop/values.yaml', 'shop'],
    [
      'a helm chart with Argo CD for environments dev, prod, automatic image updates',
      'helmvalues:/charts/shop/values-dev.yaml',
      'shop-dev',
    ],
  ])('commits to what it delivers: %s', (words, target, application) => {
    const change = make(words);
    const told = change.files.filter((file) => file.path === 'gitops/shop-images.yaml');
    expect(told[0]?.text).toContain(`writeBackTarget: ${target}\n`);
    expect(told[0]?.text).toContain(`namePattern: ${application}\n`);
    expect([...lintAll(told), ...schemaProblems(told, '1.36.0')]).toEqual([]);
    expect(change.files.some(({ text }) => marker.test(text))).toBe(false);
  });

  test('cannot write to manifests that stand alone, which is told', () => {
    const change = make('plain manifests with Argo CD image updater');
    expect(change.files.map(({ path }) => path)).not.toContain('gitops/shop-images.yaml');
    expect(change.body).toContain('Image Updater writes to Kustomizations and charts only');
    expect(change.workflow?.text).toContain('deploy:');
  });
});

test('the workflow counts its builds and writes nothing itself', () => {
  const { workflow } = make('with Flux image automation');
  expect(workflow?.text).toContain('TAG=sha-${GITHUB_SHA::12}-$GITHUB_RUN_NUMBER');
  expect(workflow?.text).not.toContain('deploy:');
});

test('a workflow of the repository is told how to tag', () => {
  const own = { '.github/workflows/ci.yml': 'jobs: {x: {steps: [{uses: docker/build-push-action@v6}]}}\n' };
  const change = make('with Flux image automation', { ...shop, ...own });
  expect(change.body).toContain('tag them as `sha-<12 digits of the commit>-<number of the build>`');
});

test('a policy asks for it, and the tool that the repository has does it', () => {
  const application = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: shop-live, namespace: argocd }
spec:
  source: { repoURL: https://github.com/acme/shop, path: deploy/shop }
  destination: { server: https://kubernetes.default.svc, namespace: shop }
`;
  const repo = { ...shop, 'argocd/shop.yaml': application };
  const change = make('', repo, { gitops: { imageUpdates: 'automation' } });
  expect(textOf(change, 'deploy/shop/kustomization.yaml')).toContain('newTag');
  expect(textOf(change, 'argocd/shop-images.yaml')).toContain('namePattern: shop-live\n');
  expect(change.body).toContain('Argo CD brings in `deploy/shop` already');
});

test('without a tool nothing can follow images, which is told', () => {
  const change = make('with image automation');
  expect(change.body).toContain('Image automation is a part of Argo CD or Flux');
  expect(change.workflow?.text).toContain('deploy:');
});
