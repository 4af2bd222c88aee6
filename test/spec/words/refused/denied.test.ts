import { beforeAll, expect, test } from '@jest/globals';
import { loadTemplates } from '../../../../src/adapters/templates/load.ts';
import { generateChange } from '../../../../src/change/propose/generate.ts';
import { defaultPolicy } from '../../../../src/config/policy.ts';
import { languageOf } from '../../../../src/kernel/language.ts';
import { languages } from '../../../../src/languages/languages.ts';
import { manifests } from '../../../../src/manifests/manifests.ts';
import type { Templates } from '../../../../src/render/templates.ts';
import { readers } from '../../../../src/spec/words/readers.ts';
import { snapshotOf } from '../../../support/snapshot.ts';

let templates: Templates;

beforeAll(async () => {
  templates = await loadTemplates();
});

function made(words: string): string {
  const order = {
    snapshot: snapshotOf({}),
    request: { words, flags: { profile: 'minimal' }, language: languageOf(words) },
    repository: { owner: 'acme', name: 'app', defaultBranch: 'main' },
    policy: defaultPolicy,
    templates,
  };
  const change = generateChange(order, { languages, manifests, readers });
  if (!change.ok) throw new Error(change.error.what);
  return change.value.files.map(({ text }) => text).join('---\n');
}

test.each([
  ['it must not use hostNetwork or hostPID', 'hostNetwork: false', 'hostPID: false'],
  ['it must not use hostNetwork and must not use hostPID', 'hostNetwork: false', 'hostPID: false'],
  ['it must not use hostNetwork, and it must run without hostPID', 'hostNetwork: false', 'hostPID: false'],
  ['never on the host network, no host IPC', 'hostNetwork: false', 'hostIPC: false'],
  ["it shouldn't share the host's network", 'hostNetwork: false'],
  ['not privileged', 'privileged: false'],
  ['the container must neither be privileged nor be allowed to escalate privileges', 'privileged: false'],
  ['it must not be privileged and must not escalate privileges', 'allowPrivilegeEscalation: false'],
  ['it never runs in privileged mode', 'privileged: false'],
  ["don't add NET_ADMIN, drop all capabilities", '- ALL'],
  ['without the capability SYS_ADMIN', 'drop:\n                - SYS_ADMIN'],
  ['it may not run as user 0', 'runAsNonRoot: true'],
  ['不要使用主机网络', 'hostNetwork: false'],
  ['既不使用主机网络，也不共享主机 PID', 'hostNetwork: false', 'hostPID: false'],
  ['容器不能是特权容器', 'privileged: false'],
  ['关闭特权模式', 'privileged: false'],
  ['不添加 NET_ADMIN', 'drop:\n                - NET_ADMIN'],
])('what a program must not have it is not given: %s', (words, ...held) => {
  const text = made(
    /\p{Script=Han}/u.test(words)
      ? `部署 web，镜像 nginx:1.27，${words}`
      : `Deployment web with nginx:1.27, ${words}`,
  );
  for (const one of held) expect(text).toContain(one);
  expect(text).not.toMatch(
    /(?:hostNetwork|hostPID|hostIPC|privileged|allowPrivilegeEscalation): true|add:|runAsUser: 0/u,
  );
});

test.each([
  ['in privileged mode', 'privileged: true'],
  ['on the host network', 'hostNetwork: true'],
  ['以特权模式运行', 'privileged: true'],
  ['with the capability NET_ADMIN', 'add:\n                - NET_ADMIN'],
  ["it can't run without the capability NET_ADMIN", 'add:\n                - NET_ADMIN'],
])('what is asked for by name it has: %s', (words, held) => {
  expect(made(`Deployment web with nginx:1.27, ${words}`)).toContain(held);
});

test.each([
  ['Secret s must not be immutable; key a=b', 'immutable: true'],
  ['StorageClass fast, provisioner ebs.csi.aws.com, no volume expansion', 'allowVolumeExpansion: true'],
  ['Deployment web with nginx:1.27, volume data at /data must not be read-only', 'readOnly: true'],
  ['CronJob x with busybox:1.36 every hour, must not be suspended', 'suspend: true'],
])('what is refused by the word of its field is not on: %s', (words, held) => {
  expect(made(words)).not.toContain(held);
});

