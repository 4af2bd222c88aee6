import { expect, test } from '@jest/globals';
import { prepare } from '../../../../src/spec/words/text/text.ts';

test.each([
  ['创建部署（Deployment） web-1', '创建 Deployment web-1'],
  ['创建名为 web-1 的服务(Service)', '创建名为 web-1 的 Service'],
  ['创建名为 web-1 的 Pod（容器组），镜像 nginx', '创建名为 web-1 的 Pod，镜像 nginx'],
  [
    '名为 web-1 的 HorizontalPodAutoscaler（HPA），最多 5 个',
    '名为 web-1 的 HorizontalPodAutoscaler，最多 5 个',
  ],
  ['创建保密字典 db-1', '创建 Secret db-1'],
  ['创建名为 db-1 的秘钥', '创建名为 db-1 的密钥'],
  ['创建名为 db-1 的配置项，包含 A=1', '创建名为 db-1 的 ConfigMap，包含 A=1'],
  ['存储卷声明 data-1', '持久卷声明 data-1'],
  ['创建有状态服务 db-1', '创建 StatefulSet db-1'],
  ['写个 ds，名字叫 log-1', '写个 DaemonSet，名字叫 log-1'],
  ['建一个 SA 叫 ci-1', '建一个 ServiceAccount 叫 ci-1'],
])('reads %s as %s', (said, plain) => {
  expect(prepare(said).text).toBe(prepare(plain).text);
});

test.each(['以守护进程方式运行', '修改配置项后重启', '路由到 web-1', '名为 sa 的命名空间', '加密成密文'])(
  'leaves what is no kind: %s',
  (said) => {
    expect(prepare(said).text).toBe(said.replaceAll(' ', ''));
  },
);
