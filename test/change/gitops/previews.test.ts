import { expect, test } from '@jest/globals';
import { CORE_SCHEMA, load } from 'js-yaml';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import type { ChangeSet } from '../../../src/change/propose/change-set.ts';
import { generateChange } from '../../../src/change/propose/generate.ts';
import { defaultPolicy, type Policy } from '../../../src/config/policy.ts';
import { languages } from '../../../src/languages/languages.ts';
import { manifests } from '../../../src/manifests/manifests.ts';
import { readers } from '../../../src/spec/words/readers.ts';
import { schemaProblems } from '../../support/judge.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const templates = await loadTemplates();
const app = {
  'package.json': JSON.stringify({ dependencies: { express: '5' }, scripts: { start: 'node app.js' } }),
  'package-lock.json': '{}',
  'app.js': 'app.listen(process.env.PORT || 3000)\n',
};

function make(words: string, policy: Partial<Policy> = {}): ChangeSet {
  const made = generateChange(
    {
      snapshot: snapshotOf(app),
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

function previewIn({ files }: ChangeSet): string {
  return files.find(({ path }) => path === 'gitops/shop-previews.yaml')?.text ?? '';
}

const each = 'argocd, 3 replicas at shop.acme.io, a preview environment for every pull request';

test('each has its image, its host and one copy', () => {
  const made = make(each);
  const text = previewIn(made);
  expect(text).toMatch(/images:\s+- ghcr.io\/acme\/shop:sha-\{\{ trunc 12 \.head_sha \}\}\n/u);
  expect(text).toContain('value: pr-{{.number}}.shop.acme.io\n');
  expect(text).toMatch(/- name: shop\s+count: 1\n/u);
  expect(text).not.toContain('labels:\n            - ');
  expect(made.body).toContain('`kubectl create secret generic github-token --namespace argocd');
  expect(made.body).toContain('that of a stranger too');
  expect(schemaProblems(made.files, '1.34.0')).toEqual([]);
});

test('of a chart they are values, and no digest counts before the tag', () => {
  const made = make(`helm chart, ${each} labelled try-me at pr-N.acme.io`);
  expect(previewIn(made)).toMatch(/labels:\s+- try-me\n/u);
  expect(load(previewIn(made), { schema: CORE_SCHEMA })).toHaveProperty(
    'spec.template.spec.source.helm.valuesObject',
    {
      replicaCount: 1,
      image: { tag: 'sha-{{ trunc 12 .head_sha }}', digest: '' },
      ingress: { host: 'pr-{{.number}}.acme.io' },
      podDisruptionBudget: { enabled: false },
    },
  );
  const told = made.files.filter(({ path }) => path.startsWith('gitops/'));
  expect(schemaProblems(told, '1.34.0')).toEqual([]);
});

test('their images are built of what is proposed, and written nowhere', () => {
  const text = make(each).workflow?.text ?? '';
  expect(load(text, { schema: CORE_SCHEMA })).toMatchObject({
    on: { pull_request: null },
    jobs: { deploy: { if: "github.event_name != 'pull_request'" } },
  });
  expect(text).toContain('COMMIT: ${{ github.event.pull_request.head.sha || github.sha }}');
  expect(make('argocd').workflow?.text).not.toContain('pull_request');
});

test.each([
  [each.replace('argocd', 'flux'), {}, 'Flux itself knows nothing of pull requests'],
  [each.replace('argocd, ', ''), {}, 'Say `argocd`'],
  [each, { output: 'plain' as const }, 'Say `kustomize` or `helm`'],
])('where there are none it is said why: %s', (words, policy, why) => {
  const made = make(words, policy);
  expect(previewIn(made)).toBe('');
  expect(made.notUnderstood).toEqual(['a preview environment for every pull request']);
  expect(made.body).toContain(why);
});
