import { expect, test } from '@jest/globals';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import type { ChangeSet } from '../../../src/change/propose/change-set.ts';
import { generateChange } from '../../../src/change/propose/generate.ts';
import { defaultPolicy, type Policy } from '../../../src/config/policy.ts';
import { languages } from '../../../src/languages/languages.ts';
import { manifests } from '../../../src/manifests/manifests.ts';
import { readers } from '../../../src/spec/words/readers.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const templates = await loadTemplates();

function make(
  words: string,
  repo: Readonly<Record<string, string>>,
  policy: Partial<Policy> = {},
): ChangeSet {
  const made = generateChange(
    {
      snapshot: snapshotOf(repo),
      request: { words, flags: {}, language: 'en' },
      repository: { owner: 'acme', name: 'shop', defaultBranch: 'main' },
      policy: { ...defaultPolicy, ...policy },
      templates,
    },
    { languages, manifests, readers },
  );
  if (!made.ok) throw new Error(made.error.what);
  return made.value;
}

function paths({ files }: ChangeSet): string[] {
  return files.map(({ path }) => path);
}

const application = (name: string, path: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${name}
  namespace: argocd
spec:
  source: { repoURL: https://github.com/acme/shop, path: ${path} }
  destination: { server: https://kubernetes.default.svc, namespace: ${name} }
`;

test('an Application stands beside those that the repository keeps', () => {
  const change = make('nginx with Argo CD', {
    'clusters/apps/billing.yaml': application('billing', 'billing'),
    'billing/deployment.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: billing\n',
  });
  expect(paths(change)).toContain('clusters/apps/nginx.yaml');
  expect(change.body).not.toContain('kubectl apply -f clusters');
});

test('without any it has a folder of its own, and is handed to the tool once', () => {
  const change = make('nginx with Argo CD', {});
  expect(paths(change)).toContain('gitops/nginx.yaml');
  expect(change.body).toContain('kubectl apply -f gitops/nginx.yaml');
  expect(change.body).toContain('tool{{"Argo CD"}}');
});

test('a folder that is delivered and empty takes what is new, and no second Application', () => {
  const change = make('nginx', { 'argocd/shop.yaml': application('shop', 'deploy/shop') });
  expect(paths(change)).toContain('deploy/shop/deployment.yaml');
  expect(paths(change).filter((path) => path.startsWith('argocd/'))).toEqual([]);
  expect(change.body).toContain('Argo CD brings in `deploy/shop` already');
});

test('but not one that waits for an overlay of another program', () => {
  const base = 'apps/shop/base/kustomization.yaml';
  const files = { 'argocd/shop.yaml': application('shop', 'apps/shop/overlays/stage'), [base]: '{}\n' };
  expect(paths(make('nginx', files))).toContain('k8s/deployment.yaml');
});

test('an Application of another repository says nothing of this one', () => {
  const other = application('shop', 'deploy/shop').replace('acme/shop', 'acme/fleet');
  expect(paths(make('nginx', { 'argocd/shop.yaml': other }))).toContain('k8s/deployment.yaml');
});

test('Flux takes from the GitRepository that names the repository', () => {
  const source = `apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata:
  name: fleet
spec:
  url: ssh://git@github.com/acme/shop.git
`;
  const change = make('nginx delivered by Flux', { 'clusters/prod/source.yaml': source });
  const text = change.files.find(({ path }) => path === 'gitops/nginx.yaml')?.text ?? '';
  expect(text).not.toContain('kind: GitRepository\nmetadata');
  expect(text).toContain('    kind: GitRepository\n    name: fleet\n');
});

const gitops = { tool: 'argocd', repository: 'acme/fleet', path: 'apps' } as const;

test('what belongs into another repository is shown where nobody can write there', () => {
  const change = make('nginx', {}, { gitops });
  expect(paths(change)).toEqual([]);
  expect(change.body).toContain('### For acme/fleet\n\nThis repository is not written to from here.');
  expect(change.body).toContain('<summary><code>apps/nginx.yaml</code></summary>');
  expect(change.body).toContain('<summary><code>apps/nginx/deployment.yaml</code></summary>');
});

test('it is this repository where the policy names this one', () => {
  const own = make('nginx', {}, { gitops: { ...gitops, repository: 'Acme/Shop' } });
  expect(paths(own)).toEqual(expect.arrayContaining(['k8s/deployment.yaml', 'apps/nginx.yaml']));
});

test('and nothing belongs there where no delivery is wanted', () => {
  expect(paths(make('nginx without gitops', {}, { gitops }))).toContain('k8s/deployment.yaml');
});

test('policy chooses the tool, words overrule it', () => {
  const policy = { gitops: { tool: 'flux' } } as const;
  expect(paths(make('nginx', {}, policy))).toContain('gitops/nginx.yaml');
  expect(paths(make('nginx without gitops', {}, policy))).not.toContain('gitops/nginx.yaml');
});

const reader = {
  'go.mod': 'module example.com/shop\n\ngo 1.25\n',
  'main.go':
    'package main\n\nimport (\n\t"net/http"\n\t"os"\n)\n\nfunc main() {\n\tif os.Getenv("API_TOKEN") == "" {\n\t\tpanic("no API_TOKEN")\n\t}\n\thttp.ListenAndServe(":8080", nil)\n}\n',
};

test.each([
  ['', 'kubectl create secret generic shop-secrets --from-literal=API_TOKEN=…', []],
  [
    'with Argo CD',
    'kubectl create secret generic shop-secrets --namespace shop --from-literal=API_TOKEN=…',
    [],
  ],
  [
    'overlays for dev and prod',
    'kubectl create secret generic shop-secrets --namespace shop-dev --from-literal=API_TOKEN=…',
    ['kubectl create namespace shop-prod', 'The same in `shop-prod`'],
  ],
])('a Secret is made where the pods will be: %s', (words, command, more) => {
  const { body } = make(words, reader);
  for (const line of [command, ...more]) expect(body).toContain(line);
});
