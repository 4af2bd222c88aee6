import { describe as group, expect, test } from '@jest/globals';
import { CORE_SCHEMA, loadAll } from 'js-yaml';
import { loadTemplates } from '../../src/adapters/templates/load.ts';
import { generateChange } from '../../src/change/propose/generate.ts';
import { defaultPolicy } from '../../src/config/policy.ts';
import { languageOf } from '../../src/kernel/language.ts';
import { languages } from '../../src/languages/languages.ts';
import { manifests } from '../../src/manifests/manifests.ts';
import { readers } from '../../src/spec/words/readers.ts';
import { lintAll, schemaProblems } from '../support/judge.ts';
import { snapshotOf } from '../support/snapshot.ts';

const templates = await loadTemplates();

const express = (
  name: string,
  port: number,
): string => `{"name": "${name}", "scripts": {"start": "node ${name}.js"},
  "dependencies": {"express": "5.1.0"}, "engines": {"node": ">=22"}, "port": ${port}}`;
const server = (port: number): string =>
  `const app = require('express')();\nconst level = process.env.LOG_LEVEL ?? 'info';\napp.listen(process.env.PORT ?? ${port});\n`;
const one = { 'package.json': express('shop', 3000), 'shop.js': server(3000) };
const two = {
  'api/package.json': express('api', 3000),
  'api/api.js': server(3000),
  'web/package.json': express('web', 4000),
  'web/web.js': server(4000),
};
const container = 'spec.template.spec.containers.0';

/* What is said, and what must stand where: `Kind/name` and a path. */
type Case = readonly [say: string, get: Readonly<Record<string, unknown>>, questions?: readonly unknown[]];

const ofOne: readonly Case[] = [
  [
    'set LOG_LEVEL=debug',
    { [`Deployment/shop ${container}.env`]: expect.arrayContaining([{ name: 'LOG_LEVEL', value: 'debug' }]) },
  ],
  [
    '设置环境变量 LOG_LEVEL=debug',
    { [`Deployment/shop ${container}.env`]: expect.arrayContaining([{ name: 'LOG_LEVEL', value: 'debug' }]) },
  ],
  [
    'liveness probe on /live',
    { [`Deployment/shop ${container}.livenessProbe.httpGet`]: { path: '/live', port: 3000 } },
  ],
  [
    'readiness probe that runs "cat /tmp/ok"',
    {
      [`Deployment/shop ${container}.readinessProbe.exec.command`]: ['cat', '/tmp/ok'],
      [`Deployment/shop ${container}.readinessProbe.httpGet`]: undefined,
    },
  ],
  [
    'mount a 5Gi volume at /data',
    {
      [`Deployment/shop ${container}.volumeMounts`]: expect.arrayContaining([
        { name: 'data', mountPath: '/data' },
      ]),
      'PersistentVolumeClaim/shop-data spec.resources.requests.storage': '5Gi',
    },
  ],
  [
    'mount the ConfigMap settings at /etc/shop',
    {
      'Deployment/shop spec.template.spec.volumes': expect.arrayContaining([
        { name: 'config', configMap: { name: 'settings' } },
      ]),
    },
  ],
  [
    '启动命令为 ["node", "x.js"]，参数 ["--fast"]',
    {
      [`Deployment/shop ${container}.command`]: ['node', 'x.js'],
      [`Deployment/shop ${container}.args`]: ['--fast'],
    },
  ],
  [
    'requests 200m cpu, memory limit 1Gi',
    {
      [`Deployment/shop ${container}.resources.requests.cpu`]: '200m',
      [`Deployment/shop ${container}.resources.limits.memory`]: '1Gi',
    },
  ],
  [
    'label tier=front',
    {
      'Deployment/shop metadata.labels.tier': 'front',
      'Deployment/shop spec.template.metadata.labels.tier': 'front',
    },
  ],
  [
    'on nodes labeled disktype=ssd, tolerating the taint gpu=true:NoSchedule',
    {
      'Deployment/shop spec.template.spec.nodeSelector': { disktype: 'ssd' },
      'Deployment/shop spec.template.spec.tolerations.0.key': 'gpu',
    },
  ],
  [
    '只调度到带有 disktype=ssd 标签的节点',
    { 'Deployment/shop spec.template.spec.nodeSelector': { disktype: 'ssd' } },
  ],
  ['3 replicas as a StatefulSet', { 'StatefulSet/shop spec.replicas': 3 }],
  ['run it every night at two as a CronJob', { 'CronJob/shop spec.schedule': '0 2 * * *' }],
  [
    'two replicas, and a CronJob named tidy that runs ["node", "tidy.js"] every night at two',
    {
      'Deployment/shop spec.replicas': 2,
      'CronJob/tidy spec.schedule': '0 2 * * *',
      'CronJob/tidy spec.jobTemplate.spec.template.spec.containers.0.command': ['node', 'tidy.js'],
      'CronJob/tidy spec.jobTemplate.spec.template.spec.containers.0.image':
        'ghcr.io/acme/shop:set-by-kustomization',
    },
  ],
  [
    'behind a Service of type LoadBalancer on port 8000',
    { 'Service/shop spec.type': 'LoadBalancer', 'Service/shop spec.ports.0.port': 8000 },
  ],
  [
    'run as user 1001 with a termination grace period of 60 seconds',
    {
      'Deployment/shop spec.template.spec.securityContext.runAsUser': 1001,
      'Deployment/shop spec.template.spec.terminationGracePeriodSeconds': 60,
    },
  ],
];

