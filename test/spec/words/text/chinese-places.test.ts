import { expect, test } from '@jest/globals';
import { chinesePlaces } from '../../../../src/spec/words/text/chinese-places.ts';
import { rewritten } from '../../../../src/spec/words/text/rewriting.ts';

test.each([
  ['Deployment catalog ns retail，镜像 nginx', 'Deployment catalog,命名空间 retail，镜像 nginx'],
  ['只放 team=core 的 ns 里 role=api 的 pod', '只放 team=core 的 命名空间里 role=api 的 pod'],
  ['media 里再来个 pvc archive-claim', '在命名空间 media 中再来个 pvc archive-claim'],
  ['搞个 catalog 的 deploy，镜像 catalog:1', '创建一个名为 catalog 的 deploy，镜像 catalog:1'],
  ['mongo 上个 sts，镜像 mongo:7', '创建一个名为 mongo 的 sts，镜像 mongo:7'],
  [
    '每台机器跑一个 log-agent，镜像 fluent/fluent-bit:3.0',
    '创建一个名为 log-agent 的 DaemonSet，镜像 fluent/fluent-bit:3.0',
  ],
  ['gateway 起 3 个，镜像 nginx', 'Deployment gateway,3 个副本，镜像 nginx'],
  ['跑 nginx:1.27，80。', '跑 nginx:1.27，端口 80。'],
  ['暴露在节点端口 30080 上', '暴露在nodePort 30080 上'],
])('reads %s as %s', (said, plain) => {
  expect(rewritten(said, chinesePlaces)).toBe(plain);
});

test.each(['pod 里再来个容器'])('leaves what says something else: %s', (said) => {
  expect(rewritten(said, chinesePlaces)).toBe(said);
});
