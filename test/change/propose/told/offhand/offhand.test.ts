import { expect, test } from '@jest/globals';
import { offhand } from '../../../../../src/change/propose/told/offhand/offhand.ts';
import type { Profile } from '../../../../../src/spec/spec.ts';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';

function told(said: string, profile: Profile = 'minimal'): string {
  return rewritten(said, offhand(said, profile));
}

test.each([
  // that it shall run
  ['来个 redis', '部署 redis'],
  ['搭一个 ghost 博客，2 个副本', '部署 ghost，2 个副本'],
  ['gitea 部署一下', '部署 gitea'],
  ['memcached 3 个', '部署 memcached，3 个副本'],
  ['我要一个高可用的 nginx，3 个副本', '部署 nginx，3 个副本'],
  ['订单服务 acme/order:3.1，端口 80', '部署 acme/order:3.1，端口 80'],
  // on which nodes
  [
    '把 nginx 部署到每个节点上，监听宿主机 80 端口，只在有 role=edge 标签的节点上运行',
    '用 DaemonSet 部署 nginx，hostPort 80，nodeSelector role=edge',
  ],
  [
    '每个 node 上都跑一个 traefik，占宿主机的 80 和 443',
    '用 DaemonSet 部署 traefik，端口 80（hostPort 80）、端口 443（hostPort 443）',
  ],
  ['把 nginx 跑在带 gpu=true 标签的节点上', '部署 nginx，nodeSelector gpu=true'],
  [
    'node exporter 每个节点跑一个，用宿主机网络，包括 master',
    '用 DaemonSet 部署 node-exporter，hostNetwork: true，容忍 node-role.kubernetes.io/control-plane 污点',
  ],
  // what it keeps
  ['来个 mysql，数据盘 50G', '部署 mysql，创建 50Gi 的 PVC 并挂载到 /var/lib/mysql'],
  ['部署 grafana，数据不能丢', '部署 grafana，创建 10Gi 的 PVC 并挂载到 /var/lib/grafana'],
  ['部署 redis，不用持久化', '部署 redis'],
  [
    'kafka 3 节点集群，每个 5Gi 盘',
    '用 StatefulSet 部署 kafka，3 个副本，成员间的复制，StatefulSet，每个副本 5Gi 存储，挂载到 /var/lib/kafka/data',
  ],
  // who reaches it
  ['部署 grafana，a.corp.cn 访问，走 https', '部署 grafana，域名 a.corp.cn，启用 TLS'],
  [
    '部署 grafana，域名 a.corp.cn，证书用 letsencrypt-prod 自动签',
    '部署 grafana，域名 a.corp.cn，启用 TLS，ClusterIssuer letsencrypt-prod',
  ],
  ['部署 gitea，ssh 22 和 http 3000 都要', '部署 gitea，创建 Service，端口 22 和 3000'],
  [
    '部署 rabbitmq，带管理界面，管理界面通过 mq.corp.cn 访问',
    '部署 rabbitmq:4.1-management，创建 Ingress，域名 mq.corp.cn，路径 / 转发到 rabbitmq 的 15672 端口，创建 Service，端口 5672 和 15672',
  ],
  ['部署 acme/web:1，公网访问', '部署 acme/web:1，创建 LoadBalancer 类型的 Service'],
  // whom it trusts
  [
    '部署 mysql，root 密码我自己建好 secret 了，叫 mysql-root，key 是 password',
    '部署 mysql，环境变量 MYSQL_ROOT_PASSWORD 取自 Secret mysql-root 的 key password',
  ],
  ['部署 acme/a:1，镜像仓库要登录，凭证是 regcred', '部署 acme/a:1，拉取凭证 regcred'],
  // how it goes on
  ['部署 acme/a:1，一次只起一个新的', '部署 acme/a:1，maxSurge 1'],
  [
    '部署 nginx，升级的时候至少留 2 个在跑，同一台机器上不要放两个',
    '部署 nginx，创建 PodDisruptionBudget，minAvailable 2，podAntiAffinity',
  ],
  ['部署 prometheus，数据保留 15 天', '部署 prometheus，参数 --storage.tsdb.retention.time=15d'],
  ['acme/report:2 工作日 9 点到 18 点跑，其余时间缩到 0', '部署 acme/report:2，按工作时间启停'],
])('%s', (said, plain) => {
  expect(told(said)).toBe(plain);
});

test.each([
  ['部署 wordpress + mysql，都要持久化', '部署 wordpress，带 mysql'],
  ['部署 gitea，数据存 50Gi', '部署 gitea，gitea 存储 50Gi'],
  ['部署 redis，不要持久化', '部署 redis，使用 emptyDir'],
  ['部署 ollama，只要集群内能访问 11434', '部署 ollama'],
])('in production: %s', (said, plain) => {
  expect(told(said, 'production')).toBe(plain);
});

test('copies a database beside its server', () => {
  expect(told('部署 postgres 16，每天凌晨两点备份一次')).toBe(
    '用 StatefulSet 部署 postgres 16；创建名为 postgres-backup 的 CronJob，每天凌晨两点运行，镜像 postgres:16，' +
      '命令 sh -c "pg_dump -h postgres -U app app > /backup/postgres.sql"，' +
      '环境变量 PGPASSWORD 取自 Secret postgres-secrets 的 key POSTGRES_PASSWORD，创建 10Gi 的 PVC 并挂载到 /backup',
  );
});

test.each([
  'StatefulSet redis，3 个副本，数据存储在 PVC data 中',
  'NetworkPolicy 只允许 frontend 访问 backend 的 8080',
  '把 web 的副本数改成 3',
  '端口 80，域名 a.example.com 的 Ingress',
])('leaves as it is: %s', (said) => {
  expect(told(said)).toBe(said);
});

test('is done in no time with a text that begins like many', () => {
  const hostile = ['数据盘', '想要', '每天备份', '密码用 secret a ', '的和在能要', '看 pod 和', '80 和 90 '];
  const start = performance.now();
  for (const one of hostile) told(one.repeat(600).slice(0, 600));
  expect(performance.now() - start).toBeLessThan(5000);
});
