import { expect, test } from '@jest/globals';
import { sentencesOf } from '../../../../../src/change/propose/told/sentences/sentences.ts';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';

const called = [{ service: 'api', names: ['api', 'backend'] }];
const plainly = (said: string): string => rewritten(said, sentencesOf(called));

test.each([
  ['We need the variable TZ to be Europe/Berlin', 'set TZ to `Europe/Berlin`'],
  ['It expects FEATURE_FLAGS=beta,search in its environment', 'set FEATURE_FLAGS to `beta,search`'],
  ['The api needs LOG_LEVEL set to debug in production', 'api: set LOG_LEVEL to `debug` in production'],
  ['让容器里的 FEATURE_X 等于 true', 'set FEATURE_X to `true`'],
  ['运行时需要 NODE_ENV=production 这个环境变量', 'set NODE_ENV to `production`'],
  [
    'SMTP_HOST and SMTP_PORT can be found in the config map mail-config',
    'SMTP_HOST from the ConfigMap mail-config, SMTP_PORT from the ConfigMap mail-config',
  ],
  [
    'STRIPE_KEY comes from the secret shop-stripe, key api-key',
    'STRIPE_KEY from the secret shop-stripe with key api-key',
  ],
  [
    '密码从 Secret orders-db 的 password 里取（环境变量 DB_PASSWORD）',
    'DB_PASSWORD from the secret orders-db with key password',
  ],
  ['APP_KEY 放在名为 laravel 的 Secret 里', 'APP_KEY from the secret laravel'],
  ['SENTRY_DSN 的值存在名为 sentry 的密钥里，键名 dsn', 'SENTRY_DSN from the secret sentry with key dsn'],
  [
    'Everything in the config map shop-settings should become environment variables',
    'all keys of the ConfigMap shop-settings as environment variables',
  ],
  [
    'ConfigMap shop-settings 的全部内容都要变成环境变量',
    'all keys of the ConfigMap shop-settings as environment variables',
  ],
  [
    'Our policy wants owner=shop-team on all manifests as a label',
    'Add the label owner=shop-team to all resources',
  ],
  ['Pod 上要有标签 tier=frontend', 'Add the label tier=frontend to the pods'],
  [
    'An annotation sidecar.istio.io/inject with the value "false" belongs on the pods',
    'Add the annotation sidecar.istio.io/inject=false to the pods',
  ],
  ['每个对象上都打上 cost-center=4711 这个标签', 'Add the label cost-center=4711 to all resources'],
  ['The container must not run as root but as user 1001', 'runAsNonRoot true, runAsUser 1001'],
  ['不要用 root 跑，用 1001 这个用户', 'runAsNonRoot true, runAsUser 1001'],
  ['Nothing but /tmp should be writable, make the root filesystem read-only', 'readOnlyRootFilesystem true'],
  [
    '把所有 capabilities 都去掉，只留 NET_BIND_SERVICE',
    'drop all capabilities, add the capabilities NET_BIND_SERVICE',
  ],
  ['It needs NET_ADMIN and SYS_TIME as capabilities', 'add the capabilities NET_ADMIN, SYS_TIME'],
  ["It mustn't be able to gain more privileges", 'allowPrivilegeEscalation false'],
  [
    'Our namespace is called team-a; create it, too',
    'Create the namespace team-a, deploy into namespace team-a',
  ],
  [
    'Everything lives in namespace payments and we create that one ourselves',
    'Deploy into namespace payments',
  ],
  ['放到 storefront 命名空间，需要新建', 'Create the namespace storefront, deploy into namespace storefront'],
  ['部署到 shop-prod 命名空间，这个命名空间已经有了', 'Deploy into namespace shop-prod'],
  ['Please deploy version 3.1.0 of the image', 'image tag 3.1.0'],
  ['镜像的 tag 用 v1.4.2', 'image tag v1.4.2'],
  ['镜像仓库是私有的，凭据在 harbor-creds 这个 secret 里', 'imagePullSecret harbor-creds'],
  [
    '/var/run/shop should be in memory, 64Mi is enough',
    'emptyDir with medium Memory and sizeLimit 64Mi at /var/run/shop',
  ],
  ['/app/cache 只是缓存，丢了没关系，最多 1G', 'emptyDir of 1Gi at /app/cache'],
  ['文件放 emptyDir，挂 /tmp/upload，上限 1Gi', 'emptyDir of 1Gi at /tmp/upload'],
  ['secret shop-tls-ca 以文件形式出现在 /etc/ssl/shop', 'Mount the secret shop-tls-ca at /etc/ssl/shop'],
])('%s', (said, plain) => {
  expect(plainly(said)).toBe(plain);
});

test.each([
  'API_TOKEN must be set, otherwise it does not start',
  'LOG_LEVEL=debug in staging, otherwise info',
  'Every container runs as UID 1000',
  'DB_PASSWORD should be 12345',
  'LOG_LEVEL is debug right now',
  'Capabilities must not be dropped',
  'The filesystem must not be read-only',
  'Only /app/data should be writable',
  'Prometheus runs in namespace monitoring',
  'The postgres image has version 16.2',
  'LOG_LEVEL=debug for all',
  'pod 加标签 team=retail，LOG_LEVEL=debug',
  'DB_PASSWORD is in the secret orders-db, password',
  'the folder config/environments goes to /app/config as a ConfigMap, read-only',
])('left to who reads more closely: %s', (said) => {
  expect(plainly(said)).toBe(said);
});
