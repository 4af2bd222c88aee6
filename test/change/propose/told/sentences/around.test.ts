import { expect, test } from '@jest/globals';
import { sentencesOf } from '../../../../../src/change/propose/told/sentences/sentences.ts';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';

const called = [
  { service: 'api', names: ['api', 'backend'] },
  { service: 'web', names: ['web'] },
];
const plainly = (said: string): string => rewritten(said, sentencesOf(called));

test.each([
  // Environments with hosts and namespaces of their own.
  [
    'Prod lives at shop.acme.io (https, issuer letsencrypt-prod), staging at shop.staging.acme.io',
    'host shop.acme.io only in production, host shop.staging.acme.io only in staging, TLS with the ClusterIssuer letsencrypt-prod',
  ],
  [
    'Staging is in namespace shop-staging, production in shop-prod',
    'namespace shop-staging in staging, namespace shop-prod in production',
  ],
  // Ways in.
  ['Traefik is our ingress controller', 'ingress class traefik'],
  ['It goes behind traefik at shop.acme.io', 'host shop.acme.io, ingress class traefik'],
  ['Our URL is https://shop.acme.io', 'host shop.acme.io with https'],
  ['shop.acme.io, timeouts for the upstream of 2 minutes', 'host shop.acme.io, request timeout 120 seconds'],
  [
    'We use websockets, so connections at shop.acme.io have to stay open for an hour',
    'host shop.acme.io, request timeout 3600 seconds',
  ],
  ['shop.acme.io is only for our office, 203.0.113.0/24', 'host shop.acme.io, allow only 203.0.113.0/24'],
  [
    'TLS secret for the host shop.acme.io is shop-tls, it exists already',
    'TLS with secret shop-tls, host shop.acme.io',
  ],
  // Machines.
  [
    'Nodes are tainted with dedicated=shop:NoSchedule, tolerate that',
    'tolerations: dedicated=shop:NoSchedule',
  ],
  [
    'One nvidia GPU per pod, on nodes with accelerator=a100, and tolerate nvidia.com/gpu',
    '1 nvidia GPU, nodeSelector accelerator=a100, tolerations: nvidia.com/gpu operator Exists',
  ],
  // Metrics.
  [
    'Only pods in the namespace monitoring may scrape port 9090',
    'metrics /metrics on port 9090 scraped only from namespaces monitoring',
  ],
  [
    'only pods in namespace monitoring may scrape port 9090',
    'metrics /metrics on port 9090 scraped only from namespaces monitoring',
  ],
  [
    'Metrics are at :9100/stats, nobody but Prometheus in observability may read them',
    'metrics /stats on port 9100 scraped only from namespaces observability',
  ],
  // What is kept, and what is there.
  [
    'The catalogue sits on a PVC named catalogue (already there), mount it read-only under /catalogue',
    'mount the existing PVC catalogue read-only at /catalogue',
  ],
  [
    'Uploads are shared between the pods: 20Gi ReadWriteMany at /app/uploads, storage class efs',
    'volume of 20Gi at /app/uploads with ReadWriteMany and storage class efs',
  ],
  ['/dev/shm needs 256Mi of memory', 'emptyDir with medium Memory and sizeLimit 256Mi at /dev/shm'],
  [
    'Its certificate is in the secret shop-cert and has to be under /certs',
    'Mount the secret shop-cert at /certs',
  ],
  [
    'Redis should survive restarts with a 2Gi disk and have a password',
    'Redis with 2Gi of storage and a password',
  ],
  ['Wait for postgres at pg.internal:5432 before it starts', 'init container waits for pg.internal:5432'],
  // Processes of the same code.
  [
    'There is a worker, too: `node worker.js`, two of them',
    'add another process called worker that runs `node worker.js`, worker with 2 replicas',
  ],
  [
    'A second process, `node src/worker.js`, runs from the same image, no port',
    'add another process called worker that runs `node src/worker.js`',
  ],
  [
    'A scheduler also has to run: `node scheduler.js`, only one',
    'add another process called scheduler that runs `node scheduler.js`, scheduler with 1 replicas',
  ],
  // How far it grows, how it is renewed, what it may write.
  ['It should grow to ten pods under load but never fall below three', 'autoscale 3-10 replicas'],
  ['Autoscaling, 2 to 6 at 75%', 'autoscale 2-6 replicas at 75% cpu'],
  ["Only one pod at a time since the lock can't be shared, so no rolling update", 'strategy Recreate'],
  [
    "Don't run as root, read-only filesystem, /tmp writable",
    'runAsNonRoot true, readOnlyRootFilesystem true',
  ],
  [
    'Take LOG_LEVEL and FEATURES from the config map shop-config',
    'LOG_LEVEL from the ConfigMap shop-config, FEATURES from the ConfigMap shop-config',
  ],
  [
    'Scale between three and twelve pods once the CPU is above 65 percent',
    'autoscale 3-12 replicas at 65% cpu',
  ],
  [
    'Harden it: no root, nothing writable but /tmp and /var/run, no capabilities, no privilege escalation',
    'runAsNonRoot true, readOnlyRootFilesystem true, emptyDir at /var/run, drop all capabilities, allowPrivilegeEscalation false',
  ],
  ['Autoscale it, min 3 max 9, target CPU 70', 'autoscale 3-9 replicas at 70% cpu'],
  ['Give every pod its own 10Gi disk at /data', 'StatefulSet with 10Gi at /data'],
  ['Prometheus scrapes port 9464, path /metrics', 'metrics /metrics on port 9464 scraped'],
  [
    'There are two more processes: `node mailer.js` and `node indexer.js`',
    'add another process called mailer that runs `node mailer.js`. add another process called indexer that runs `node indexer.js`',
  ],
  [
    'The DB password is stored in secret pg-pass, key password, and the app reads it as PGPASSWORD',
    'PGPASSWORD from the secret pg-pass with key password',
  ],
  // Variables of maps and Secrets that only their keys tell to be such.
  [
    'The config map shop-settings holds CURRENCY and COUNTRY for it',
    'CURRENCY from the ConfigMap shop-settings, COUNTRY from the ConfigMap shop-settings',
  ],
  ['DATABASE_URL can be read from db-login (key uri)', 'DATABASE_URL from the secret db-login with key uri'],
  ['Run `npm run import` every hour at minute 15', 'cron `15 * * * *` run `npm run import`'],
  [
    'Emails are sent by a worker of its own, `npm run mails`, one is enough',
    'add another process called worker that runs `npm run mails`, worker with 1 replicas',
  ],
  // Ways in beside a host.
  [
    'We have an ingress controller with the class haproxy and use acme.io as the host',
    'host acme.io, ingress class haproxy',
  ],
  ['HAProxy routes to it from acme.io', 'host acme.io, ingress class haproxy'],
  ['The ingress class is contour and the host shop.acme.io', 'host shop.acme.io, ingress class contour'],
  ['Contour serves acme.io and forwards to it', 'host acme.io, ingress class contour'],
  ['Please use acme.io as the host', 'host acme.io'],
  ['Files of up to 100MB are uploaded at acme.io', 'host acme.io, max body size 100m'],
  ['Bodies of requests to acme.io may be 20MB big', 'host acme.io, max body size 20m'],
  ['Plain http at acme.io is not allowed', 'host acme.io, redirect http to https'],
  ['acme.io must only be reached over https', 'host acme.io, redirect http to https'],
  ['Nobody may use acme.io without https', 'host acme.io, redirect http to https'],
  [
    'The admin network 10.20.0.0/16 is the only one that may use acme.io',
    'host acme.io, allow only 10.20.0.0/16',
  ],
  ['acme.io is reserved for the office network 203.0.113.0/24', 'host acme.io, allow only 203.0.113.0/24'],
  ['/api of acme.io should end up at this service', 'host acme.io/api'],
  ['Requests for acme.io/v1 have to come here', 'host acme.io/v1'],
  ['It takes over the path /blog of acme.io', 'host acme.io/blog'],
  ['acme.io takes uploads of up to 1GB', 'host acme.io, max body size 1g'],
  ['Never serve acme.io over plain http', 'host acme.io, redirect http to https'],
  ['acme.io should be available over https only', 'host acme.io, redirect http to https'],
  ['acme.io may only be used from 10.8.0.0/16', 'host acme.io, allow only 10.8.0.0/16'],
  ['Start it only after rabbit.infra:5672 is up', 'init container waits for rabbit.infra:5672'],
  ['A redis with a password and 1Gi of storage belongs to it', 'redis with 1Gi of storage and a password'],
  // What is elsewhere, and what is wanted beside it.
  ['Postgres runs outside of the cluster at 10.0.5.20:5432', 'existing Postgres at 10.0.5.20:5432'],
  [
    'The database is not in the cluster but at db.acme.internal:5432',
    'existing database at db.acme.internal:5432',
  ],
  ['The redis is an ElastiCache at cache.acme.io:6379', 'existing redis at cache.acme.io:6379'],
  ['A redis belongs to it, 1Gi of disk, password protected', 'redis with 1Gi of storage and a password'],
  ['Give it a throwaway redis for caching, no disk', 'add a redis without persistence'],
  ['It needs a redis that keeps nothing, only for caching', 'add a redis without persistence'],
  // What has to answer first.
  ['It must not start before rabbit.infra:5672 answers', 'init container waits for rabbit.infra:5672'],
  ['It may only start once kafka.infra:9092 answers', 'init container waits for kafka.infra:9092'],
  ['As long as rabbit.infra:5672 is down it must not start', 'init container waits for rabbit.infra:5672'],
  // Load balancers of the inside, as each cloud has them.
  [
    'An internal load balancer on AWS is enough',
    'Service of type LoadBalancer, Service annotation service.beta.kubernetes.io/aws-load-balancer-scheme: internal',
  ],
  [
    'A private load balancer in front of it, we run on Google Cloud',
    'Service of type LoadBalancer, Service annotation networking.gke.io/load-balancer-type: Internal',
  ],
  [
    'The load balancer must be internal, we are on AKS',
    'Service of type LoadBalancer, Service annotation service.beta.kubernetes.io/azure-load-balancer-internal: "true"',
  ],
  // Who alone comes in.
  ['Let only the gateway in namespace edge connect to it', 'only gateway in namespace edge may reach it'],
  [
    'The gateway in namespace edge is the only one that may connect to it',
    'only gateway in namespace edge may reach it',
  ],
])('%s: %s', (said, plain) => {
  expect(plainly(said)).toBe(plain);
});

