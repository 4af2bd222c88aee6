import { expect, test } from '@jest/globals';
import { bundledStock } from '../../../../../src/adapters/schemas/linters.ts';
import { loadTemplates } from '../../../../../src/adapters/templates/load.ts';
import { generateChange } from '../../../../../src/change/propose/generate.ts';
import { repairBy } from '../../../../../src/change/propose/repaired.ts';
import { defaultPolicy } from '../../../../../src/config/policy.ts';
import { languages } from '../../../../../src/languages/languages.ts';
import { manifests } from '../../../../../src/manifests/manifests.ts';
import { readers } from '../../../../../src/spec/words/readers.ts';
import { snapshotOf } from '../../../../support/snapshot.ts';

const { rules, schemas } = bundledStock();
const repair = repairBy(rules, schemas);
const templates = await loadTemplates();

function made(profile: string, words: string): { readonly text: string; readonly left: readonly string[] } {
  const order = {
    snapshot: snapshotOf({}),
    request: { words, flags: { profile }, language: 'zh' as const },
    repository: { owner: 'acme', name: 'app', defaultBranch: 'main' },
    policy: defaultPolicy,
    templates,
  };
  const change = generateChange(order, { languages, manifests, readers, repair });
  if (!change.ok) throw new Error(change.error.what);
  return { text: change.value.files.map(({ text }) => text).join('---\n'), left: change.value.notUnderstood };
}

test.each([
  [
    'minimal',
    '帮我部署一个 WordPress，带 MySQL 数据库，数据都要持久化，域名 blog.example.com，走 https',
    [
      'image: wordpress',
      'image: mysql:8.4',
      'name: WORDPRESS_DB_HOST\n              value: mysql',
      'mountPath: /var/www/html',
      'mountPath: /var/lib/mysql',
      'host: blog.example.com',
      'secretName: wordpress-tls',
      'port: 3306',
    ],
  ],
  [
    'minimal',
    '搭一个 ghost 博客，数据库用 mysql，blog.acme.io 访问',
    [
      'image: ghost',
      'name: database__connection__host',
      'image: mysql:8.4',
      'host: blog.acme.io',
      'number: 80',
    ],
  ],
  [
    'minimal',
    '把 nginx 部署到每个节点上，监听宿主机 80 端口，只在有 role=edge 标签的节点上运行',
    ['kind: DaemonSet', 'hostPort: 80', 'role: edge'],
  ],
  [
    'minimal',
    'minio 搭一个，账号密码放 secret，api 9000，控制台 9001，数据 200Gi 持久化，控制台域名 minio.example.com 要 https',
    [
      'name: MINIO_ROOT_PASSWORD',
      'targetPort: 9001',
      'number: 9001',
      'storage: 200Gi',
      'secretName: minio-tls',
    ],
  ],
  [
    'minimal',
    '给 CI 建个账号 ci-bot，只能在 staging 命名空间里更新 deployment 和看 pod 日志，别的都不行',
    ['kind: ServiceAccount', 'pods/log', 'deployments', 'kind: RoleBinding', 'namespace: staging'],
  ],
  [
    'minimal',
    '只有 frontend 能访问 backend 的 8080，其他 pod 一律不许连',
    ['kind: NetworkPolicy', 'app: backend', 'app: frontend', 'port: 8080'],
  ],
  [
    'production',
    'sonarqube 加 postgres，sonar.example.com 访问，数据都放持久盘',
    ['image: sonarqube:', 'value: jdbc:postgresql://postgres:5432/app', 'host: sonar.example.com'],
  ],
  [
    'production',
    '部署 keycloak，连我已有的外部 postgres（db.corp.com:5432，库 keycloak），账号密码在 secret kc-db 里，sso.corp.com 走 https',
    [
      'value: db.corp.com',
      'value: keycloak',
      'name: kc-db\n                  key: password',
      'host: sso.corp.com',
    ],
  ],
  [
    'production',
    '部署 rabbitmq，管理后台走 mq.corp.cn，数据不能丢',
    ['host: mq.corp.cn', 'number: 15672', 'volumeClaimTemplates'],
  ],
])('%s: %s', (profile, words, parts) => {
  const { text, left } = made(profile, words);
  for (const part of parts) expect(text).toContain(part);
  expect(left).toEqual([]);
});

test('names what it does not make', () => {
  const { text, left } = made('production', 'acme/report:2 工作日 9 点到 18 点跑，其余时间缩到 0');
  expect(text).not.toContain('CronJob');
  expect(left).toEqual(['按工作时间启停']);
});
