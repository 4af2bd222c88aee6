import { expect, test } from '@jest/globals';
import { readPlaces } from '../../../../src/spec/words/delivery/places.ts';
import { readers } from '../../../../src/spec/words/readers.ts';

test.each([
  [
    'deploy to staging and production with autoscale 1-2 in staging, 3-9 in production at 60% cpu',
    [
      { name: 'staging', replicas: 1, most: 2 },
      { name: 'production', replicas: 3, most: 9 },
    ],
  ],
  [
    'prod: hpa 3-9; staging scales from 1 to 2; dev 1 replica',
    [
      { name: 'prod', replicas: 3, most: 9 },
      { name: 'staging', replicas: 1, most: 2 },
      { name: 'dev', replicas: 1, most: 1 },
    ],
  ],
  [
    '测试和生产，生产自动扩缩 3-9、测试扩缩 1-2',
    [
      { name: 'test', replicas: 1, most: 2 },
      { name: 'production', replicas: 3, most: 9 },
    ],
  ],
  [
    'deploy to staging and production with staging on s.my.dev and production on my.dev',
    [
      { name: 'staging', host: 's.my.dev' },
      { name: 'production', host: 'my.dev' },
    ],
  ],
  [
    'staging has the log level debug, production gets MAX_ITEMS 50',
    [
      { name: 'staging', env: { LOG_LEVEL: 'debug' } },
      { name: 'production', env: { MAX_ITEMS: '50' } },
    ],
  ],
  [
    '部署到测试和生产，测试 1Gi 内存、生产 2Gi 内存',
    [
      { name: 'test', memory: '1Gi', memoryLimit: '1Gi' },
      { name: 'production', memory: '2Gi', memoryLimit: '2Gi' },
    ],
  ],
  [
    '1 replica in staging and 3 replicas and 1Gi memory in prod. make staging 2',
    [
      { name: 'staging', replicas: 2 },
      { name: 'prod', replicas: 3, memory: '1Gi', memoryLimit: '1Gi' },
    ],
  ],
  [
    '部署到 prod 和 staging，prod 2 个副本。生产改成 5 个',
    [{ name: 'prod', replicas: 5 }, { name: 'staging' }],
  ],
  [
    'API_URL is https://api.my.dev in prod and https://stub.my.dev everywhere else. In prod run 4 copies, otherwise 1. dev, staging',
    [
      { name: 'prod', replicas: 4, env: { API_URL: 'https://api.my.dev' } },
      { name: 'dev', replicas: 1, env: { API_URL: 'https://stub.my.dev' } },
      { name: 'staging', replicas: 1, env: { API_URL: 'https://stub.my.dev' } },
    ],
  ],
  [
    'Image tag v2 in production and latest in qa. qa and staging have one pod. Production in namespace shop',
    [
      { name: 'production', tag: 'v2', namespace: 'shop' },
      { name: 'qa', tag: 'latest', replicas: 1 },
      { name: 'staging', replicas: 1 },
    ],
  ],
  [
    'MODE 变量在 prod 是 live，dev 是 local。除了 prod 以外，都用一个副本',
    [
      { name: 'prod', env: { MODE: 'live' } },
      { name: 'dev', env: { MODE: 'local' }, replicas: 1 },
    ],
  ],
  [
    'staging 1 replica, production 4 replicas. LOG_LEVEL=debug in staging, LOG_LEVEL=warn in prod. hosts: staging.my.dev and my.dev',
    [
      { name: 'staging', replicas: 1, env: { LOG_LEVEL: 'debug' }, host: 'staging.my.dev' },
      { name: 'production', replicas: 4, env: { LOG_LEVEL: 'warn' } },
    ],
  ],
  [
    'Argo CD to staging and production, auto-sync in staging, manual in production',
    [
      { name: 'staging', sync: 'automatic' },
      { name: 'production', sync: 'manual' },
    ],
  ],
  [
    'staging has 2 replicas and production 5. Automatic sync only in staging',
    [
      { name: 'staging', replicas: 2, sync: 'automatic' },
      { name: 'production', replicas: 5, sync: 'manual' },
    ],
  ],
  [
    'staging 自动同步,production 手动同步',
    [
      { name: 'staging', sync: 'automatic' },
      { name: 'production', sync: 'manual' },
    ],
  ],
  [
    'run acme/web:1.4 with 2 replicas in dev and 5 in production',
    [
      { name: 'dev', replicas: 2 },
      { name: 'production', replicas: 5 },
    ],
  ],
  [
    '测试环境一个副本,域名 test.acme.cn;生产环境三个副本,内存 1G',
    [
      { name: 'test', replicas: 1, host: 'test.acme.cn' },
      { name: 'production', replicas: 3, memory: '1Gi', memoryLimit: '1Gi', isClosed: true },
    ],
  ],
  // One that is added: what was said of none is of production.
  [
    'deploy with 3 replicas at a.example.com. also add a staging environment with one replica',
    [{ name: 'production' }, { name: 'staging', replicas: 1 }],
  ],
  [
    '部署，3 个副本。再加一个预发环境，域名 pre.notes.cn',
    [
      { name: 'production', isClosed: true },
      { name: 'staging', host: 'pre.notes.cn' },
    ],
  ],
  [
    'three replicas in production and just one in staging',
    [
      { name: 'production', replicas: 3 },
      { name: 'staging', replicas: 1 },
    ],
  ],
  [
    'Two copies in staging, five in production please',
    [
      { name: 'staging', replicas: 2 },
      { name: 'production', replicas: 5 },
    ],
  ],
  [
    'two environments: staging with 1 replica, production with 4 replicas',
    [
      { name: 'staging', replicas: 1 },
      { name: 'production', replicas: 4 },
    ],
  ],
  [
    'environments dev (1 replica) and prod (3 replicas)',
    [
      { name: 'dev', replicas: 1 },
      { name: 'prod', replicas: 3 },
    ],
  ],
  [
    'deploy it to staging and production (2 and 5 replicas), port 8080',
    [
      { name: 'staging', replicas: 2 },
      { name: 'production', replicas: 5 },
    ],
  ],
  [
    'dev/staging/prod: 1/2/4 replicas',
    [
      { name: 'dev', replicas: 1 },
      { name: 'staging', replicas: 2 },
      { name: 'prod', replicas: 4 },
    ],
  ],
  [
    '部署到测试和生产环境，分别用两个和5个副本',
    [
      { name: 'test', replicas: 2 },
      { name: 'production', replicas: 5 },
    ],
  ],
])('%s', (words, places) => expect(readPlaces(words, readers).places).toEqual(places));

