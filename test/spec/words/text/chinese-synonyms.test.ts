import { expect, test } from '@jest/globals';
import { prepare } from '../../../../src/spec/words/text/text.ts';

test.each([
  ['端口 80 跟 443', '端口 80 和 443'],
  ['标签 a=b 及 c=d', '标签 a=b 和 c=d'],
  ['在 shop-a 名字空间下面创建 Pod', '在 shop-a 命名空间里创建 Pod'],
  ['在 shop-a namespace 创建 Pod', '在 shop-a 命名空间创建 Pod'],
  ['端口号 80', '端口 80'],
  ['转到 web-1 的 port 80', '转到 web-1 的端口 80'],
  ['选择带有 app 为 web-1 的标签的 Pod', '选择带有标签 app=web-1 的 Pod'],
  ['使用 nginx 的 1.27 版本', '使用 nginx:1.27'],
  ['Deployment web-1，3 份，镜像 nginx', 'Deployment web-1，3 个副本，镜像 nginx'],
  ['CPU 不准超过 1', 'CPU 不超过 1'],
  ['务必以只读方式 mount 到 /data', '必须以只读方式挂载到 /data'],
  ['Job 名 web-1', 'Job 名为 web-1'],
  ['A_B 设成 1', 'A_B 设置为 1'],
  ['超时一分半', '超时 90秒'],
  ['CPU 1 核起步最多 2 核', 'CPU 请求 1,CPU 限制 2'],
  ['保留最近 2 个成功的任务和 1 个失败的任务', 'successfulJobsHistoryLimit 为 2,failedJobsHistoryLimit 为 1'],
  ['容器不允许提升权限', '容器禁止权限提升'],
  ['HPA 平时 2 个，高峰最多 12 个', 'HPA 最少 2 个,最多 12 个'],
  ['名为 a-1 的 Role 和 RoleBinding', '名为 a-1 的 Role 和名为 a-1 的 RoleBinding'],
  ['存活探针执行命令 cat /tmp/up', '存活探针：执行命令 `cat /tmp/up`'],
  ['只读挂进去，到 /data', '以只读方式挂载到 /data'],
  ['键 user（值为 a1）', 'user=a1'],
  ['它应调度到标签 a 为 b 的节点', '它必须调度到标签 a 为 b 的节点'],
])('reads %s as %s', (said, plain) => {
  expect(prepare(said).text).toBe(prepare(plain).text);
});

test.each([
  '涉及端口',
  '及时处理',
  '跟随主版本',
  '保留备份 3 份',
  '通常称为 web',
  'with gp3 volumes, expandable',
])('leaves what says something else: %s', (said) => {
  expect(prepare(said).text.replaceAll(' ', '')).toBe(said.replaceAll(' ', ''));
});
