import { expect, test } from '@jest/globals';
import { quoted } from '../../../../src/spec/words/given/given.ts';
import { pointedIn } from '../../../../src/spec/words/given/pointed/pointed.ts';
import { rewritten } from '../../../../src/spec/words/text/rewriting.ts';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: {name: ledger, namespace: finance}
spec:
  selector: {matchLabels: {app: ledger, tier: core}}
  template:
    metadata: {labels: {app: ledger, tier: core, version: v7}}
    spec:
      serviceAccountName: ledger-sa
      containers:
      - {name: srv, image: "acme/ledger:4.2", ports: [{containerPort: 7070}]}`;
const service = `apiVersion: v1
kind: Service
metadata: {name: gate, namespace: edge}
spec: {selector: {app: gate}, ports: [{port: 8081, targetPort: 3000}]}`;
const volume = `apiVersion: v1
kind: PersistentVolume
metadata: {name: vol-9}
spec: {capacity: {storage: 40Gi}, accessModes: [ReadWriteMany], storageClassName: slow}`;
const secret = `apiVersion: v1
kind: Secret
metadata: {name: hub-token, namespace: tools}
stringData: {user: bot, token: abc123}`;
const pods = `apiVersion: v1
kind: Pod
metadata: {name: shopfront, namespace: retail, labels: {app: shopfront}}
spec: {containers: [{name: web, image: "nginx:1.27"}]}
---
apiVersion: v1
kind: Pod
metadata: {name: stock-db, namespace: retail, labels: {app: stock, tier: db}}
spec: {containers: [{name: pg, image: "postgres:16", ports: [{containerPort: 5432}]}]}`;
const set = `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: zk}
spec: {serviceName: zk-peers, template: {spec: {containers: [{name: zk, image: "zookeeper:3.9"}]}}}`;

function said(words: string, yaml: string): string {
  const { documents } = quoted(`\`\`\`yaml\n${yaml}\n\`\`\``);
  return rewritten(words, pointedIn(words, documents));
}

test.each([
  ['a Role a in the same namespace', deployment, 'a Role a in the namespace finance'],
  [
    'a Role in the same namespace as the Deployment, verbs get',
    deployment,
    'a Role in the namespace finance, verbs get',
  ],
  ["an HPA in the Deployment's own namespace", deployment, 'an HPA in the namespace finance'],
  ['a Pod, same namespace: image b', secret, 'a Pod, namespace tools, image b'],
  ['和 Deployment 在同一个命名空间，端口 80', deployment, '命名空间 finance，端口 80'],
  ['在它们所在的命名空间里写一个策略', pods, '在命名空间 retail里写一个策略'],
])('the namespace of what is quoted: %s', (words, yaml, told) => {
  expect(said(words, yaml)).toBe(told);
});

test.each([
  ['a Service a in the same namespace, port 80', set, 'a Service a, port 80'],
  ['a Service a，与 StatefulSet 在同一个命名空间', set, 'a Service a'],
])('where nothing that is quoted has a namespace, nothing is said of it: %s', (words, yaml, told) => {
  expect(said(words, yaml)).toBe(told);
});

test.each([
  ['forward to the port on which the container listens', deployment, 'forward to the port 7070'],
  ['80 -> its container port', deployment, '80 -> port 7070'],
  ['env PEER_PORT = its container port', deployment, 'env PEER_PORT = 7070'],
  ['at the TCP port of the pg container', pods, 'at the TCP port 5432'],
  ['targetPort 用容器的端口', deployment, 'targetPort 用 7070'],
])('the port of what is quoted: %s', (words, yaml, told) => {
  expect(said(words, yaml)).toBe(told);
});

test.each([
  [
    'matching the very labels its selector uses',
    deployment,
    'matching the labels app: ledger and tier: core',
  ],
  [
    'select the pods by both of their labels',
    deployment,
    'select the pods by labels app: ledger and tier: core',
  ],
  ['选择器使用相同的标签', deployment, '选择标签 app: ledger、tier: core'],
])('the labels by which pods are picked: %s', (words, yaml, told) => {
  expect(said(words, yaml)).toBe(told);
});

test.each([
  [
    'with the same image and service account as the Deployment',
    deployment,
    'with the image acme/ledger:4.2 and serviceAccountName ledger-sa',
  ],
  [
    'whose access mode and storage class agree with the volume',
    volume,
    'whose access mode ReadWriteMany and storage class slow',
  ],
  ['访问模式和 storageClass 与该 PV 一致', volume, '访问模式 ReadWriteMany，存储类 slow'],
])('what shall be the same as there: %s', (words, yaml, told) => {
  expect(said(words, yaml)).toBe(told);
});

test.each([
  ['TOKEN comes from its token entry', secret, 'TOKEN comes from the key token of the Secret hub-token'],
  ['USER from key user', secret, 'USER from the key user of the Secret hub-token'],
  ['USER 取自该 Secret 的 user', secret, 'USER 取自 Secret hub-token 的 user'],
])('a key of the only object with keys: %s', (words, yaml, told) => {
  expect(said(words, yaml)).toBe(told);
});

