import { expect, test } from '@jest/globals';
import { inNarrow } from '../../../../../src/spec/words/text/narrow.ts';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';
import { securedWholly, wholly } from '../../../../../src/spec/words/told/wholly/wholly.ts';

const said = (words: string): string => rewritten(rewritten(words, inNarrow), [...wholly, ...securedWholly]);
const behind = (head: string, clause: string): string => said(`${head}。${clause}`).slice(head.length + 1);

test.each([
  [
    '通过名为 varlog 的卷把宿主机的 /var/log 挂载到容器的 /var/log',
    '将 hostPath /var/log 以卷 varlog 挂载到 /var/log',
  ],
  ['添加 hostPath 卷 varlog（/var/log），挂载路径 /logs', '将 hostPath /var/log 以卷 varlog 挂载到 /logs'],
  [
    '卷 varlog 使用宿主机路径 /var/log，容器内挂载点同样是 /var/log',
    '将 hostPath /var/log 以卷 varlog 挂载到 /var/log',
  ],
  ['现有的 PVC dump-store 以 dumps 为卷名挂到 /dumps', '将 PVC dump-store 以卷 dumps 挂载到 /dumps'],
  ['/dumps 挂 PVC dump-store，卷叫 dumps', '将 PVC dump-store 以卷 dumps 挂载到 /dumps'],
  [
    '将 smtp-auth 这个 Secret 作为卷 auth 只读挂到 /etc/smtp',
    '将 Secret smtp-auth 以卷 auth 只读挂载到 /etc/smtp',
  ],
  [
    '挂载 Secret smtp-auth 到 /etc/smtp（卷名 auth，文件权限 0400）',
    '将 Secret smtp-auth 以卷 auth 挂载到 /etc/smtp,默认模式 0400',
  ],
  [
    '增加卷 conf，来源为 ConfigMap app-conf，挂载到容器 /etc/app',
    '将 ConfigMap app-conf 以卷 conf 挂载到 /etc/app',
  ],
  [
    '添加大小不超过 500Mi 的 emptyDir 卷 cache 并挂载到 /cache',
    '将 emptyDir卷cache 挂载到 /cache,emptyDir卷cache大小限制为500Mi',
  ],
])('a volume is told whole: %s', (clause, want) => {
  expect(behind('创建 Pod x', clause)).toBe(want);
});

test('what points to a Secret is the only one that was named before', () => {
  const one = said('创建名为 smtp 的 Secret。Pod x，把该 Secret 只读挂载到 /etc/smtp，卷名 auth');
  expect(one).toContain('将 Secret smtp 以卷 auth 只读挂载到 /etc/smtp');
  const two = said('创建 Secret smtp。创建 Secret imap。Pod x，把该 Secret 只读挂载到 /etc/smtp，卷名 auth');
  expect(two).not.toContain('以卷');
});

test.each([
  '两个容器都把 emptyDir 卷 logs 挂载到 /logs',
  '把 ConfigMap a 和 Secret b 挂载到 /etc/app',
  'PV 名为 media，挂载到 /media 的卷 x',
  '把 ConfigMap app-conf 的 app.yaml 键挂载到 /etc/app，卷名 conf',
])('what may be of two is left as it was: %s', (clause) => {
  expect(behind('创建 Pod x', clause)).not.toContain('以卷');
});

test.each([
  ['保留 3 个历史 ReplicaSet', 'revisionHistoryLimit为3'],
  ['让它只留三个旧 ReplicaSet', 'revisionHistoryLimit为3'],
  ['新 Pod 就绪满 15 秒（minReadySeconds）才算可用', 'minReadySeconds为15'],
  ['就绪后再等 15 秒才认为可用', 'minReadySeconds为15'],
  ['别把 ServiceAccount 的 token 挂进 Pod', 'automountServiceAccountToken为false'],
  ['把 Pod 固定到 disktype=ssd 的节点', 'nodeSelector为disktype=ssd'],
  ['只能运行在标签 disktype 为 ssd 的节点上', 'nodeSelector为disktype=ssd'],
  ['任意两个副本都不得落在同一个节点上', '。Pod之间必须反亲和'],
  ['强制要求各副本调度到不同的节点', '。Pod之间必须反亲和'],
  ['给容器加上环境变量 LOG_LEVEL（debug）与 CACHE_TTL（600）', '环境变量 LOG_LEVEL=debug、CACHE_TTL=600'],
  [
    '通过 secretKeyRef 把 pg 的 password 作为 PGPASSWORD 传入',
    '环境变量 PGPASSWORD 来自 Secret pg 的键 password',
  ],
])('a wish about a workload: %s', (clause, want) => {
  expect(behind('创建 Deployment x', clause)).toBe(want);
});

test.each([
  ['最好调度到 disktype=ssd 的节点'],
  ['尽量把副本打散到不同节点'],
  ['就绪探针每 15 秒检查一次，失败 3 次才算不可用'],
  ['保留 3 个副本'],
  ['挂载 ServiceAccount 的 token'],
])('what only sounds like one is left as it was: %s', (clause) => {
  expect(behind('创建 Deployment x', clause)).toBe(rewritten(clause, inNarrow));
});