const ofTwo: readonly Case[] = [
  [
    'shop.example.com for the web, /api is routed to the api',
    {
      'Ingress/web spec.rules.0.http.paths.0.path': '/',
      'Ingress/api spec.rules.0.host': 'shop.example.com',
      'Ingress/api spec.rules.0.http.paths.0.path': '/api',
    },
  ],
  [
    'web 放到 shop.example.com，/api 转发给 api，api 副本加到 4',
    {
      'Ingress/api spec.rules.0.host': 'shop.example.com',
      'Ingress/api spec.rules.0.http.paths.0.path': '/api',
      'Deployment/api spec.replicas': 4,
    },
  ],
  [
    'the frontend uses image ghcr.io/acme/front:1.4',
    { [`Deployment/web ${container}.image`]: 'ghcr.io/acme/front:1.4' },
  ],
  [
    'api 用镜像 ghcr.io/other/api:1.4，前后端各两个副本',
    {
      [`Deployment/api ${container}.image`]: 'ghcr.io/other/api:1.4',
      [`Deployment/web ${container}.image`]: 'ghcr.io/acme/shop/web:set-by-kustomization',
      'Deployment/web spec.replicas': 2,
    },
  ],
  [
    'use our registry registry.acme.io/team',
    { [`Deployment/api ${container}.image`]: 'registry.acme.io/team/shop/api:set-by-kustomization' },
  ],
  [
    '把后端跑起来，再加个redis，域名用 shop.example.com，内存别超过512',
    {
      [`Deployment/api ${container}.resources.limits.memory`]: '512Mi',
      'Deployment/web spec.replicas': undefined,
      'StatefulSet/redis spec.replicas': 1,
      'Ingress/api spec.rules.0.host': 'shop.example.com',
    },
  ],
  [
    '前后端都部署上，带一个 postgres 16，数据库内存 1Gi',
    {
      [`StatefulSet/postgres ${container}.resources.limits.memory`]: '1Gi',
      [`StatefulSet/postgres ${container}.image`]: expect.stringContaining(':16'),
      'Deployment/web spec.replicas': 2,
    },
  ],
  [
    'api with 3 replicas, web with 4 replicas',
    { 'Deployment/api spec.replicas': 3, 'Deployment/web spec.replicas': 4 },
  ],
  [
    'api 用 3 个副本，web 用 4 个副本',
    { 'Deployment/api spec.replicas': 3, 'Deployment/web spec.replicas': 4 },
  ],
  [
    'api and web with 3 replicas each',
    { 'Deployment/api spec.replicas': 3, 'Deployment/web spec.replicas': 3 },
  ],
  [
    'set LOG_LEVEL=debug on api',
    {
      [`Deployment/api ${container}.env.1.value`]: 'debug',
      [`Deployment/web ${container}.env.1.value`]: undefined,
    },
  ],
  ['3 for api and 4 for web', { 'Deployment/api spec.replicas': 3, 'Deployment/web spec.replicas': 4 }],
  [
    'memory limit 1Gi for the web service, 2Gi of memory for api',
    {
      [`Deployment/web ${container}.resources.limits.memory`]: '1Gi',
      [`Deployment/api ${container}.resources.limits.memory`]: '2Gi',
    },
  ],
  [
    'web at shop.example.com; api needs a liveness probe on /live',
    {
      'Ingress/web spec.rules.0.host': 'shop.example.com',
      [`Deployment/api ${container}.livenessProbe.httpGet`]: { path: '/live', port: 3000 },
    },
  ],
  [
    'all on nodes with disktype=ssd, nodeSelector disktype=ssd; web with 3 replicas',
    {
      'Deployment/api spec.template.spec.nodeSelector': { disktype: 'ssd' },
      'Deployment/web spec.replicas': 3,
    },
  ],
  [
    'the command is ["node", "x.js"]',
    { [`Deployment/api ${container}.command`]: undefined },
    [expect.stringContaining('node, x.js')],
  ],
  [
    'api as a StatefulSet with 3 replicas',
    { 'StatefulSet/api spec.replicas': 3, 'Deployment/web spec.replicas': 2 },
  ],
  [
    'web with 3 replicas, and a redis Deployment named cache',
    {
      'Deployment/web spec.replicas': 3,
      'Deployment/cache spec.replicas': expect.anything(),
      'Deployment/api spec.replicas': 2,
    },
  ],
];

