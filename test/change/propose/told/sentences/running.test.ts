import { expect, test } from '@jest/globals';
import { sentencesOf } from '../../../../../src/change/propose/told/sentences/sentences.ts';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';

const called = [
  { service: 'api', names: ['api', 'backend'] },
  { service: 'web', names: ['web'] },
];
const plainly = (said: string): string => rewritten(said, sentencesOf(called));

test.each([
  ['Staging can live with one', 'replicas 1 in staging'],
  ['Production runs three of them, staging a single one', 'replicas 3 in production, replicas 1 in staging'],
  ["I'd be happy with a pair of pods in prod", 'replicas 2 in production'],
  ['We need it four times', 'It gets 4 replicas'],
  ['Two copies of the api are enough', 'api: replicas 2'],
  ['Two copies of the api and three of the web', 'api: replicas 2. web: replicas 3'],
  ['预发环境跑一个实例即可，线上跑四个', 'replicas 1 in staging, replicas 4 in production'],
  ['Two pods must never end up on the same node', 'never two pods on the same node'],
  ['If possible, each copy should sit on a different machine', 'soft anti-affinity per node'],
  ['Try to spread the copies across availability zones', 'topology spread over zones with ScheduleAnyway'],
  ['副本尽量均匀分布在各个可用区', 'topology spread over zones with ScheduleAnyway'],
  ['两个副本最好不要在同一台机器上', 'soft anti-affinity per node'],
  ['When we deploy, one extra pod may be started, but none may be missing', 'maxSurge 1, maxUnavailable 0'],
  ['发布时一个一个地替换 Pod', 'RollingUpdate with maxUnavailable 1'],
  ['发布的时候最多多起一个 Pod，一个都不能少', 'maxSurge 1, maxUnavailable 0'],
  ['After a new pod is up, wait 20 seconds before going on with the next one', 'minReadySeconds 20'],
  ['新 Pod 起来以后等 20 秒再替换下一个', 'minReadySeconds 20'],
  ['Keep the last three old revisions around for rollbacks', 'revisionHistoryLimit 3'],
  ['If a rollout takes longer than ten minutes, consider it failed', 'progressDeadlineSeconds 600'],
  ['发布超过十分钟就算失败', 'progressDeadlineSeconds 600'],
  [
    'The database has to be migrated with `npm run migrate` before a new version goes live',
    'run `npm run migrate` before every deploy',
  ],
  [
    '`npm run migrate` must have finished before the new pods start',
    'run `npm run migrate` before every deploy',
  ],
  ['数据库迁移用 `npm run migrate`，必须在新版本启动之前完成', 'run `npm run migrate` before every deploy'],
  [
    'The database is managed elsewhere and can be reached at pg.data:6432',
    'existing database at pg.data:6432',
  ],
  ['Postgres 由平台团队维护，地址是 pg.data:5432', 'existing Postgres at pg.data:5432'],
  ['Please add a redis with two gigs of storage', 'redis with 2Gi of storage'],
  ['It wants a Redis beside it, 1Gi is enough for its data', 'Redis with 1Gi of storage'],
  ['Apart from DNS it must not open any connections to the outside', 'outgoing traffic only to DNS'],
  [
    'Nothing but DNS and api.stripe.com:443 may be contacted',
    'outgoing traffic only to api.stripe.com on 443',
  ],
  ['只放行到 api.stripe.com 443 的出口流量，其他全部禁止', 'outgoing traffic only to api.stripe.com on 443'],
  [
    'MySQL is provided by the infrastructure team under mysql.infra, port 3307',
    'existing MySQL at mysql.infra:3307',
  ],
  ['The DBAs look after our Postgres, you find it at pg.data:5432', 'existing Postgres at pg.data:5432'],
  [
    "It'd be nice if the pods were scattered over several zones",
    'topology spread over zones with ScheduleAnyway',
  ],
  ['Under no circumstances may both replicas run on one host', 'never two pods on the same node'],
  ['尽可能让副本落在不同的节点', 'soft anti-affinity per node'],
  ['Give each new pod 30 seconds before you continue with the next', 'minReadySeconds 30'],
  ['每替换一个等半分钟再继续下一个', 'minReadySeconds 30'],
  ['新版本上线之前必须跑完 `npm run migrate`', 'run `npm run migrate` before every deploy'],
  ['There should be a dev and a prod environment', 'environments dev and prod'],
  ['我们有开发和生产两个环境', 'environments dev and production'],
])('%s', (said, plain) => {
  expect(plainly(said)).toBe(plain);
});

test.each([
  'In production we have two services',
  'Staging needs one, too',
  'Run it twice a day in production',
  'Production needs more copies than staging',
  'Do not spread the pods over zones',
  'Production 3 copies, otherwise one',
  'Run `npm test` before every deploy',
  'The database is external, the app is reached at shop.example.com',
  'It needs a redis and 2 GB of disk',
  'Visitors may only connect to shop.example.com over HTTPS',
  'Only api.example.com may connect to it',
  'Outgoing traffic is not limited to api.example.com on 443',
  'Do not block anything going out but api.example.com:443',
  'Deploy it to the staging environment',
  'Run one pod per node',
  'Keep the pods on the same node',
  'No two pods in the same zone',
  'A rollout takes about ten minutes',
  'Keep the last three versions of every backup',
  'Keep two of the old pods until the new version is up',
  'Wait 20 seconds before the next retry',
])('left to who reads more closely: %s', (said) => {
  expect(plainly(said)).toBe(said);
});
