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

/** What is written, without the blanks, and what is not understood behind it. */
function said(words: string): string {
  const order = {
    snapshot: snapshotOf({}),
    request: { words, flags: { profile: 'minimal' }, language: languageOf(words) },
    repository: { owner: 'acme', name: 'app', defaultBranch: 'main' },
    policy: defaultPolicy,
    templates,
  };
  const change = generateChange(order, { languages, manifests, readers });
  if (!change.ok) throw new Error(change.error.what);
  const { files, notUnderstood } = change.value;
  return [...files.map(({ text }) => text.replaceAll(/\s+/gu, ' ')), ...notUnderstood].join('\n');
}

const reads = 'verbs: - get - list - watch';

test.each([
  [
    'give jane read access to pods and logs in namespace dev',
    'kind: User name: jane',
    `resources: - pods - pods/log ${reads}`,
    'namespace: dev',
  ],
  ['grant the team ops full access to deployments in prod', 'kind: Group name: ops', '- delete'],
  [
    'give bob admin on namespace sandbox-7',
    'kind: RoleBinding',
    'kind: ClusterRole name: admin',
    'name: bob',
  ],
  [
    'Please grant the qa team view access to the staging namespace',
    'kind: Group name: qa',
    'namespace: staging',
    'name: view',
  ],
  ['make alice cluster admin', 'kind: ClusterRoleBinding', 'name: alice', 'name: cluster-admin'],
  [
    'give the team sre full access to the whole cluster',
    'kind: ClusterRoleBinding',
    'kind: Group name: sre',
    'kind: ClusterRole name: cluster-admin',
  ],
  ['let jane list and delete jobs in batch', 'verbs: - list - delete', 'resources: - jobs', 'name: jane'],
  ['allow group developers to edit deployments in team-a', 'kind: Group name: developers', '- patch'],
  [
    'Create a service account ci-deployer that may update deployments in prod and nothing else',
    'kind: ServiceAccount metadata: name: ci-deployer namespace: prod',
    'resources: - deployments verbs: - update',
    'subjects: - kind: ServiceAccount name: ci-deployer namespace: prod',
  ],
])('rights: %s', (words, ...parts) => {
  for (const part of parts) expect(said(words)).toContain(part);
});

const inward = 'ingress: - from: - podSelector: {}';
const outward = 'egress: - to: - podSelector: {} - to: - namespaceSelector:';

test.each([
  [
    'set up a namespace staging where nothing can talk to other namespaces, with max 10 pods and 8Gi of memory',
    outward,
    'hard: pods: "10" memory: 8Gi',
  ],
  [
    'create namespace team-a isolated from other namespaces, at most 5 services',
    inward,
    outward,
    'services: "5"',
  ],
  ['We need a namespace called sandbox-x, no traffic from other namespaces', inward, 'namespace: sandbox-x'],
  ['create a namespace lab where pods can only talk to each other', inward, outward],
  [
    'Give the team "payments" its own namespace with a quota of 20 CPUs and 64Gi memory, default limits 500m/512Mi per container',
    'kind: Namespace metadata: name: payments',
    'hard: cpu: "20" memory: 64Gi',
    'default: cpu: 500m memory: 512Mi',
  ],
  ['network policy for namespace staging: allow traffic from the same namespace only', inward],
])('namespaces: %s', (words, ...parts) => {
  for (const part of parts) expect(said(words)).toContain(part);
});

test.each([
  [
    'Make our api deployment scale from 2 to 20 depending on requests per second (100 rps per pod, metric http_requests_per_second)',
    'kind: Deployment name: api minReplicas: 2 maxReplicas: 20',
    'name: http_requests_per_second target: type: AverageValue averageValue: 100',
  ],
  [
    'scale deployment mailer between 1 and 8 pods on the external metric mails_waiting at 30 per pod',
    'name: mailer minReplicas: 1 maxReplicas: 8',
    'type: External external: metric: name: mails_waiting',
  ],
])('scaling: %s', (words, ...parts) => {
  for (const part of parts) expect(said(words)).toContain(part);
});

