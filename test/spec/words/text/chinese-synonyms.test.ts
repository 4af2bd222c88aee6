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
