import { expect, test } from '@jest/globals';
import { readDelivery } from '../../../../src/spec/words/delivery/delivery.ts';

test.each([
  ['as a helm chart', { output: 'helm' }],
  ['two replicas, plain manifests', { output: 'plain' }],
  ['without kustomize', { output: 'plain' }],
  ["don't use Kustomize here", { output: 'plain' }],
  ['as a Helm chart is not needed', {}],
  ['with Argo CD instead of Flux, no Helm please', { gitops: 'argocd' }],
  ["Argo CD isn't used here", { gitops: 'none' }],
  ['我们不用 Helm，用 Argo CD 交付', { gitops: 'argocd' }],
  ['Argo CD delivers it, without Argo CD notifications', { gitops: 'argocd' }],
  ['用 Helm 部署', { output: 'helm' }],
  ['deploy with Argo CD', { gitops: 'argocd' }],
  ['deploy with Helm and Argo CD', { output: 'helm', gitops: 'argocd' }],
  ['with kustomize and flux.', { output: 'kustomize', gitops: 'flux' }],
  ['用 helm 部署，Argo CD 同步', { output: 'helm', gitops: 'argocd' }],
  ['两个环境 dev 和 prod', { environments: ['dev', 'prod'] }],
  ['an ArgoCD application please', { gitops: 'argocd' }],
  ['delivered by Flux', { gitops: 'flux' }],
  ['使用 Argo CD 交付', { gitops: 'argocd' }],
  ['with image automation', { imageUpdates: 'automation' }],
  ['Argo CD with pruning off', { gitops: 'argocd', prunes: false }],
  ["we use Flux, but don't let it prune", { gitops: 'flux', prunes: false }],
  ["use argo cd but don't delete anything", { gitops: 'argocd', prunes: false }],
  ['Argo CD, manifests go under infra/kubernetes', { folder: 'infra/kubernetes', gitops: 'argocd' }],
  ['delivered by Flux, and automatically update the image', { gitops: 'flux', imageUpdates: 'automation' }],
  ['with Flux image automation', { gitops: 'flux', imageUpdates: 'automation' }],
  ['Argo CD with image updater', { gitops: 'argocd', imageUpdates: 'automation' }],
  ['use argocd-image-updater', { gitops: 'argocd', imageUpdates: 'automation' }],
  ['without image automation', { imageUpdates: 'workflow' }],
  ['使用 Flux 部署，自动更新镜像', { gitops: 'flux', imageUpdates: 'automation' }],
  ['镜像自动更新', { imageUpdates: 'automation' }],
  ['use sealed secrets', { secrets: 'sealed' }],
  ['manage secrets with Sealed Secrets', { secrets: 'sealed' }],
  ['as a SealedSecret', { secrets: 'sealed' }],
  ['with external secrets', { secrets: 'external' }],
  [
    'external secrets operator from the cluster secret store vault-backend',
    { secrets: 'external', store: 'vault-backend' },
  ],
  ['用 SealedSecret 管理密钥', { secrets: 'sealed' }],
  ['使用 External Secrets 获取密码', { secrets: 'external' }],
  ['for dev, staging and production environments', { environments: ['dev', 'staging', 'production'] }],
  ['with overlays for staging and prod', { environments: ['staging', 'prod'] }],
  ['分为 staging 和 production 两个环境', { environments: ['staging', 'production'] }],
  ['deploy it to staging and production', { environments: ['staging', 'production'] }],
  ['3 replicas with TLS, staging and prod', { environments: ['staging', 'prod'] }],
  ['with a staging and a production environment', { environments: ['staging', 'production'] }],
  ['to the dev, qa and production clusters', { environments: ['dev', 'qa', 'production'] }],
  ['for staging and for production, behind an ingress', { environments: ['staging', 'production'] }],
  ['部署到开发、测试和生产环境', { environments: ['dev', 'test', 'production'] }],
  ['分测试环境和生产环境', { environments: ['test', 'production'] }],
])('%s', (words, wish) => {
  expect(readDelivery(words).wish).toEqual(wish);
});

test.each([
  'the image alpine/helm:3.19 with TOOL=helm',
  'serve flux-schnell with vLLM',
  'namespaces dev and prod',
  'allow traffic from staging and production namespaces',
  'label it with env production and run the test suite',
  'a test pod and a production deployment',
  'a pod that runs where environment is in (staging, production)',
  'install argocd into the namespace argocd',
])('takes nothing of: %s', (words) => {
  expect(readDelivery(words)).toEqual({ wish: {}, understood: [], rest: words });
});

test('what it takes is told, and gone for who reads the rest', () => {
  const { rest, understood } = readDelivery('3 nginx replicas as a Helm chart delivered by Flux');
  expect(rest).toBe('3 nginx replicas');
  expect(understood.map(({ said, value }) => [said, value])).toEqual([
    ['as a Helm chart', 'helm'],
    ['delivered by Flux', 'flux'],
  ]);
});
