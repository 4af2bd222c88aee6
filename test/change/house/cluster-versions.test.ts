import { expect, test } from '@jest/globals';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { minorsOf } from '../../../src/change/house/cluster-versions.ts';
import { reviewChange } from '../../../src/change/review/review.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import { linters } from '../../../src/lint/linters.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const environments = [
  { name: 'production', kubernetes: '1.24' },
  { name: 'prod', kubernetes: '1.26' },
  { name: 'staging' },
];
const policy = { ...defaultPolicy, kubernetes: '1.30', environments };
const shop = {
  name: 'shop',
  environment: 'production',
  cluster: 'a',
  namespace: 'shop',
  autoSync: true,
  prune: true,
  file: '',
  isCascading: true,
};
const minorAt = minorsOf(policy, [{ ...shop, path: 'apps/shop' }]);

test.each([
  ['what an environment says in its path', 'clusters/production/web.yaml', 24],
  ['a name within a name of several words', 'clusters/prod-eu/web.yaml', 26],
  ['a build', 'apps/web/overlays/production (after)', 24],
  ['what is delivered to it', 'apps/shop (after)', 24],
  ['another word that begins alike', 'products/web.yaml', 30],
  ['an environment that says nothing', 'clusters/staging/web.yaml', 30],
])('%s', (_, path, minor) => {
  expect(minorAt(path)).toBe(minor);
});

test('a review judges each environment by its clusters', async () => {
  const budget =
    'apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: {name: a}\nspec: {maxUnavailable: 1, selector: {matchLabels: {app: a}}}\n';
  const paths = ['clusters/production/a.yaml', 'clusters/staging/a.yaml'];
  const changes = {
    base: snapshotOf({}),
    head: snapshotOf(Object.fromEntries(paths.map((path) => [path, budget]))),
    changed: paths.map((path) => ({ path, status: 'added' as const })),
    templates: await loadTemplates(),
    language: 'en',
    today: '2026-11-20',
    policy,
  } as const;
  const { findings } = reviewChange(changes, { linters, diffRules: [] });
  const removed = findings.filter(({ rule }) => rule === 'removedApi').map(({ path }) => path);
  expect(removed).toEqual(['clusters/staging/a.yaml']);
});