test.each([
  ['/ goes to the port of the Service by its number', service, '/ goes to the service gate on port 8081'],
  ['/ -> this service', service, '/ -> this service'],
  ['把 / 转发到该 Service 的端口', service, '把 / 转发到服务 gate 的端口 8081'],
])('the Service behind a route: %s', (words, yaml, told) => {
  expect(said(words, yaml)).toBe(told);
});

test.each([
  [
    'only the first pod may reach the database pod',
    'only pods with the label app: shopfront can reach pods with the labels app: stock and tier: db',
  ],
  ['只允许 shopfront Pod 访问', '只允许标签为 app: shopfront 的 Pod 访问'],
])('of several pods the one that is named or counted: %s', (words, told) => {
  expect(said(words, pods)).toBe(told);
});

test.each([
  ['mounts this ConfigMap at /etc/app', 'mounts the ConfigMap relay-conf at /etc/app'],
  ['mount it at /etc/app', 'mount the ConfigMap relay-conf at /etc/app'],
  ['all keys of this ConfigMap', 'all keys of the ConfigMap relay-conf'],
  ['this ConfigMap is in the cluster', 'this ConfigMap is in the cluster'],
])('the only object of its kind where it is used: %s', (words, told) => {
  expect(said(words, secret.replaceAll('Secret', 'ConfigMap').replace('hub-token', 'relay-conf'))).toBe(told);
});

test.each([
  ['For this namespace, a quota', 'in the namespace team-a, a quota'],
  ['给这个命名空间写一个配额', '在命名空间 team-a 中写一个配额'],
])('a Namespace that is quoted is where the rest shall be: %s', (words, told) => {
  expect(said(words, 'apiVersion: v1\nkind: Namespace\nmetadata: {name: team-a}')).toBe(told);
});

test.each([
  ['a Service named as its serviceName', 'a Service named zk-peers'],
  ['with the name the StatefulSet expects', 'named zk-peers'],
])('the Service that a StatefulSet waits for: %s', (words, told) => {
  expect(said(words, set)).toBe(told);
});

test.each([
  ['with its image nginx:2', deployment],
  ['the container of the same name', deployment],
  ['its namespace is called other', deployment],
  ['in the same image as the ConfigMap', secret],
  ['on its port', `${service}\n---\n${service.replace('8081', '9000').replace('gate', 'door')}`],
])('what tells its own value, or may mean several, is left as it was said: %s', (words, yaml) => {
  expect(said(words, yaml)).toBe(words);
});

test('a value that could be read as more than one is left alone', () => {
  const yaml = deployment.replace('namespace: finance', 'namespace: "a, with 9 replicas; b"');
  expect(said('in the same namespace', yaml)).toBe('in the same namespace');
});