test.each([
  ['Deployment web with nginx:1.27, root filesystem must not be writable', 'readOnlyRootFilesystem: true'],
  ['Deployment web with nginx:1.27, must not run as root', 'runAsNonRoot: true'],
  [
    'Deployment web with nginx:1.27, never runs as root, read-only root filesystem',
    'readOnlyRootFilesystem: true',
  ],
  ['Secret s, immutable, no namespace; key a=b', 'immutable: true'],
  ['部署 web，镜像 nginx:1.27，Pod 级别以非 root 运行', 'runAsNonRoot: true'],
  ['部署 web，镜像 nginx:1.27，分别以特权模式运行', 'privileged: true'],
])('what is refused by its opposite is on: %s', (words, held) => {
  expect(made(words)).toContain(held);
});

const notIn = (key: string, value: string): string =>
  `matchExpressions:\n              - key: ${key}\n                operator: NotIn\n                values:\n                  - ${value}`;

test.each([
  [
    'block egress of pods app=web to 169.254.169.254/32',
    'app: web',
    'except:\n              - "169.254.169.254/32"',
  ],
  ["pods app=web can't reach 10.0.0.0/8", 'app: web', 'except:\n              - "10.0.0.0/8"'],
  ['deny traffic from namespace b', 'podSelector: {}', notIn('kubernetes.io/metadata.name', 'b')],
  [
    'pods app=web must not be reached from namespace dev',
    'app: web',
    notIn('kubernetes.io/metadata.name', 'dev'),
  ],
  ['pods role=worker must not talk to pods role=db', 'role: db', notIn('role', 'worker')],
  ['禁止 role=worker 的 Pod 访问 role=db 的 Pod', 'role: db', notIn('role', 'worker')],
  ['app=web 的 Pod 不能访问 10.0.0.0/8', 'app: web', 'except:\n              - "10.0.0.0/8"'],
  ['不允许来自命名空间 b 的流量访问 app=x 的 Pod', 'app: x', notIn('kubernetes.io/metadata.name', 'b')],
])('a policy lets in all but whom it keeps out: %s', (words, selected, rule) => {
  const text = made(`NetworkPolicy p: ${words}`);
  expect(text).toContain(selected);
  expect(text).toContain(rule);
  expect(text.match(/- (?:namespaceSelector|podSelector|ipBlock):/gu)).toHaveLength(1);
});

test.each([
  ['netpol out in ns a: all pods, egress port 53 udp+tcp anywhere', ['UDP', 'TCP']],
  ['NetworkPolicy out that lets all pods send UDP traffic to port 53 of any destination.', ['UDP']],
  ['NetworkPolicy out：允许所有 Pod 向任意目标的 53 端口发送 UDP 和 TCP 流量', ['UDP', 'TCP']],
])('what goes out at a port to any place: %s', (words, protocols) => {
  const text = made(words);
  expect(text.match(/(?<=protocol: )\w+/gu)).toEqual(protocols);
  expect(text).toMatch(/egress:\n {4}- ports:/u);
  expect(text).not.toContain('ingress');
});

test.each([
  ['Role dev 允许读取 pods，但不能删除 pods', 'delete'],
  ['Role dev: get and list pods, do not delete pods', 'delete'],
  ['Role dev: can create pods but cannot exec into them', 'exec'],
  ['NetworkPolicy p for pods app=web: ingress from pods app=a, not from pods app=b', 'app: b'],
])('a right that nobody shall have is not given: %s', (words, right) => {
  expect(made(words)).not.toContain(right);
});

const deployed = 'Deployment web with nginx:1.27';