test.each([
  [
    'Our service acme/upload:9 stores files under /data/uploads (about 20 gigs) and must not lose them when the pod restarts',
    'mountPath: /data/uploads',
    'claimName: upload-data',
    'storage: 20Gi',
  ],
  [
    'Start 5 workers of image acme/worker:7 that process the queue, half a core each and 256MB',
    'kind: Deployment',
    'replicas: 5',
    'cpu: 500m memory: 256Mi',
  ],
  ['acme/ml:1 needs a nvidia T4, 2 of them', 'nvidia.com/gpu: "2"'],
  ['acme/private:1 must run as user 1000 with a read-only filesystem', 'readOnlyRootFilesystem: true'],
  [
    'mount the configmap app-config as /etc/app/config.yaml into acme/app:1',
    'mountPath: /etc/app/config.yaml subPath: config.yaml',
    'configMap: name: app-config',
  ],
  [
    'env for acme/app:2: LOG_LEVEL=debug, API_KEY from the secret api-keys, and everything from the configmap app-settings',
    'name: API_KEY valueFrom: secretKeyRef: name: api-keys key: API_KEY',
    'envFrom: - configMapRef: name: app-settings',
  ],
  [
    'Deploy acme/backend:1.4.2, needs DATABASE_URL from secret backend-db, at least 3 copies',
    'replicas: 3',
    'name: backend-db key: DATABASE_URL',
  ],
  [
    'can you put acme/web:3.2 up behind a load balancer on port 443 that goes to 8443 in the container',
    'containerPort: 8443',
    'type: LoadBalancer',
    'port: 443 targetPort: 8443',
  ],
  [
    'expose deployment web inside the cluster only, port 80 to 8080',
    'type: ClusterIP',
    'port: 80 targetPort: 8080',
  ],
  [
    'Block all traffic to the payments pods (app=payments) except from the checkout pods on 8443',
    'podSelector: matchLabels: app: payments',
    'from: - podSelector: matchLabels: app: checkout ports: - protocol: TCP port: 8443',
  ],
  [
    'acme/app:2 listens on 8081, check /ready on 8081, and restart it if /live stops answering for a minute',
    'readinessProbe: httpGet: path: /ready port: 8081',
    'livenessProbe: httpGet: path: /live port: 8081 periodSeconds: 10 failureThreshold: 6',
  ],
])('a program of their own: %s', (words, ...parts) => {
  for (const part of parts) expect(said(words)).toContain(part);
});

test('a program that is exposed by its name is not made anew', () => {
  expect(said('expose deployment web inside the cluster only, port 80 to 8080')).not.toContain(
    'kind: Deployment',
  );
});

test.each([
  [
    'Only let the ingress controller in namespace ingress-nginx reach my pods labelled app=web on port 8080',
    'podSelector: matchLabels: app: web',
    'kubernetes.io/metadata.name: ingress-nginx ports: - protocol: TCP port: 8080',
  ],
  [
    'Only pods in the namespace ingress-nginx may reach pods with app=web on port 8080',
    'podSelector: matchLabels: app: web',
    'kubernetes.io/metadata.name: ingress-nginx ports: - protocol: TCP port: 8080',
  ],
  [
    'the pods labelled app=worker must not talk to the internet, only to redis (app=redis) on 6379 and dns',
    'policyTypes: - Egress egress: - to: - podSelector: matchLabels: app: redis ports: - protocol: TCP port: 6379',
    'kubernetes.io/metadata.name: kube-system ports: - protocol: UDP port: 53',
  ],
  [
    'please keep at least 60% of web pods alive during maintenance',
    'minAvailable: 60%',
    'matchLabels: app: web',
  ],
])('walls: %s', (words, ...parts) => {
  for (const part of parts) expect(said(words)).toContain(part);
});

test.each([
  [
    'create a storage class fast for ssd on gke, keep volumes after the claim is gone, allow growing',
    'provisioner: pd.csi.storage.gke.io',
    'type: pd-ssd',
    'reclaimPolicy: Retain',
    'allowVolumeExpansion: true',
  ],
  [
    'I want a 100Gi shared volume that many pods can write to, called shared-data',
    'kind: PersistentVolumeClaim metadata: name: shared-data',
    'accessModes: - ReadWriteMany',
    'storage: 100Gi',
  ],
  [
    'put a 512Mi memory backed tmp folder at /cache into acme/app:1',
    'mountPath: /cache',
    'emptyDir: medium: Memory sizeLimit: 512Mi',
  ],
])('disks: %s', (words, ...parts) => {
  for (const part of parts) expect(said(words)).toContain(part);
});