const two = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: orders}
spec: {template: {metadata: {labels: {role: front}}, spec: {containers: [{name: a, image: "a:1"}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: db, namespace: orders}
spec: {template: {metadata: {labels: {role: store}}, spec: {containers: [{name: b, image: "b:1"}]}}}`;

test.each([
  ['a Service a for it, port 80', 'a Service a for pods with the labels app: ledger and tier: core, port 80'],
  [
    'a PDB for the pods of this Deployment, minAvailable 1',
    'a PDB for pods with the labels app: ledger and tier: core, minAvailable 1',
  ],
  [
    'Write a service called gate, which listens on 80',
    'Write a service called gate for pods with the labels app: ledger and tier: core, which listens on 80',
  ],
  [
    'a service that uses the ledger selector on port 80',
    'a service for pods with the labels app: ledger and tier: core on port 80',
  ],
  ['a Service for pods with app=other', 'a Service for pods with app=other'],
  ['a CronJob called x', 'a CronJob called x'],
])('the pods of the only thing that runs, where nobody says their labels: %s', (words, told) => {
  expect(said(words, deployment)).toBe(told);
});

test.each([
  ['write a network policy: only web may talk to db', 'only pods with the label role: front'],
  ['a NetworkPolicy for the pods of the db Deployment', 'for pods with the label role: store'],
  [
    'a NetworkPolicy: nobody but the web pods may reach the database pods',
    'only pods with the label role: front can reach pods with the label role: store',
  ],
])('one of several that run by its name: %s', (words, told) => {
  expect(said(words, two)).toContain(told);
});

test.each([
  [
    'env A_USER = user, A_TOKEN = token',
    'env A_USER from the key user of the Secret hub-token, A_TOKEN from the key token of the Secret hub-token',
  ],
  [
    "the variables A_USER and A_TOKEN populated from the Secret's entries user and token respectively",
    'the env A_USER from the key user of the Secret hub-token and env A_TOKEN from the key token of the Secret hub-token',
  ],
  ['A_USER comes from user in the Secret above', 'A_USER comes from the key user of the Secret hub-token'],
])('variables beside keys: %s', (words, told) => {
  expect(said(words, secret)).toBe(told);
});

test.each([
  ['a Pod that loads the Secret below', secret, 'a Pod that loads the Secret hub-token'],
  ['Create the ServiceAccount that the Deployment uses.', deployment, 'Create the ServiceAccount ledger-sa.'],
  ['an HPA for the Deployment shown', deployment, 'an HPA for the Deployment ledger'],
  ['a PVC of 3Gi with volumeName', volume, 'a PVC of 3Gi volumeName vol-9'],
  ['a PVC that names that volume as its target', volume, 'a PVC that volumeName vol-9'],
  ['Create it where the Secret resides.', secret, 'Create it in the namespace tools.'],
])('what only points to an object, by its name: %s', (words, yaml, told) => {
  expect(said(words, yaml)).toBe(told);
});

test.each([
  ['选中它的 Pod', '选择标签为 app: ledger、tier: core 的 Pod'],
  ['作用于以下 Deployment 的 Pod', '选择标签为 app: ledger、tier: core 的 Pod'],
  ['保护以下 Deployment：', '选择标签为 app: ledger、tier: core 的 Pod：'],
  ['选择器与其 Pod 标签一致', '选择标签为 app: ledger、tier: core 的 Pod'],
  ['80 端口转到容器的端口', '80 端口 转发到 7070 端口'],
  ['把 80 端口的流量转发到下面 Deployment 的容器端口', '把 80 端口 转发到 7070 端口'],
  ['对容器端口的 TCP 访问', '对 TCP 7070 端口 访问'],
  ['同命名空间', '命名空间 finance'],
  ['命名空间与之一致', '命名空间 finance'],
])('what picks the pods that are quoted, and leads to them: %s', (words, told) => {
  expect(said(words, deployment).replaceAll(/ {2,}/gu, ' ')).toBe(told);
});

test('of two that run nobody knows which is meant', () => {
  expect(said('选中它的 Pod', pods)).toBe('选中它的 Pod');
});

test.each(['+', '*a', ']', '${X}', 'Pod(', '\\d{'])(
  'a kind that is none (%s) is spoken of by nobody',
  (kind) => {
    const documents = [{ apiVersion: 'v1', kind, metadata: { name: 'x' } }];
    expect(pointedIn('write a Service for it in the same namespace', documents)).toEqual([]);
  },
);

const waiting = `apiVersion: v1
kind: Pod
metadata: {name: shop}
spec:
  containers:
  - name: shop
    image: "acme/shop:3"
    envFrom: [{configMapRef: {name: shop-settings}}]
    env: [{name: DB_USER, valueFrom: {secretKeyRef: {name: shop-db, key: username}}}, {name: DB_PASS, valueFrom: {secretKeyRef: {name: shop-db, key: password}}}]`;

test.each([
  [
    'neither its ConfigMap nor its Secret exists. The ConfigMap holds A=b; set the user name to bot and the password to x1y2, under the keys that the Pod expects.',
    [
      'its ConfigMap shop-settings',
      'The ConfigMap shop-settings',
      'Create the Secret shop-db with username=bot and password=x1y2.',
    ],
  ],
  [
    'configmap + secret missing: cm A=b; secret (stringData) user bot, password x1y2, keys as the pod wants',
    ['ConfigMap shop-settings', 'Create the Secret shop-db with username=bot and password=x1y2.'],
  ],
  [
    'ConfigMap 和 Secret 都不存在：用户名为 bot，密码为 x1y2，键名按 Pod 中引用的来。',
    ['ConfigMap shop-settings', '创建名为 shop-db 的 Secret，包含 username=bot 和 password=x1y2'],
  ],
])(
  'what is missing is called as what refers to it, and its keys are those that are read: %s',
  (words, told) => {
    for (const one of told) expect(said(words, waiting)).toContain(one);
  },
);

test('what is not said to be missing keeps what it is called', () => {
  expect(said('Create a Secret with user bot.', waiting)).toBe('Create a Secret with user bot.');
});

const claim = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: archive, namespace: records}
spec: {accessModes: [ReadWriteMany], resources: {requests: {storage: 9Gi}}}`;

test.each([
  ['Write a PersistentVolume v, reserved for this claim through claimRef.', claim, 'claimRef: archive'],
  ['pv v for this pvc, Retain, claimRef to it', claim, 'claimRef: archive'],
  ['创建 PersistentVolume v，并通过 claimRef 预留给该 PVC', claim, 'claimRef: archive'],
  ['NetworkPolicy p: only on the port that the database listens on', deployment, 'TCP port 7070'],
  ['netpol p, ingress on its db port only', deployment, 'TCP port 7070'],
  ['编写 NetworkPolicy p，只能访问数据库暴露的那个 TCP 端口', deployment, 'TCP 端口 7070'],
])('the claim and the port that are quoted: %s', (words, yaml, told) => {
  expect(said(words, yaml)).toContain(told);
});
