import { expect, test } from '@jest/globals';
import { memory, processor } from '../../../../src/spec/words/fields/anyhow/amounts.ts';
import { anyhow } from '../../../../src/spec/words/fields/anyhow/anyhow.ts';
import { frames } from '../../../../src/spec/words/fields/anyhow/frames.ts';
import { copies } from '../../../../src/spec/words/fields/anyhow/replicas.ts';
import { readWish } from '../../../../src/spec/words/read.ts';
import { readers } from '../../../../src/spec/words/readers.ts';

const read = (words: string) => {
  const { wish, leftover } = readWish(words, readers);
  const [draft] = wish.drafts;
  return { ...draft?.work.containers[0], ...draft?.work.controller, leftover };
};

test.each([
  ['Please keep memory under 512Mi', { limits: { memory: '512Mi' } }],
  ['memory should stay below 512Mi', { limits: { memory: '512Mi' } }],
  ["don't let it eat more than 1GB of memory", { limits: { memory: '1Gi' } }],
  ['512 MB memory tops', { limits: { memory: '512Mi' } }],
  ['it peaks at one core', { limits: { cpu: '1' } }],
  ['about 250 millicores are normal', { requests: { cpu: '250m' } }],
  [
    'it usually takes 200Mi of memory and can burst to 1Gi',
    { requests: { memory: '200Mi' }, limits: { memory: '1Gi' } },
  ],
  ['give each pod a gig of memory', { requests: { memory: '1Gi' }, limits: { memory: '1Gi' } }],
  ['512Mi is enough memory', { requests: { memory: '512Mi' }, limits: { memory: '512Mi' } }],
  ['内存控制在 512Mi 以内', { limits: { memory: '512Mi' } }],
])('an amount is read whatever the order of its words: %s', (words, resources) => {
  expect(read(words)).toMatchObject({ resources, leftover: [] });
});

test.each([
  ['three of them please', 3],
  ['have at least two running', 2],
  ['one is enough', 1],
])('copies are counted without their name: %s', (words, replicas) => {
  expect(read(words)).toMatchObject({ replicas, leftover: [] });
});

test.each([
  'a quota of 4Gi memory for the namespace team-a',
  'scale it when memory goes over 512Mi',
  'heap at most 512Mi of memory',
  'one pod with one container up',
])('what is about something else is left to others: %s', (words) => {
  expect([memory, processor, copies].flatMap((frame) => anyhow(frame).read(words))).toEqual([]);
});

test.each([
  [
    'kubernetes should ask /healthz whether it is alive',
    'container.probing',
    [{ probe: 'liveness', httpGet: { path: '/healthz' } }],
  ],
  [
    'check that it is alive at /live every 5 seconds',
    'container.probing',
    [{ probe: 'liveness', httpGet: { path: '/live' }, periodSeconds: 5 }],
  ],
  ['it has up to 45 seconds to finish open requests', 'pod.terminationGracePeriodSeconds', 45],
  ['traffic comes in on 443', 'servicePort', 443],
  ['users should hit 80', 'servicePort', 80],
  ['no root please', 'pod.securityContext.runAsNonRoot', true],
  ['it must be on a read only file system', 'container.securityContext.readOnlyRootFilesystem', true],
  ['log level debug', 'container.env', [{ name: 'LOG_LEVEL', value: 'debug' }]],
  ['日志级别改成 debug', 'container.env', [{ name: 'LOG_LEVEL', value: 'debug' }]],
  ['scale up to 10 pods when it gets busy', 'autoscale.max', 10],
])('what everybody says in other words is one field: %s', (words, field, value) => {
  const claims = frames.flatMap((frame) => anyhow(frame).read(words));
  const sets = claims.flatMap(({ says = [] }) =>
    says.filter(({ on }) => on === 'workload').map(({ set }) => set),
  );
  expect(sets).toHaveLength(1);
  expect(sets[0]).toHaveProperty(field, value);
});

test.each([
  'mount the volume on a read only file system at /data',
  'log errors to stderr',
  'the job must stop after 30 seconds',
  'users may log in as root',
])('what only sounds like it is none of these: %s', (words) => {
  expect(frames.flatMap((frame) => anyhow(frame).read(words))).toEqual([]);
});

const told = (words: string) =>
  readWish(`写个 cronjob x，镜像 a/b:1，${words}`, readers).wish.drafts[0]?.work;

test.each([
  ['工作日早上九点半跑对账', { cron: { schedule: '30 9 * * 1-5' } }],
  ['每天早上 8 点和晚上 8 点各跑一次', { cron: { schedule: '0 8,20 * * *' } }],
  ['时区按上海', { cron: { timeZone: 'Asia/Shanghai' } }],
  ['上一轮没跑完，这次就别跑了', { cron: { concurrencyPolicy: 'Forbid' } }],
  ['上次的还在跑就干掉', { cron: { concurrencyPolicy: 'Replace' } }],
  ['启动参数带 --mode=full', { containers: [{ args: ['--mode=full'] }] }],
  [
    '环境变量从 configmap conf 全部导进来',
    { containers: [{ envFrom: [{ configMapRef: { name: 'conf' } }] }] },
  ],
  [
    '内存给 256Mi 到 512Mi',
    { containers: [{ resources: { requests: { memory: '256Mi' }, limits: { memory: '512Mi' } } }] },
  ],
  ['cpu 先要 100m 就行不设上限', { containers: [{ resources: { requests: { cpu: '100m' } } }] }],
  [
    '用户名密码都在 secret pg 里（key 分别是 u 和 p），放进 PGUSER 跟 PGPASS',
    {
      containers: [
        {
          env: [
            { name: 'PGUSER', valueFrom: { secretKeyRef: { name: 'pg', key: 'u' } } },
            { name: 'PGPASS', valueFrom: { secretKeyRef: { name: 'pg', key: 'p' } } },
          ],
        },
      ],
    },
  ],
  [
    'PGPASS 取自 secret pg 里的 pass 这个 key',
    { containers: [{ env: [{ name: 'PGPASS', valueFrom: { secretKeyRef: { name: 'pg', key: 'pass' } } }] }] },
  ],
])('a clause of Chinese is read in whichever words it is told: %s', (words, work) => {
  expect(told(words)).toMatchObject(work);
});

test('each of two that are made at once takes what is said of the former, the latter and both', () => {
  const { drafts } = readWish(
    '新建俩命名空间 a-dev 和 a-prod，前者给 baseline，后者要 restricted 强制卡住，都打上 team=pay 的标签',
    readers,
  ).wish;
  expect(drafts.map(({ name, metadata }) => [name, metadata['labels']])).toEqual([
    ['a-dev', expect.objectContaining({ team: 'pay' })],
    ['a-prod', { team: 'pay', 'pod-security.kubernetes.io/enforce': 'restricted' }],
  ]);
});
