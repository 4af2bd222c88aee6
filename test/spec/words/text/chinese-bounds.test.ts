import { expect, test } from '@jest/globals';
import { chineseBounds } from '../../../../src/spec/words/text/chinese-bounds.ts';
import { rewritten } from '../../../../src/spec/words/text/rewriting.ts';

test.each([
  ['配额：将请求的 CPU 总量限制为 8', '配额：将 requests.cpu 限制为 8'],
  [
    'quota：所有 Pod 加起来最多申请 8 核 CPU 和 16Gi 内存',
    'quota：requests.cpu 为 8,requests.memory 为 16Gi',
  ],
  ['LimitRange：单个容器内存最多 2Gi', 'LimitRange：容器的最大内存为 2Gi'],
  [
    '配额：Pod 最多 30 个，每个 Pod 最多 1 核',
    '配额：Pod 最多 30 个。创建一个 LimitRange,Pod 的最大 CPU 为 1',
  ],
  ['定时任务超过 300 秒没起来这次就算了', '定时任务startingDeadlineSeconds 为 300'],
  ['PDB：确保带有标签 app=a 的 Pod 中至少有 2 个可用', 'PDB：选择器为 app=a,minAvailable 为 2'],
])('reads %s as %s', (said, plain) => {
  expect(rewritten(said, chineseBounds)).toBe(plain);
});

test.each(['PDB：标签 app=a 且 tier=b 的 Pod 至少 60% 可用'])(
  'leaves what says something else: %s',
  (said) => {
    expect(rewritten(said, chineseBounds)).toBe(said);
  },
);
