import { expect, test } from '@jest/globals';
import { readPreviews } from '../../../../src/spec/words/delivery/previews.ts';

test.each([
  ["I'd like preview environments for every pull request", {}],
  ['each PR gets a throwaway namespace', {}],
  ['deploy every pull request to its own namespace', {}],
  ['add preview environments for pull requests', { label: 'preview' }],
  ['argocd with PR previews for PRs labelled deploy-me, 2 replicas', { label: 'deploy-me' }],
  ['Preview deployments on pull requests (label: deploy)', { label: 'deploy' }],
  ['preview environments for every PR at pr-<number>.x.acme.io', { host: 'pr-{{.number}}.x.acme.io' }],
  ['每个 PR 都要有一个预览环境', {}],
  ['给每个合并请求起一个临时环境，2 个副本', {}],
  ['只给带 try 标签的 PR 创建预览环境', { label: 'try' }],
  ['environments preview and production', undefined],
  ['2 replicas in the preview environment', undefined],
  ['no preview environments please', undefined],
  ['we open pull requests for the api', undefined],
])('what runs once more for a pull request: %s', (words, previews) => {
  expect(readPreviews(words).previews).toEqual(previews);
});
