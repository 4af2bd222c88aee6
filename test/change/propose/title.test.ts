import { expect, test } from '@jest/globals';
import { rollback } from '../../../src/change/propose/deployed.ts';
import { titleOf } from '../../../src/change/propose/title.ts';
import type { Language } from '../../../src/kernel/language.ts';
import { workload } from '../../support/render.ts';

const repository = { owner: 'acme', name: 'shop', defaultBranch: 'main' };

function titleFor(names: readonly string[], language: Language = 'en'): string {
  const workloads = names.map((name) => workload({ name }));
  const why = { en: '', zh: '' };
  const objects = [{ apiVersion: 'v1', kind: 'ConfigMap', name: 'shop-config', body: {}, why }];
  return titleOf({ workloads, objects }, { repository, request: { words: '', flags: {}, language } });
}

const many = ['storefront', 'storefront-worker', 'storefront-scheduler', 'mysql', 'redis', 'mailpit'];

test.each([
  [['shop'], 'en', 'Run shop on Kubernetes'],
  [['shop', 'redis'], 'en', 'Run shop and redis on Kubernetes'],
  [['shop', 'worker', 'redis'], 'en', 'Run shop, worker and redis on Kubernetes'],
  [many, 'en', 'Run storefront, storefront-worker, storefront-scheduler, mysql and 2 more on Kubernetes'],
  [[], 'en', 'Run shop-config on Kubernetes'],
  [['shop', 'redis'], 'zh', '在 Kubernetes 上运行 shop、redis'],
  [many, 'zh', '在 Kubernetes 上运行 storefront、storefront-worker、storefront-scheduler、mysql 等 6 个程序'],
] as const)('%j in %s are called so in the title', (names, language, title) => {
  expect(titleFor(names, language)).toBe(title);
});

test.each([
  [[{}], 'kubectl rollout undo deployment/shop'],
  [[{}, { name: 'worker' }], 'kubectl rollout undo deployment --selector app.kubernetes.io/part-of=shop'],
  [
    [{}, { name: 'worker' }, { name: 'redis', controller: 'StatefulSet' }],
    'kubectl rollout undo deployment --selector app.kubernetes.io/part-of=shop',
  ],
  [[{}, { name: 'redis', controller: 'StatefulSet' }], 'kubectl rollout undo deployment/shop'],
] as const)('of %j all that we build goes back', (workloads, command) => {
  expect(rollback(workloads.map((fields) => workload(fields)))).toEqual({ command });
});
