import { expect, test } from '@jest/globals';
import { wantsAnother } from '../../../../src/spec/words/given/another.ts';
import { quoted } from '../../../../src/spec/words/given/given.ts';
import { pointedIn } from '../../../../src/spec/words/given/pointed/pointed.ts';
import { kinds } from '../../../../src/spec/words/kinds.ts';
import { rewritten } from '../../../../src/spec/words/text/rewriting.ts';

const pod = `apiVersion: v1
kind: Pod
metadata: {name: bill, namespace: fin}
spec:
  containers:
  - name: app
    image: acme/bill:2
    env: [{name: MQ_USER, valueFrom: {secretKeyRef: {name: bill-mq, key: user}}}, {name: MQ_PASS, valueFrom: {secretKeyRef: {name: bill-mq, key: pass}}}]`;
const router = `apiVersion: apps/v1
kind: Deployment
metadata: {name: router, namespace: net}
spec:
  selector: {matchLabels: {app: router}}
  template:
    metadata: {labels: {app: router}}
    spec:
      containers:
      - name: router
        image: redis:7
        ports: [{containerPort: 6379}]
        env: [{name: POOL, valueFrom: {configMapKeyRef: {name: conf, key: pool.size}}}, {name: TTL, valueFrom: {configMapKeyRef: {name: conf, key: cache.ttl}}}]`;
const claim = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: old, namespace: docs}
spec: {accessModes: [ReadOnlyMany], storageClassName: cold, selector: {matchLabels: {kind: old}}, resources: {requests: {storage: 9Gi}}}`;
const service = `apiVersion: v1
kind: Service
metadata: {name: docs, namespace: web}
spec: {ports: [{name: http, port: 8081}, {name: metrics, port: 9100}]}`;

function said(words: string, yaml: string): string {
  const { documents } = quoted(`\`\`\`yaml\n${yaml}\n\`\`\``);
  expect(wantsAnother(words, documents, kinds)).toBe(true);
  return rewritten(words, pointedIn(words, documents)).trim().replaceAll(/\s+/gu, ' ');
}

const mq = 'Create the Secret bill-mq with type Opaque and user=rabbit and pass=Hop-77x.';
const conf = 'Create the ConfigMap conf with pool.size=20 and cache.ttl=300.';
test.each([
  [
    'This Pod reads its login from a Secret that nobody has made yet. Write that Secret as Opaque with stringData; the user is rabbit and the password Hop-77x.',
    pod,
    mq,
  ],
  ['need the Secret this pod uses, Opaque, stringData, user rabbit, password Hop-77x', pod, mq],
  [
    'Create the credentials object that the Pod quoted here expects: type Opaque. The login is rabbit; its password, Hop-77x.',
    pod,
    mq,
  ],
  [
    '下面的 Pod 引用了一个还不存在的 Secret，请创建它（Opaque 类型，使用 stringData）：用户名 rabbit，密码 Hop-77x。',
    pod,
    '创建名为 bill-mq 的 Secret，包含 type Opaque 和 user=rabbit 和 pass=Hop-77x',
  ],
  [
    'The ConfigMap that this Deployment refers to does not exist. Write it with the keys used: the pool size must be 20 and the cache TTL 300.',
    router,
    conf,
  ],
  [
    'What the pods lack is the ConfigMap. Provide it: 20 goes into the pool size, and 300 into the TTL of the cache.',
    router,
    conf,
  ],
])('what a quoted workload reads of an object that is not there: %s', (words, yaml, told) => {
  expect(said(words, yaml)).toBe(told);
});

const guard =
  'Create a NetworkPolicy named guard in the namespace net that applies to pods labelled app=router and allows incoming TCP traffic on TCP port 6379 only from pods labelled app=shop in the namespace net, and from pods of namespaces labelled env=prod.';
test.each([
  [
    'netpol guard for these pods: ingress only, tcp redis port from pods app=shop (same ns) and all pods in namespaces env=prod',
    router,
    guard,
  ],
  [
    'netpol guard for these pods: only ingress on tcp redis port from pods app=shop same ns, or any pod in ns with label env=prod',
    router,
    guard,
  ],
  [
    'Lock down the pods of the quoted Deployment with a policy called guard, covering inbound traffic and nothing else. Two kinds of client may open TCP connections to the Redis port: pods next to it in the namespace that carry app=shop, and whatever runs in a namespace whose label env equals prod.',
    router,
    guard,
  ],
  [
    'The quoted workload has to scale by itself: router-hpa, never fewer than three nor more than nine pods, targets being mean CPU utilization of 70 percent; before shrinking it has to consider the last 300 seconds.',
    router,
    'Create a HorizontalPodAutoscaler named router-hpa in the namespace net for the Deployment router with between 3 and 9 replicas, average CPU utilization of 70%, and a scale-down stabilization window of 300 seconds.',
  ],
  [
    'Evictions may take away one pod at a time and no more: make a budget, router-pdb, for the pods of the quoted Deployment.',
    router,
    'Create a PodDisruptionBudget named router-pdb in the namespace net with maxUnavailable 1 for pods with the label app: router.',
  ],
  [
    '请为下面的 Deployment 编写名为 router-pdb 的 PodDisruptionBudget，保证任何时候因自愿中断而不可用的 Pod 最多一个。',
    router,
    'Create a PodDisruptionBudget named router-pdb in the namespace net with maxUnavailable 1 for pods with the label app: router.',
  ],
  [
    'Publish this Service at docs.example.org with an Ingress named docs-ing of class nginx. Certificate: Secret docs-tls. Whatever begins with / goes to its http port, given as a number.',
    service,
    'Create an Ingress named docs-ing in the namespace web with ingress class nginx that routes host docs.example.org, path / (Prefix) to the service docs on port 8081 with TLS for that host from the secret docs-tls.',
  ],
  [
    'Give it a volume called pv-old, of 12Gi, kept after release (Retain). Take the label, class and access mode from what the claim asks.',
    claim,
    'Create a PersistentVolume named pv-old, of 12Gi, reclaim policy Retain.',
  ],
])('what goes with it, where every word is known: %s', (words, yaml, told) => {
  expect(said(words, yaml)).toBe(told);
});

test.each([
  ['hpa router-hpa for this deployment: 3-9 pods, cpu 70%, but never at night', router],
  [
    'netpol guard for these pods: tcp redis port from pods app=shop, except those in namespaces env=prod',
    router,
  ],
  ['pdb router-pdb for this deployment, at most one down, at least two up', router],
])('one word that is not known, and none of it is told anew: %s', (words, yaml) => {
  const { documents } = quoted(`\`\`\`yaml\n${yaml}\n\`\`\``);
  expect(rewritten(words, pointedIn(words, documents))).not.toMatch(/^Create a/u);
});
