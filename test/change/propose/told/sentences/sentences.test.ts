import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sentencesOf } from '../../../../../src/change/propose/told/sentences/sentences.ts';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';

const called = [
  { service: 'api', names: ['api', 'backend'] },
  { service: 'web', names: ['web'] },
];
const plainly = (said: string): string => rewritten(said, sentencesOf(called));

const english = [
  ['At most one pod may be down during node drains', 'PodDisruptionBudget with maxUnavailable 1'],
  [
    'Never take down more than one copy at a time when the cluster is maintained',
    'PodDisruptionBudget with maxUnavailable 1',
  ],
  ['When a node gets drained, one instance has to stay alive', 'PodDisruptionBudget with minAvailable 1'],
  [
    'Make sure that evictions never leave us with fewer than 3 instances',
    'PodDisruptionBudget with minAvailable 3',
  ],
  [
    'Only the ingress controller in `ingress-nginx` may talk to it',
    'only pods from namespaces ingress-nginx may reach it',
  ],
  [
    'Only let Prometheus (namespace monitoring) and the ingress in',
    'only prometheus in namespace monitoring and pods from namespace ingress-nginx may reach it',
  ],
  [
    'We expect bursts: up to 12 pods, never fewer than 4, target 60% CPU',
    'autoscale 4-12 replicas at 60% cpu',
  ],
  [
    'Let it scale out to ten pods once CPU goes above 70 percent, but always keep two around',
    'autoscale 2-10 replicas at 70% cpu',
  ],
  ['It tends to need about 300 MB but can go up to half a gig', 'memory request 300Mi, memory limit 512Mi'],
  ['Half a core should be plenty and 1 GB of RAM is the ceiling', 'cpu request 500m, memory limit 1Gi'],
  [
    'Startup is slow because it loads a model, give it up to three minutes',
    'It takes about 180 seconds until it is ready',
  ],
  [
    'Give it a minute to start before the liveness check begins',
    'liveness probe with initialDelaySeconds 60',
  ],
  ['It needs half a minute to finish open requests when it is stopped', 'terminationGracePeriodSeconds 30'],
  [
    'Health is at /healthz, please check every 10 seconds and give up after three misses',
    'liveness and readiness probe on /healthz with periodSeconds 10 and failureThreshold 3',
  ],
  ['Every night at three, node src/cleanup.js has to run', 'Every night at three run `node src/cleanup.js`'],
  [
    'On Sundays at noon run node src/report.js and keep only the last two runs',
    'Every sunday at noon run `node src/report.js`, successfulJobsHistoryLimit 2',
  ],
  [
    'node src/sync.js must run every quarter of an hour, but never twice at once',
    'Every 15 minutes run `node src/sync.js`, concurrencyPolicy Forbid',
  ],
  [
    'It writes uploads to /app/uploads, those must survive a restart, 5 GB are enough',
    'volume of 5Gi at /app/uploads',
  ],
  [
    'The certificate is already there as the secret shop-tls, host shop.example.com',
    'TLS with secret shop-tls, host shop.example.com',
  ],
  [
    'Requests may take up to two minutes on shop.example.com',
    'host shop.example.com, request timeout 120 seconds',
  ],
  [
    'Read the database URL from the `url` key of the `shop-db` secret',
    'a secret `shop-db` holding the connection string for database under `url`',
  ],
  [
    'The image is built elsewhere: ghcr.io/acme/shop:2.3, pull it with the secret regcred',
    'Use the image ghcr.io/acme/shop:2.3, imagePullSecret regcred',
  ],
  ['We want to move the shop off our VM', ''],
  ['- Flux watches this repository, so please write it for Flux', '- Delivered by Flux'],
  [
    'Postgres is a managed one, its address is in the secret `shop-pg` (key `uri`)',
    'a secret `shop-pg` holding the connection string for Postgres under `uri`',
  ],
  [
    'Old carts are removed every night at 1:30 by `node src/cleanup.js`, and that must never run twice at the same time',
    'Every night at 1:30 run `node src/cleanup.js`, concurrencyPolicy Forbid',
  ],
  [
    'When the nodes get their monthly patches, two instances must keep answering',
    'PodDisruptionBudget with minAvailable 2',
  ],
  [
    "It's fine if one pod is missing during a node upgrade, but no more than that",
    'PodDisruptionBudget with maxUnavailable 1',
  ],
  [
    'Reserve 0.5 CPU and 512Mi; limits twice that',
    'cpu request 500m, memory request 512Mi, cpu limit 1000m, memory limit 1024Mi',
  ],
  ['Give liveness a delay of 45 seconds', 'liveness probe with initialDelaySeconds 45'],
  [
    'If /live fails four times in a row it should be restarted',
    'liveness probe on /live with failureThreshold 4',
  ],
  [
    'The connection string of our Postgres is in `pg-secret`, key `conn`',
    'a secret `pg-secret` holding the connection string for Postgres under `conn`',
  ],
  ['Startup probe: up to 2 minutes', 'It takes about 120 seconds until it is ready'],
  ['memory 384Mi / limit 768Mi', 'memory request 384Mi, memory limit 768Mi'],
  ['Keep 50% of the pods available during maintenance', 'PodDisruptionBudget with minAvailable 50%'],
  [
    'Nobody but our gateway (namespace api-gateway) should be able to reach this service',
    'only gateway in namespace api-gateway may reach it',
  ],
  [
    'Please restrict access so that only ingress-nginx can get to it',
    'only pods from namespaces ingress-nginx may reach it',
  ],
  [
    'So let it go up to 15 pods at 60% CPU during the day, with a floor of 3',
    'autoscale 3-15 replicas at 60% cpu',
  ],
  ["Don't let it use more than 2 cores or 2 GB", 'cpu limit 2 core, memory limit 2Gi'],
  [
    'The JVM needs a while: allow up to two minutes before it counts as dead',
    'It takes about 120 seconds until it is ready',
  ],
  [
    'There is a script src/cleanup.js that has to be run by node each night at 1am',
    'Every night at 1am run `node src/cleanup.js`',
  ],
  [
    'Once a week, on Sunday at 4:30, run `npm run reindex`; it may take two hours',
    'Every sunday at 4:30 run `npm run reindex`, activeDeadlineSeconds 7200',
  ],
  [
    'Schedule `node src/import.js` for midnight every day and make sure two imports never run at once',
    'Every day at midnight run `node src/import.js`, concurrencyPolicy Forbid',
  ],
  [
    'The db url can be taken from the secret `pg-app`, where it is called `uri`',
    'a secret `pg-app` holding the connection string for db under `uri`',
  ],
  [
    'In production a quarter of a core and at most 512Mi, in staging at most 256Mi',
    'cpu request 250m in production, memory limit 512Mi in production, memory limit 256Mi in staging',
  ],
] as const;