test.each([
  // A job by the clock is no second process, and what one service has is told of it.
  'Every night `node worker.js` runs as a second process',
  'Two processes, `node a.js` and `node b.js`',
  // So many minutes past an hour of the day is another time.
  'Run `npm run import` every day at minute 15',
  // Of one environment alone nothing is known of the others.
  'Production lives at shop.acme.io',
  'Both prod and staging are at shop.acme.io and shop.staging.acme.io',
  // Nobody says who else may read them.
  'Metrics are on port 9090 for the namespace monitoring',
  // A disk of one's own is one of each only where that is said.
  'It needs its own 10Gi disk at /data',
  // So large, and not so long.
  'uploads up to 100m',
  // A taint that nobody tolerates, a label that is none of a machine.
  'GPU pods carry tier=gold',
  'The claim data is mounted at /data',
  'They all tolerate dedicated=apps:NoSchedule',
  // Who routes what is not said, or it is two of them.
  'HAProxy routes it elsewhere',
  'HAProxy or Kong serves acme.io',
  // What is where it is sent is no way in, and a database is none.
  'Files of up to 100MB are uploaded to s3.acme.io',
  'Uploads at acme.io are 100MB per day',
  'Please use db.acme.io as the host',
  'Requests go to acme.io/v1',
  'It calls /api of acme.io',
  '/api of acme.io and shop.io should end up at this service',
  '/api should end up at this service',
  'Plain http at acme.io is allowed',
  'It must not open acme.io without https',
  '10.20.0.0/16 may use acme.io',
  'It may only use acme.io from 10.20.0.1',
  // Where it is not, nobody knows where it is.
  'Postgres runs outside of the cluster',
  'Postgres runs in the cluster at 10.0.5.20:5432',
  // What keeps nothing and much, and what is no cache.
  'It needs a redis without a disk and 1Gi of storage',
  'It needs a postgres without a disk',
  // The other way round.
  'It must start before rabbit.infra:5672 answers',
  'As long as rabbit.infra:5672 answers it must not start',
  // Of which cloud nobody says, of two, and of one that is open to all.
  'An internal load balancer is enough',
  'An internal load balancer on AWS and Azure',
  'A load balancer on AWS',
  // Where the gateway is, and whom else it lets in.
  'Let only the gateway connect to it',
  'The gateway in namespace edge may connect to it',
])('%s is left to others', (said) => {
  expect(plainly(said)).toBe(said);
});
