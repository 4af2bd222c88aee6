import { expect, test } from '@jest/globals';
import { readClusters } from '../../../../src/spec/words/delivery/clusters.ts';
import { readWays } from '../../../../src/spec/words/delivery/ways.ts';
import { readers } from '../../../../src/spec/words/readers.ts';

test.each([
  ['to our two clusters, eu and us, with argocd', ['eu', 'us']],
  ['Ship it: clusters eu, us and ap via Argo CD', ['eu', 'us', 'ap']],
  ['in both the eu-1 and the eu-2 cluster', ['eu-1', 'eu-2']],
  ['部署到北京和上海两个集群（bj、sh）', ['bj', 'sh']],
  ['用 argocd 部署到集群 cn-north 和 cn-south，cn-north 用 1Gi 内存', ['cn-north', 'cn-south']],
  ['with Argo CD to the cluster eu-west, 2 replicas', ['eu-west']],
  ['run it on our kubernetes cluster with argocd', []],
  ['we have clusters with 3 nodes and 4 pods', []],
  ['needs redis and postgres in the cluster, argocd', []],
])('clusters by their names: %s', (words, names) => {
  expect(readClusters(words).clusters).toEqual(names);
});

test('what is said of one of them, and `us` is no cluster where we are', () => {
  const { places, rest } = readWays(
    'clusters eu and us via argocd. 2 copies in eu and 512Mi memory in us. Alert us if it fails',
    readers,
    [],
  );
  expect(places).toEqual([
    { name: 'eu', replicas: 2, clusters: ['eu'], isCluster: true },
    { name: 'us', memory: '512Mi', memoryLimit: '512Mi', clusters: ['us'], isCluster: true },
  ]);
  expect(rest).toContain('Alert us');
});