test.each([
  [
    `${deployed} on port 80, without a readiness probe but with a liveness probe on /healthz`,
    'readinessProbe',
  ],
  [`${deployed} with a ClusterIP service rather than a LoadBalancer on port 80`, 'type: LoadBalancer'],
  [`${deployed}. Env A=1; no variable DEBUG=true.`, 'DEBUG'],
  [`${deployed} and no init container`, 'initContainers'],
  [`${deployed}. Do not use the Secret legacy any longer.`, 'legacy'],
  [`${deployed}. The container shouldn't have a TTY or stdin.`, 'true'],
  [`${deployed}. It no longer needs the port 9090.`, '9090'],
  [`${deployed}; NodePort is forbidden here. Add a service on port 80.`, 'type: NodePort'],
  ['StorageClass fast with provisioner ebs.csi.aws.com, not the default class', 'is-default-class: "true"'],
  ['StorageClass fast，provisioner ebs.csi.aws.com，不要设为默认', 'is-default-class: "true"'],
  ['IngressClass ext with controller k8s.io/ingress-nginx. It must not be the default class.', '"true"'],
  [
    'CronJob x with busybox:1.36 daily at 3; do not keep failed jobs, keep 2 successful ones',
    'failedJobsHistoryLimit: 2',
  ],
  [
    'Ingress shop for shop.example.com to service shop port 80 (nginx). HTTP must not be redirected to HTTPS.',
    '"true"',
  ],
  ['部署 web，镜像 nginx:1.27，端口 8080，不要就绪探针', 'readinessProbe'],
  ['部署 web，镜像 nginx:1.27，只开放 8080 端口，不开放 9090', '9090'],
])('what is refused does not come: %s', (words, held) => {
  expect(made(words)).not.toContain(held);
});

test.each([
  ["StorageClass temp with provisioner ebs.csi.aws.com; don't retain volumes", 'reclaimPolicy: Delete'],
  [`${deployed}. Don't do a rolling update.`, 'type: Recreate'],
  [`${deployed}; no seccomp profile is to be unconfined`, 'type: RuntimeDefault'],
  [`${deployed}. Do not enable service links.`, 'enableServiceLinks: false'],
  ['部署 web，镜像 nginx:1.27，不要启用 service links', 'enableServiceLinks: false'],
  [`${deployed}; don't pull the image when it is already there`, 'imagePullPolicy: IfNotPresent'],
  [`${deployed}. It cannot start without a readiness probe on /ready port 80.`, 'readinessProbe'],
  [`${deployed}. No container may take more than 2 CPUs.`, 'cpu: "2"'],
])('of two ways it is the other one, and what is refused twice is wanted: %s', (words, held) => {
  expect(made(words)).toContain(held);
});

test.each([
  [
    'Role r in ops that lets bots do everything with deployments except delete',
    ['get', 'list', 'watch', 'create', 'update', 'patch'],
  ],
  ['Role r in ops: read but not list or watch secrets', ['get']],
  [
    '在命名空间 ops 创建 Role r，可以对 deployments 执行除 delete 以外的所有操作',
    ['get', 'list', 'watch', 'create', 'update', 'patch'],
  ],
])('all rights but some are the others: %s', (words, verbs) => {
  const [, said = ''] = /verbs:\n((?: +- \w+\n)+)/u.exec(made(words)) ?? [];
  expect(said.match(/\w+/gu)).toEqual(verbs);
});

test.each([
  ['Deploy ledger with acme/ledger:1.4 in finance', 'namespace: finance'],
  ['LimitRange in team-a: a container may use at most two cores and four gibibytes.', 'cpu: "2"'],
  ['DaemonSet agent with image acme/agent:1, with /var/log of the host read-only', 'mountPath: /var/log'],
])('nothing of it is lost: %s', (words, held) => {
  expect(made(words)).toContain(held);
});

test.each([
  [`${deployed} on port 80, exposed at a.example.com but not through an Ingress`, 'kind: Ingress'],
  [
    `${deployed} on port 80; NodePort is forbidden in our cluster, LoadBalancer too. A service is needed.`,
    'type: LoadBalancer',
  ],
  [
    'Role r in ops may create and patch deployments, never delete them, and must not touch secrets.',
    'secrets',
  ],
])('nor does it come by the way: %s', (words, held) => {
  expect(made(words)).not.toContain(held);
});

test.each([
  ['ResourceQuota q in a: workloads are not to reserve more than 8Gi memory', '8Gi'],
  [
    'HorizontalPodAutoscaler a for the deployment a, 1 to 10 replicas at 50% CPU; never let it take away more than 1 pod every 60 seconds when scaling down',
    'periodSeconds: 60',
  ],
])('what must not be more is a bound: %s', (words, held) => {
  expect(made(words)).toContain(held);
});
