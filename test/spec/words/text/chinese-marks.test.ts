import { expect, test } from '@jest/globals';
import { chineseMarks } from '../../../../src/spec/words/text/chinese-marks.ts';
import { rewritten } from '../../../../src/spec/words/text/rewriting.ts';

test.each([
  ['标签为 app=web！', '标签为 app=web。'],
  ['部署应用 三个副本', '部署应用，三个副本'],
  ['对 pods + nodes 执行 get', '对 pods 和 nodes 执行 get'],
  ['创建 Pod a。另外该容器只读', '创建 Pod a。该容器只读'],
  ['副本数必须为 3，端口得是 80', '副本数为 3，端口为 80'],
  ['内存 512 兆', '内存 512Mi'],
  ['mem 限制 1Gi', 'memory 限制 1Gi'],
  ['创建 Deployment a，3 个，镜像 nginx', '创建 Deployment a，3 个副本，镜像 nginx'],
  ['暴露 8080 口', '暴露 8080 端口'],
  ['加 label app=web', '加 标签app=web'],
  ['设置 env LOG_LEVEL=debug', '设置 环境变量 LOG_LEVEL=debug'],
])('reads %s as %s', (said, plain) => {
  expect(rewritten(said, chineseMarks)).toBe(plain);
});

test.each([
  '创建 Pod a。另外创建一个 Service',
  'mem limit 1Gi',
  '创建 Job a，3 个，并行',
  '运行命令 sleep 1 & wait',
  '密码 123 口令',
])('leaves what says something else: %s', (said) => {
  expect(rewritten(said, chineseMarks)).toBe(said);
});