test.each([
  ['CronJob x', '同一时刻只允许跑一个', 'concurrencyPolicy 为 Forbid'],
  ['CronJob x', '如果上一次任务还在运行则跳过这一次', 'concurrencyPolicy 为 Forbid'],
  [
    'CronJob x',
    '历史记录：成功 5 条，失败 2 条',
    'successfulJobsHistoryLimit 为 5,failedJobsHistoryLimit 为 2',
  ],
  ['CronJob x', '最晚可延迟 300 秒启动', 'startingDeadlineSeconds 为 300'],
  ['Service x', '通过节点的 30080 端口暴露（NodePort）', '类型 NodePort,节点端口 30080'],
  ['Service x', '同一客户端 IP 的请求固定到同一个 Pod，保持 3600 秒', 'sessionAffinity为ClientIP,超时3600秒'],
  ['Ingress x', '为该域名配置 TLS，证书用 store-tls 这个 Secret', '证书在Secret store-tls里'],
  ['Ingress x', '带上值为 "true" 的注解 a.io/redirect', '注解 a.io/redirect: "true"'],
])('of a %s: %s', (head, clause, want) => {
  expect(behind(head, clause)).toBe(want);
});

test.each([
  [
    '只允许以下来源访问 TCP 3306 端口：带 team=pay 标签的命名空间中带 role=api 标签的 Pod，以及 10.20.0.0/16 网段（排除 10.20.5.0/24）',
    'policyRule@ingress@both%team=pay&role=api|cidr%10.20.0.0/16!10.20.5.0/24@TCP/3306',
  ],
  [
    '允许的来源有两种：命名空间标签 team=pay 且 Pod 标签 role=api；或 IP 段 10.20.0.0/16，10.20.5.0/24 除外；端口 TCP 3306',
    'policyRule@ingress@both%team=pay&role=api|cidr%10.20.0.0/16!10.20.5.0/24@TCP/3306',
  ],
  ['出站仅放行 53/UDP 和 53/TCP', 'policyRule@egress@@UDP/53|TCP/53'],
  ['除 DNS 以外一律不许对外访问', 'policyRule@egress@@UDP/53|TCP/53'],
])('who may come in, and what may go out: %s', (clause, want) => {
  expect(behind('NetworkPolicy x', clause)).toBe(want);
});

test('what goes out is told once', () => {
  const twice = behind('NetworkPolicy x', '除 DNS 以外一律不许对外访问。出站只放行 53 端口的 UDP 和 TCP');
  expect(twice.match(/policyRule/gu)).toHaveLength(1);
});

test.each(['禁止所有出站流量', '只允许 role=web 的 Pod 访问 5432 端口', '允许 10.20.0.0/16 访问 TCP 3306'])(
  'what others read is left to them: %s',
  (clause) => {
    expect(behind('NetworkPolicy x', clause)).not.toContain('policyRule');
  },
);

test('a namespace that is told with what bounds it is an object of its own', () => {
  const words =
    '给 Orion 团队单独开一个命名空间 orion，打上标签 team=orion 和 a.io/x=y，并在里面建一个 ResourceQuota，名字 q：最多 40 个 Pod';
  expect(said(words)).toBe(
    '创建命名空间 orion,标签 team=orion 和 a.io/x=y。在 orion 命名空间创建名为 q 的 ResourceQuota,最多 40 个 Pod',
  );
});

test.each([
  [
    'Pod x 的端口',
    '存活探针对名为 web 的端口（用端口名）发 HTTP GET 请求 /healthz，初始延迟 10 秒，间隔 5 秒',
    'livenessProbe 用 HTTP GET /healthz,端口 web,延迟 10 秒,周期 5 秒',
  ],
  ['StorageClass x', '等到有 Pod 使用时才绑定卷', 'volumeBindingMode 为 WaitForFirstConsumer'],
  ['ResourceQuota x', 'CPU 请求上限 8', 'requests.cpu 8'],
])('of %s: %s', (head, clause, want) => {
  expect(behind(head, clause)).toBe(want);
});

test('two of a kind that are told beside a third are objects of their own, with what both have', () => {
  const words =
    '需要两个 Deployment 和一个 Service：a 跑 9 个副本，镜像 x/y:1；b 只跑 1 个副本，镜像 x/y:2；两者的容器都监听 5000 端口';
  expect(said(words)).toBe(
    '创建名为 a 的 Deployment,跑 9 个副本,镜像 x/y:1,容器端口 5000。创建名为 b 的 Deployment,只跑 1 个副本,镜像 x/y:2,容器端口 5000',
  );
  expect(said('Deployment a，镜像 x/y:1。Deployment b，镜像 x/y:2。两者容器端口均为 5000')).toContain(
    'Deployment a 的容器端口为 5000,Deployment b 的容器端口为 5000',
  );
});
