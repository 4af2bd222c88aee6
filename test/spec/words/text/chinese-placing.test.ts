import { expect, test } from '@jest/globals';
import { chinesePlacing } from '../../../../src/spec/words/text/chinese-placing.ts';
import { rewritten } from '../../../../src/spec/words/text/rewriting.ts';

const spread =
  'topologySpreadConstraints:maxSkew为1,topologyKey为topology.kubernetes.io/zone,whenUnsatisfiable为';

test.each([
  ['要求 Pod 在不同的可用区之间均匀分布，最大偏差为 1，不满足条件时不予调度', `${spread}DoNotSchedule`],
  ['各个 zone 打散，差不能超过 1', `${spread}ScheduleAnyway`],
  ['同一台机器上别放两个', 'Pod 反亲和性'],
  ['两个 Pod 不能在同一节点', 'Pod 反亲和性'],
  [
    '容忍键为 a、值为 b、效果为 NoExecute 的污点，容忍时间为 300 秒',
    '容忍污点 a=b:NoExecute,tolerationSeconds 为 300',
  ],
])('reads %s as %s', (said, plain) => {
  expect(rewritten(said, chinesePlacing)).toBe(plain);
});

test.each(['同一节点上运行两个 Pod', '在不同的可用区部署 3 个副本，最多 5 个'])(
  'leaves what says something else: %s',
  (said) => {
    expect(rewritten(said, chinesePlacing)).toBe(said);
  },
);