test.each(english)('%s', (said, plain) => {
  expect(plainly(said)).toBe(plain);
});

const chinese = [
  ['节点维护的时候最多只能有一个 Pod 不可用', 'PodDisruptionBudget with maxUnavailable 1'],
  ['Pod 被驱逐时要保证有一半在运行', 'PodDisruptionBudget with minAvailable 50%'],
  [
    '除了 monitoring 命名空间的 Prometheus，谁都不能访问',
    'only pods from namespaces monitoring may reach it',
  ],
  ['CPU 超过 70% 就扩容，最多 10 个，平时至少保留 2 个', 'autoscale 2-10 replicas at 70% cpu'],
  ['平时大概用 300M 内存，峰值能到半个 G', 'memory request 300Mi, memory limit 512Mi'],
  ['启动一分钟以后再开始存活检查', 'liveness probe with initialDelaySeconds 60'],
  ['停止的时候给它半分钟处理完手头的请求', 'terminationGracePeriodSeconds 30'],
  [
    '每周日中午跑 node src/report.js，只保留最近两次',
    '每周日中午 run `node src/report.js`, successfulJobsHistoryLimit 2',
  ],
  ['机器打补丁的时候，不要让超过一个实例掉线', 'PodDisruptionBudget with maxUnavailable 1'],
  ['高峰期按 CPU 60% 弹性扩到 12 个，低峰保持 3 个', 'autoscale 3-12 replicas at 60% cpu'],
  ['上传的文件写在 /app/uploads，重启不能丢，5G 就够', 'volume of 5Gi at /app/uploads'],
  [
    '证书已经有了，就是 secret shop-tls，域名 shop.example.com',
    'TLS with secret shop-tls, host shop.example.com',
  ],
  ['shop.example.com 的请求可能要跑两分钟，别断开', 'host shop.example.com, request timeout 120 seconds'],
] as const;