test.each([
  [
    'api gets 1 replica in test and 3 in prod, web 2 in prod',
    [
      { name: 'test', own: { api: { replicas: 1 } } },
      { name: 'prod', own: { api: { replicas: 3 }, web: { replicas: 2 } } },
    ],
  ],
  [
    'In production web runs 4 replicas and api 3, staging has one each',
    [
      { name: 'production', own: { web: { replicas: 4 }, api: { replicas: 3 } } },
      { name: 'staging', replicas: 1 },
    ],
  ],
  [
    'api has 1 replica in test and 3 in prod, with host a.example.com only in prod',
    [
      { name: 'test', own: { api: { replicas: 1, isClosed: true } } },
      { name: 'prod', own: { api: { replicas: 3, host: 'a.example.com' } } },
    ],
  ],
  [
    'a.example.com in production, dev has no ingress',
    [
      { name: 'production', host: 'a.example.com' },
      { name: 'dev', isClosed: true },
    ],
  ],
])('of one service there: %s', (words, places) => {
  const services = ['api', 'web'].map((service) => ({ service, names: [service] }));
  expect(readPlaces(words, { ...readers, services }).places).toEqual(places);
});

test.each([
  'staging and production, 3 replicas, port 80 and 81',
  'for dev and prod, 2 replicas and 3 pods of redis',
  'deploy to production with 3 replicas',
  'NODE_ENV=production, 2 replicas in namespace staging',
])('of one environment or none nothing is told apart: %s', (words) =>
  expect(readPlaces(words, readers)).toEqual({ places: [], understood: [], rest: words }),
);

test.each([
  ['deploy to dev and prod: 1 replica in dev, 3 in prod', 'deploy,'],
  ['three environments, dev, staging and prod: 1 replica in dev, 2 in staging, 5 in prod', ','],
  ['dev和prod：dev 1 个副本，prod 3 个副本', ','],
  ['Environments:\n- dev: 1 replica\n- prod: 3 replicas', ','],
])('a heading names what is told of below it: %j', (words, rest) => {
  expect(readPlaces(words, readers).rest.replaceAll(/[\s,，]+/gu, ',')).toBe(
    rest.replaceAll(/[\s,]+/gu, ','),
  );
});

test.each([
  'a namespace sandbox with labels env: test and tier: low, and a limit of 512Mi memory',
  '命名空间 sandbox，标签为 env: test 和 tier: low，内存 512Mi',
  'a deployment with the label env: prod and 3 replicas',
])('what a label says is no environment: %s', (words) => {
  expect(readPlaces(words, readers).places).toEqual([]);
});