test.each([
  [
    'add a sidecar to acme/app:1 that runs envoyproxy/envoy:v1.30 on port 9901',
    '- name: app image: acme/app:1',
    'image: envoyproxy/envoy:v1.30 ports: - name: port-9901 containerPort: 9901',
  ],
  [
    'we need an init step that waits for postgres at db:5432 before acme/app:1 starts',
    'initContainers: - name: wait',
    'command: - sh - "-c" - "until nc -z db 5432; do sleep 2; done"',
    '- name: app image: acme/app:1',
  ],
  [
    'Deploy acme/app:1 with an init container that waits for db:5432',
    'until nc -z db 5432',
    'labels: app: app spec',
  ],
  [
    'I need an external name service for our rds at db.abc.eu-west-1.rds.amazonaws.com',
    'name: rds',
    'externalName: db.abc.eu-west-1.rds.amazonaws.com',
  ],
  ['run a pod with busybox in namespace tools that just sleeps', 'command: - sleep - infinity'],
  ['deploy acme/cron:1 daily at midnight but skip weekends', 'schedule: "0 0 * * 1-5"'],
  ['Give acme/api:1 more time to shut down, 90 seconds', 'terminationGracePeriodSeconds: 90'],
  [
    'Deploy acme/api:2 to nodes in zone eu-west-1a only, and spread the 6 replicas evenly over the hosts',
    'replicas: 6',
    'topology.kubernetes.io/zone: eu-west-1a',
    'topologyKey: kubernetes.io/hostname',
  ],
  [
    'limit containers in namespace dev to 1 cpu and 1Gi by default, nobody gets more than 2 cpus and 4Gi',
    'default: cpu: "1" memory: 1Gi',
    'max: cpu: "2" memory: 4Gi',
  ],
  [
    'Deploy acme/app:3 with label color=blue and a service that points only to the blue pods',
    'kind: Deployment',
    'selector: color: blue',
  ],
])('beside and before: %s', (words, ...parts) => {
  for (const part of parts) expect(said(words)).toContain(part);
});

test.each([
  [
    'acme/app:1 must run in the same zone as the pods labelled app=cache, and never two of them on the same node',
    'podAffinity: requiredDuringSchedulingIgnoredDuringExecution: - labelSelector: matchLabels: app: cache topologyKey: topology.kubernetes.io/zone',
    'podAntiAffinity: requiredDuringSchedulingIgnoredDuringExecution: - labelSelector: matchLabels: app: app topologyKey: kubernetes.io/hostname',
  ],
  [
    'let acme/app:1 know its pod name and the node it runs on as POD_NAME and NODE_NAME',
    'name: POD_NAME valueFrom: fieldRef: fieldPath: metadata.name',
    'name: NODE_NAME valueFrom: fieldRef: fieldPath: spec.nodeName',
  ],
  ['acme/app:1 writes to /tmp a lot, give it 2Gi scratch', 'mountPath: /tmp', 'emptyDir: sizeLimit: 2Gi'],
  ['run acme/etl:3 every hour from 8 to 18 on weekdays', 'schedule: "0 8-18 * * 1-5"'],
  ['run acme/etl:3 every 10 minutes between 6 and 22', 'schedule: "*/10 6-22 * * *"'],
  [
    'run acme/train:1 as a job with 4 workers in parallel, 20 runs in all',
    'completions: 20',
    'parallelism: 4',
  ],
  [
    'make a pod that runs curl against http://api:8080/healthz every 10 seconds',
    'while true; do curl -sS http://api:8080/healthz; sleep 10; done',
  ],
  ['we want acme/agent:2 on every linux node', 'kind: DaemonSet', 'kubernetes.io/os: linux'],
])('where and when: %s', (words, ...parts) => {
  for (const part of parts) expect(said(words)).toContain(part);
});

test('what is read-only and on a host tells of no budget', () => {
  const words =
    'we want acme/agent:2 on every node, it needs /var/log from the host read-only and host network';
  expect(said(words)).not.toContain('PodDisruptionBudget');
});

test.each([
  ['we need acme/legacy:1 on windows nodes only', 'kubernetes.io/os: windows'],
  ['Deploy acme/app:1, memory between 256 and 512 megs', 'requests: memory: 256Mi limits: memory: 512Mi'],
  [
    'I want acme/app:1 to restart automatically when it hangs, it has a health endpoint at :8080/health',
    'containerPort: 8080',
    'livenessProbe: httpGet: path: /health port: 8080',
  ],
  [
    'Make acme/app:1 reachable under /api on shop.acme.com port 8080',
    'containerPort: 8080',
    'kind: Service',
    'host: shop.acme.com http: paths: - path: /api',
  ],
  [
    'Add a load balancer with the fixed ip 34.1.2.3 for acme/web:1 on 80 and 443',
    'loadBalancerIP: "34.1.2.3"',
    'port: 443',
  ],
  [
    "clean up finished jobs of acme/etl:3 after a day and don't start it again if it fails",
    'ttlSecondsAfterFinished: 86400',
    'backoffLimit: 0',
  ],
  [
    "Make sure acme/app:1 isn't scheduled on the same node as acme/noisy:1 (app=noisy)",
    'name: app image: acme/app:1',
    'podAntiAffinity: requiredDuringSchedulingIgnoredDuringExecution: - labelSelector: matchLabels: app: noisy',
  ],
])('more of their own: %s', (words, ...parts) => {
  for (const part of parts) expect(said(words)).toContain(part);
});