test.each(chinese)('%s', (said, plain) => {
  expect(plainly(said)).toBe(plain);
});

test('what was said plainly stays as it is', () => {
  const again = [...english, ...chinese].filter(([, plain]) => plainly(plain) !== plain);
  expect(again).toEqual([]);
});

test('any words at all are read in no time, and most of them left as they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (said) => {
      expect(typeof plainly(said)).toBe('string');
    }),
  );
  const long = 'at most one pod may be down during node drains, '.repeat(2000);
  expect(plainly(long)).toBe(long);
});

test('whom it is about is kept', () => {
  expect(plainly('- The api may take half a minute to shut down')).toBe(
    '- api: terminationGracePeriodSeconds 30',
  );
});

test('a service that is called what says nothing elsewhere is meant', () => {
  expect(plainly('The backend needs 300 MB but can go up to half a gig')).toBe(
    'backend: memory request 300Mi, memory limit 512Mi',
  );
});

test('of several clauses those are read that are made of one matter', () => {
  expect(plainly('liveness on /livez every 15s, three failures allowed, readiness on /ready every 5s')).toBe(
    'liveness probe on /livez with periodSeconds 15, three failures allowed, readiness probe on /ready with periodSeconds 5',
  );
});

test.each([
  ['Uploads go to /data, at most 5 GB', 'a volume of 5Gi at /data'],
  ['It keeps its files on a volume at /data. 10Gi are plenty.', 'a volume of 10Gi at /data.'],
  ['The web stores reports in /srv/reports, 8Gi are enough', 'The web with a volume of 8Gi at /srv/reports'],
  ['Uploads go to /data, at most 5 GB each', 'Uploads go to /data, max upload 5 GB'],
  ['The app needs 512Mi. Uploads go to /data', 'memory request 512Mi. Uploads go to /data'],
])('what is kept at a path has the size that is told of it: %s', (said, plain) => {
  expect(plainly(said)).toBe(plain);
});

test.each([
  ['3 replicas, one per node if possible', '3 replicas, soft anti-affinity per node'],
  ['4 pods spread across zones, best effort', '4 pods topology spread over zones with ScheduleAnyway'],
  ['3 replicas, one per node', '3 replicas, one per node'],
  ['drop capability NET_RAW and capability CHOWN', 'drop the capabilities NET_RAW and CHOWN'],
  [
    'probes on /health (liveness every 30s, readiness every 5s, timeout 2s)',
    'liveness probe on /health with periodSeconds 30 and timeoutSeconds 2, readiness probe on /health with periodSeconds 5 and timeoutSeconds 2',
  ],
  ['liveness on /live, which has a grace period of 10s', 'liveness probe with grace period of 10s on /live'],
  ['No access from the internet please', 'cluster-internal only'],
  ['It has no access to the internet', 'it must not reach the internet'],
  [
    'grace period: api 60s, web 10s',
    'api: terminationGracePeriodSeconds 60. web: terminationGracePeriodSeconds 10',
  ],
  ['route: a.acme.io to web, a.acme.io/api to api', 'web at a.acme.io, api under /api'],
  ['- 512Mi limit 1Gi', '- memory request 512Mi, memory limit 1Gi'],
  ['LOG_LEVEL info, in dev debug', 'set LOG_LEVEL to `info`. set LOG_LEVEL to `debug` in dev'],
])('turns of which a part says something else are said plainly: %s', (said, plain) => {
  expect(plainly(said)).toBe(plain);
});

test.each([
  'The importer needs 300 MB but can go up to half a gig',
  'At most one pod may be down during node drains, except on Fridays',
  'Only the web may reach the api',
  'Requests can take up to 90 seconds, so do not kill pods while they work on one',
  'Run `npm run report` Tuesdays and Thursdays at 5:30pm',
  'It needs 256Mi, 512Mi and then 1Gi at most',
  'Wait 20 seconds before a pod is killed so that the load balancer notices',
  'The pods need 512Mi at most, the job 1Gi',
  '3 replicas, and for web too',
  '512Mi limit, 100m cpu',
  '有的请求要跑两分钟，发版的时候不能被打断',
  'Call `/tasks/cleanup` every hour',
])('left to who reads more closely: %s', (said) => {
  expect(plainly(said)).toBe(said);
});
