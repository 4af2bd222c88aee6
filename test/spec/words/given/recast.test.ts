import { describe, expect, test } from '@jest/globals';
import { readWish } from '../../../../src/spec/words/read.ts';
import { readers } from '../../../../src/spec/words/readers.ts';

const pod = `

\`\`\`yaml
apiVersion: v1
kind: Pod
metadata:
  name: hello-web
  namespace: demo
  labels:
    app: hello-web
spec:
  containers:
  - name: web
    image: nginxdemos/hello:0.4
\`\`\`
`;
const job = `

\`\`\`yaml
apiVersion: batch/v1
kind: Job
metadata:
  name: backup
  namespace: ops
spec:
  backoffLimit: 3
  template:
    spec:
      restartPolicy: OnFailure
      containers:
      - name: backup
        image: restic/restic:0.16.4
\`\`\`
`;
const deployment = `

\`\`\`yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: mongo
  namespace: data
spec:
  replicas: 3
  selector:
    matchLabels:
      app: mongo
  template:
    metadata:
      labels:
        app: mongo
    spec:
      containers:
      - name: mongo
        image: mongo:7.0
        volumeMounts:
        - name: db
          mountPath: /data/db
      volumes:
      - name: db
        emptyDir: {}
\`\`\`
`;

/** What is made of words: its kind, its name, its place and what it runs. */
function madeOf(words: string): unknown[] {
  return readWish(words, readers).wish.drafts.map(({ kind, name, metadata, work }) => [
    `${kind}/${name}`,
    metadata['namespace'],
    work.containers.map(({ image }) => image),
  ]);
}

describe('what is quoted becomes another kind, and keeps what it runs', () => {
  test.each([
    ['Make a DaemonSet out of this pod', 'DaemonSet/hello-web'],
    ['Please wrap the pod below in a Deployment of two replicas.', 'Deployment/hello-web'],
    [
      'The following pod should be managed by a ReplicaSet instead (3 copies, name hello-rs).',
      'ReplicaSet/hello-rs',
    ],
    ["I'd like this as a Job with backoffLimit 2.", 'Job/hello-web'],
    ['We need the same thing as a Deployment with 4 replicas, named hello.', 'Deployment/hello'],
    ['Pod → Deployment, 3 replicas', 'Deployment/hello-web'],
    ['make this pod a Deployment, 3 replicas, same name and namespace.', 'Deployment/hello-web'],
    [
      'Rather than a bare pod I need a deployment that keeps three instances of it alive. Name and namespace stay as they are.',
      'Deployment/hello-web',
    ],
    ['deployment instead of pod, 2 replicas, everything else the same', 'Deployment/hello-web'],
    ['把这个 Pod 换成 Deployment，副本数 3，其他不变', 'Deployment/hello-web'],
    ['用 Deployment 来管理上面的 Pod，3 个副本', 'Deployment/hello-web'],
    ['将该 Pod 改写为 DaemonSet，名字改为 hello-ds', 'DaemonSet/hello-ds'],
    ['这个裸 Pod 应该改用 Deployment 来跑，3 副本', 'Deployment/hello-web'],
  ])('%s', (words, id) => {
    expect(madeOf(words + pod)).toEqual([[id, 'demo', ['nginxdemos/hello:0.4']]]);
  });

  test.each([
    ['Run this job every night at 2 as a CronJob named nightly-backup', 'nightly-backup', '0 2 * * *'],
    ['Turn this Job into a CronJob that runs every 6 hours. Call it backup-6h.', 'backup-6h', '0 */6 * * *'],
    ['Job -> CronJob backup-6h, "0 */6 * * *", rest unchanged', 'backup-6h', '0 */6 * * *'],
    [
      'The job below has to run weekly on Sunday at midnight. Provide the CronJob for it.',
      'backup',
      '0 0 * * 0',
    ],
    ['Write a CronJob that runs the following job every hour.', 'backup', '0 * * * *'],
    ['根据下面的 Job 写一个每小时执行一次的 CronJob，名为 hourly-backup', 'hourly-backup', '0 * * * *'],
    ['把它改成每天凌晨 4 点执行的 CronJob', 'backup', '0 4 * * *'],
  ])('%s', (words, name, schedule) => {
    const [draft, ...others] = readWish(words + job, readers).wish.drafts;
    expect(others).toEqual([]);
    expect([draft?.name, draft?.facts['schedule'] ?? draft?.work.cron['schedule']]).toEqual([name, schedule]);
    expect(draft?.work.containers[0]).toMatchObject({ image: 'restic/restic:0.16.4' });
  });

  test.each([
    'I realised that this should have been a StatefulSet. Please convert it: serviceName mongo-hl, and replace the emptyDir volume by a volumeClaimTemplate of the same name (ReadWriteOnce, 20Gi).',
    'Please rework the deployment into a stateful set. It is governed by the service mongo-hl. Each replica receives its own storage instead of the scratch directory: a claim template that keeps the name of the volume and requests 20Gi.',
    '把下面的 Deployment 改成 StatefulSet，serviceName 为 mongo-hl，emptyDir 换成 20Gi 的 volumeClaimTemplate',
  ])('%s', (words) => {
    const [draft, ...others] = readWish(words + deployment, readers).wish.drafts;
    expect(others).toEqual([]);
    expect([draft?.kind, draft?.name, draft?.work.pod['volumes']]).toEqual([
      'StatefulSet',
      'mongo',
      undefined,
    ]);
    expect(draft?.facts).toMatchObject({ claimName: 'db', claimSize: '20Gi' });
  });
});

test.each([
  ['Write a Service that exposes this pod on port 80.', ['Pod/hello-web', 'Service/undefined']],
  [
    'Create a Job db-migrate with the image acme/migrate:1.0 that has to run before this pod.',
    ['Pod/hello-web', 'Job/db-migrate'],
  ],
])('another object beside what is quoted is no kind that it becomes: %s', (words, ids) => {
  const { drafts } = readWish(words + pod, readers).wish;
  expect(drafts.map(({ kind, name }) => `${kind}/${name}`)).toEqual(ids);
});
