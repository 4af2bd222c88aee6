import { expect, test } from '@jest/globals';
import { kinds } from '../../../../src/spec/words/kinds.ts';
import { documentsOf } from '../../../../src/spec/words/document/document.ts';
import { readWish } from '../../../../src/spec/words/read.ts';
import { readers } from '../../../../src/spec/words/readers.ts';

const set = `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: zk, namespace: coordination}
spec:
  selector: {matchLabels: {app: zookeeper}}
  template:
    metadata: {labels: {app: zookeeper}}
    spec: {containers: [{name: server, image: "zookeeper:3.9"}]}`;
const peers = set.replace('spec:', 'spec:\n  serviceName: zk-peers');
const role = `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: editor, namespace: staging}
rules: [{apiGroups: [apps], resources: [deployments], verbs: [get]}]
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: pipeline, namespace: ci}`;
const volume = `apiVersion: v1
kind: PersistentVolume
metadata: {name: vol-9}
spec: {capacity: {storage: 40Gi}, accessModes: [ReadWriteMany], storageClassName: slow}`;
const secret = `apiVersion: v1
kind: Secret
metadata: {name: shop-cert, namespace: shop}
type: kubernetes.io/tls
data: {tls.crt: LS0t, tls.key: LS0t}`;
const first = `apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata: {name: urgent}
value: 1000`;
const space = `apiVersion: v1
kind: Namespace
metadata: {name: team-lynx}`;

const app = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  template:
    spec:
      serviceAccountName: shop-sa
      containers:
      - {name: web, image: "a:1", envFrom: [{configMapRef: {name: shop-config}}]}
      volumes: [{name: data, persistentVolumeClaim: {claimName: shop-data}}]`;
const claim = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: media}
spec: {accessModes: [ReadWriteMany], storageClassName: nfs, resources: {requests: {storage: 20Gi}}}`;
const services = `apiVersion: v1
kind: Service
metadata: {name: tea}
spec: {ports: [{port: 8000}]}`;

function made(words: string, yaml: string): string {
  const { wish } = readWish(`${words}\n\n\`\`\`yaml\n${yaml}\n\`\`\`\n`, { ...readers, services: [] });
  return documentsOf(wish.drafts, kinds)
    .map(({ document }) => JSON.stringify(document))
    .join('\n');
}

test.each([
  [
    'no address where a StatefulSet waits for it',
    'Write the Service zk-peers, port 2181.',
    peers,
    '"clusterIP":"None"',
  ],
  [
    'the pods of what is quoted',
    'Write a PodDisruptionBudget zk-pdb, maxUnavailable 1.',
    set,
    '"matchLabels":{"app":"zookeeper"}',
  ],
  [
    'its namespace',
    'Write a PodDisruptionBudget zk-pdb, maxUnavailable 1.',
    set,
    '"namespace":"coordination"',
  ],
  [
    'where the role is',
    'Write a RoleBinding r that binds the Role editor to the user jane.',
    role,
    '"name":"r","namespace":"staging"',
  ],
  ['the class of the volume', 'Write a PersistentVolumeClaim c of 3Gi.', volume, '"storageClassName":"slow"'],
  ['its modes', 'Write a PersistentVolumeClaim c of 3Gi.', volume, '"accessModes":["ReadWriteMany"]'],
  [
    'the certificate',
    'Write an Ingress shop for shop.example.com to service web on port 80 with TLS.',
    secret,
    '"secretName":"shop-cert"',
  ],
  ['the class of priority', 'Write a Pod p with nginx:1.27.', first, '"priorityClassName":"urgent"'],
  ['the name that is waited for', 'Write the missing ConfigMap with A=b.', app, '"name":"shop-config"'],
  ['the name of the claim', 'Write the missing PersistentVolumeClaim, 5Gi.', app, '"name":"shop-data"'],
  [
    'what the claim asks for',
    'Write a PersistentVolume v on NFS server 10.0.0.5 path /x.',
    claim,
    '"storage":"20Gi"',
  ],
  [
    'the port of the Service',
    'Write an Ingress i, host a.example.com, /tea -> tea.',
    services,
    '"number":8000',
  ],
  ['the namespace itself', 'Write a Pod p with nginx:1.27.', space, '"namespace":"team-lynx"'],
])('an object that is wanted beside what is quoted has %s', (...[, words, yaml, told]) => {
  expect(made(words, yaml)).toContain(told);
});

test('what is said of it counts', () => {
  const text = made('Write a PersistentVolumeClaim c of 3Gi with storage class fast in namespace x.', volume);
  expect(text).toContain('"storageClassName":"fast"');
  expect(text).toContain('"namespace":"x"');
});

test('pods that are only spoken of are those that are quoted', () => {
  const text = made(
    'Write a PodDisruptionBudget zk-pdb that allows one unavailable pod of this StatefulSet.',
    set,
  );
  expect(text).not.toContain('"kind":"Pod"');
});