group('what words alone ask for', () => {
  test.each([
    [
      'wordpress with mysql at blog.example.com with TLS',
      {
        'Ingress/wordpress spec.tls.0.secretName': 'wordpress-tls',
        'StatefulSet/mysql kind': 'StatefulSet',
      },
    ],
    [
      'a Go 1.25 service with gin, with postgres, 3 replicas',
      { 'Deployment/shop spec.replicas': 3, 'StatefulSet/postgres kind': 'StatefulSet' },
    ],
    [
      '3 个 nginx 副本和一个 redis，redis 需要 3Gi 存储',
      {
        'Deployment/nginx spec.replicas': 3,
        'StatefulSet/redis spec.volumeClaimTemplates.0.spec.resources.requests.storage': '3Gi',
      },
    ],
  ] as const)('%s', (say, get) => {
    expect(madeOf({}, say, get)).toEqual({ get, questions: [], ...sound });
  });
});

group('what is said of the only service of a repository', () => {
  test.each(ofOne)('%s', (say, get, questions = []) => {
    expect(madeOf(one, say, get)).toEqual({ get, questions, ...sound });
  });
});

group('what is said of one service of several, or of all', () => {
  test.each(ofTwo)('%s', (say, get, questions = []) => {
    expect(madeOf(two, say, get)).toEqual({ get, questions, ...sound });
  });
});

type Wanted = Readonly<Record<string, unknown>>;

/** Nothing was dropped, and nothing is wrong. */
const sound = { notUnderstood: [], errors: [] };

function madeOf(repo: Readonly<Record<string, string>>, words: string, wanted: Wanted): unknown {
  const made = generateChange(
    {
      snapshot: snapshotOf(repo),
      request: { words, flags: {}, language: languageOf(words) },
      repository: { owner: 'acme', name: 'shop', defaultBranch: 'main' },
      policy: defaultPolicy,
      templates,
    },
    { languages, manifests, readers },
  );
  if (!made.ok) throw new Error(made.error.what);
  const { files, notUnderstood, questions: asked } = made.value;
  const documents = files
    .filter(({ path }) => path.endsWith('.yaml'))
    .flatMap(({ text }) => loadAll(text, { schema: CORE_SCHEMA }) as Named[]);
  const found = Object.keys(wanted).map((key) => {
    const [id = '', path = ''] = key.split(' ');
    const document = documents.find(({ kind, metadata }) => `${kind}/${metadata?.name}` === id);
    return [key, at(document, path.split('.'))];
  });
  return {
    get: Object.fromEntries(found),
    questions: asked.filter((question) => question.startsWith('Which service')),
    notUnderstood,
    errors: [
      ...lintAll(files).filter(({ severity }) => severity === 'error'),
      ...schemaProblems(files, '1.34.0'),
    ],
  };
}

type Named = { readonly kind: string; readonly metadata?: { readonly name?: string } };

function at(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return value;
  return at((value as Record<string, unknown>)[key], rest);
}
