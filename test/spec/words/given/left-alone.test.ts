import { expect, test } from '@jest/globals';
import { kinds } from '../../../../src/spec/words/kinds.ts';
import { documentsOf } from '../../../../src/spec/words/document/document.ts';
import { readWish } from '../../../../src/spec/words/read.ts';
import { readers } from '../../../../src/spec/words/readers.ts';

const set = `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: cache, namespace: shop}
spec:
  serviceName: cache
  selector: {matchLabels: {app: cache}}
  template:
    metadata: {labels: {app: cache}}
    spec: {containers: [{name: cache, image: "redis:7.2", ports: [{name: tcp-redis, containerPort: 6379}]}]}
  volumeClaimTemplates:
  - metadata: {name: store}
    spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}`;
const policy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: api, namespace: shop}
spec:
  podSelector: {matchLabels: {app: api}}
  policyTypes: [Ingress]
  ingress: [{from: [{podSelector: {matchLabels: {app: web}}}]}]`;
const shared = `apiVersion: apps/v1
kind: Deployment
metadata: {name: db}
spec:
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec:
      containers: [{name: db, image: "mysql:8.0", ports: [{containerPort: 3306}], volumeMounts: [{name: files, mountPath: /var/lib/mysql}]}]
      volumes: [{name: files, persistentVolumeClaim: {claimName: db-pvc}}]`;
const web = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: "a/web:1", ports: [{name: http, containerPort: 8443}]}]}`;
const monitored = `apiVersion: v1
kind: Service
metadata: {name: pay, namespace: billing, labels: {app: pay}}
spec: {selector: {app: pay}, ports: [{name: http, port: 80}, {name: http-metrics, port: 9100}]}`;
const job = `apiVersion: batch/v1
kind: CronJob
metadata: {name: sweep}
spec:
  schedule: "*/30 * * * *"
  jobTemplate: {spec: {template: {spec: {restartPolicy: OnFailure, containers: [{name: sweep, image: "alpine:3.19"}]}}}}`;

function made(words: string, yaml: string): string {
  const { wish } = readWish(`${words}\n\n\`\`\`yaml\n${yaml}\n\`\`\`\n`, { ...readers, services: [] });
  return documentsOf(wish.drafts, kinds)
    .map(({ document }) => JSON.stringify(document))
    .join('\n');
}

test.each([
  ['3 replicas (one pod per node), terminationGracePeriodSeconds 60', set, '"image":"redis:7.2"'],
  ['Let the pods also do lookups in the kube-system namespace.', policy, '"namespace":"shop"'],
  ['Allow egress to pods app=orders on TCP 5432 as well.', policy, '"policyTypes":["Ingress","Egress"]'],
  ['历史只保留 2 个成功和 1 个失败的 Job，每个 Job 运行超过 900 秒就终止。', job, '"kind":"CronJob"'],
])('what is quoted stays what it is: %s', (words, yaml, told) => {
  expect(made(words, yaml)).toContain(told);
});

test('what is changed beside something new stays in its namespace', () => {
  const { wish } = readWish(
    `Raise it to 5 replicas, and add a PodDisruptionBudget that keeps 3 of its pods.\n\n\`\`\`yaml\n${set}\n\`\`\`\n`,
    { ...readers, services: [] },
  );
  expect(wish.namespace).toBe('shop');
});

test('what is called as the claim template is that, and mounted once', () => {
  const mounted = set.replace(
    'containerPort: 6379}]',
    'containerPort: 6379}], volumeMounts: [{name: store, mountPath: /data}]',
  );
  const text = made(
    'replicas 3, an init container fix with busybox:1.36 mounting store at /data, store pvc 10Gi',
    mounted,
  );
  expect(text).toContain('"name":"cache","image":"redis:7.2"');
  expect(text).not.toContain('"volumes":');
  expect(text).not.toContain('{"name":"store","mountPath":"/data"},{"name":"store","mountPath":"/data"}');
});

test('it moves where that is said', () => {
  expect(made('Move this StatefulSet to the namespace caches.', set)).toContain('"namespace":"caches"');
});

test.each([
  ['volume 10Gi class fast-ssd', '"name":"store"', '"storageClassName":"fast-ssd"', '"storage":"10Gi"'],
  [
    '把下面 StatefulSet 每个副本的卷改一下，存储类 fast-ssd。',
    '"name":"store"',
    '"storageClassName":"fast-ssd"',
  ],
])('the claim template that is there is changed: %s', (words, ...told) => {
  const text = made(words, set);
  for (const one of told) expect(text).toContain(one);
});

test.each([
  'Convert the Deployment into a StatefulSet. Instead of the shared claim, use a volume claim template named data: 20Gi, ReadWriteOnce, mounted where the data is mounted now. Also create the headless Service db-peers on port 3306.',
  'statefulset instead of this deployment, volumeClaimTemplate data 20Gi RWO instead of the pvc, same mount path. plus headless svc db-peers, port 3306',
  '把这个 Deployment 改写成 StatefulSet：不再使用共享的 PVC，而是用名为 data 的 volumeClaimTemplate，20Gi，挂载路径不变。同时创建无头服务 db-peers，端口 3306。',
])('each copy claims what all shared, whatever else is wanted: %j', (words) => {
  const text = made(words, shared);
  expect(text).toContain('"kind":"StatefulSet"');
  expect(text).toContain('{"name":"data","mountPath":"/var/lib/mysql"}');
  expect(text).toContain('"volumeClaimTemplates":[{"metadata":{"name":"data"}');
  expect(text).not.toContain('db-pvc');
  expect(text).toContain('"kind":"Service"');
  expect(text).not.toContain('NetworkPolicy');
});

test.each([
  ['Write a Service web, port 80 to the container port by its name.', web, '"port":80,"targetPort":"http"'],
  ['Add a readiness probe: httpGet /ready on the port named http.', web, '"port":"http"'],
  ['加上就绪探针，HTTP GET /ready，端口用名称 http。', web, '"port":"http"'],
  ['Write an Ingress i for a.example.com, / to the Service pay, refer to its port by name.', monitored, ''],
])('a port is called by its name where words do so: %s', (words, yaml, told) => {
  expect(made(words, yaml)).toContain(told);
});

test('a port that nobody calls by its name keeps its number', () => {
  expect(made('Write a Service web, port 80 to the container port 8443.', web)).toContain(
    '"targetPort":8443',
  );
});

test('a monitor elsewhere looks for the Service where that is, on the port of its metrics', () => {
  const text = made(
    'Write a ServiceMonitor pay in the namespace monitoring, metrics port, every 30s.',
    monitored,
  );
  expect(text).toContain('"namespaceSelector":{"matchNames":["billing"]}');
  expect(text).toContain('"port":"http-metrics"');
});

test('beside an Ingress that is quoted, ingress is no direction of traffic', () => {
  const ingress = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: site}
spec: {rules: [{host: www.example.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: front, port: {number: 80}}}}]}}]}`;
  const words =
    'Extend this Ingress: requests for /api on the existing host go to the service backend on port 9000; secure both hosts with the TLS secret wild, and only let it in from the pods of the mesh.';
  expect(made(words, ingress)).not.toContain('NetworkPolicy');
});
