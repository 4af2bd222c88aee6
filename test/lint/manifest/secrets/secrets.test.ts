import { describe, expect, test } from '@jest/globals';
import { lintManifests } from '../../../../src/lint/manifest/engine.ts';
import { exampleContainer } from '../../../../src/lint/manifest/example-pod.ts';
import { manifestRules } from '../../../../src/lint/manifest/rules.ts';
import { spentOn } from '../../../support/spent.ts';

const random = 'q7RzP2kVw9YtB4mXc8Lh3NfJ';
const base64 = (text: string): string => btoa(text);

describe('an environment variable', () => {
  test.each([
    ['POSTGRES_PASSWORD', 'postgres', 'warning literalSecret'],
    ['MYSQL_ROOT_PASSWORD', 'r00t-of-all', 'warning literalSecret'],
    ['PGPASSWORD', 'hunter2', 'warning literalSecret'],
    ['DB_PASS', '12345678', 'warning literalSecret'],
    ['API_KEY', '4f8a9d2be1c04f8a9d2be1c0', 'warning literalSecret'],
    ['JWT_SECRET', 'not-so-secret', 'warning secretInEnv'],
    ['adminPassword', 'hunter2', 'warning literalSecret'],
    ['RAILS_MASTER_KEY', '0a1b2c3d4e5f67890a1b2c3d4e5f6789', 'warning literalSecret'],
    ['SOMETHING', random, 'warning literalSecret'],
    ['DATABASE_URL', 'postgres://shop:h7Gk2Lp9@db:5432/shop', 'error secretInManifest'],
    ['DATABASE_URL', 'postgres://postgres:postgres@db:5432/shop', 'warning secretInManifest'],
    ['BROKER', 'amqp://guest:guest@rabbitmq:5672', 'warning secretInManifest'],
    ['SQL_CONN', 'postgresql+psycopg2://airflow:airflow@postgres/airflow', 'warning secretInManifest'],
    ['AIRFLOW__CORE__FERNET_KEY', '46BKJoQYlPPOexq0OhDZnIlNepKFf87WFwLbfzqDDho=', 'warning literalSecret'],
    ['KAFKA_CLIENT_PASSWORDS', 'one,two', 'warning literalSecret'],
    ['GITHUB_TOKEN', 'hunter2', 'warning literalSecret'],
    ['DB_PASSWORD_PROD', 'hunter2', 'warning literalSecret'],
    ['TOKEN', base64('ghp_0123456789abcdefghijklmnopqrstuvwxyz'), 'error secretInManifest'],
    ['NEO4J_AUTH', 'neo4j/password', 'warning literalSecret'],
    ['FLOWER_BASIC_AUTH', 'admin:hunter2', 'warning literalSecret'],
    ['NPM_CONFIG__AUTH', base64('ada:hunter2'), 'warning literalSecret'],
    ['LDAP_BIND_PW', 'hunter2', 'warning literalSecret'],
    ['REDIS_ARGS', '--requirepass hunter2', 'warning literalSecret'],
    ['SENTRY_DSN', `https://${'0f1e2d3c'.repeat(4)}@o1.ingest.sentry.io/2`, 'warning literalSecret'],
    ['REMOTE', `https://${random}@git.example.com/shop`, 'warning literalSecret'],
    ['POSTGRES_PASSWORD', 'changeme', 'info literalSecret'],
    ['POSTGRES_PASSWORD', 'your-password-here', 'info literalSecret'],
  ])('%s: %s holds a secret', (name, value, found) => {
    expect(told(withEnv(name, value))).toEqual([found]);
  });

  test.each([
    ['NEO4J_AUTH', 'none'],
    ['NEO4J_AUTH', '$(NEO4J_USER)/$(NEO4J_PASSWORD)'],
    ['LISTEN_AUTH', '0.0.0.0:8080'],
    ['PROXY_AUTH', 'oauth/oidc'],
    ['SENTRY_DSN', 'https://public@sentry.example.com/1'],
    ['PW_DEBUG', 'console'],
    ['POSTGRES_PASSWORD', '$(DB_PASSWORD)'],
    ['POSTGRES_PASSWORD', '${DB_PASSWORD}'],
    ['POSTGRES_PASSWORD', '<password>'],
    ['POSTGRES_PASSWORD', '********'],
    ['POSTGRES_PASSWORD', '{{ .Values.password }}'],
    ['POSTGRES_PASSWORD', 'vault:secret/data/shop#password'],
    ['DB_PASSWORD_FILE', '/run/secrets/db'],
    ['PASSWORD_MIN_LENGTH', '12'],
    ['TOKEN_TTL', '3600'],
    ['TOKEN_SERVICE_ADDR', 'tokens:8080'],
    ['PASSWORD_RESET_EMAIL', 'help@example.com'],
    ['REDIS_URL', 'redis:6379'],
    ['TOKEN_URL', 'https://login.example.com/oauth/token'],
    ['MAX_TOKENS', '4096'],
    ['ALLOW_EMPTY_PASSWORD', 'yes'],
    ['KEYCLOAK_PASSWORD_POLICY', 'length(12)'],
    ['DATABASE_URL', 'postgres://db:5432/shop'],
    ['PWD', '/srv/app'],
    ['API_KEY_HEADER', 'X-Api-Key'],
    ['SSH_AUTH_SOCK', '/run/ssh'],
    ['RECAPTCHA_SITE_KEY', '6LeIxAcTAAAAAJcZVRqyHh71UMIEGNQ_MXjiZKhI'],
    ['NEXT_PUBLIC_API_KEY', 'abcdef0123456789abcdef01'],
    ['IMAGE', 'registry.example/app@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'],
    ['COMMIT', '8f14e45fceea167a5a36dedd4bea2543c2f3d1a9'],
    ['INSTANCE', '123e4567-e89b-12d3-a456-426614174000'],
    ['JAVA_OPTS', '-XX:MaxRAMPercentage=75.0 -Djava.security.egd=file:/dev/./urandom'],
    ['INTEGRITY', 'sha256-q7RzP2kVw9YtB4mXc8Lh3NfJq7RzP2kVw9YtB4mXc8L='],
    ['SPRING_CLASS', 'ThreadPoolTaskExecutorV2Factory3Builder'],
    ['KAFKA_SSL_TRUSTSTORE_PASSWORD_KEY', 'truststore-password'],
  ])('%s: %s holds none', (name, value) => {
    expect(told(withEnv(name, value))).toEqual([]);
  });
});

describe('a ConfigMap', () => {
  test.each([
    ['password: hunter2', 'warning literalSecret'],
    [`session: ${random}`, 'warning literalSecret'],
    [
      'application.properties: |\n    server.port=8080\n    spring.datasource.password=hunter2\n',
      'warning literalSecret',
    ],
    [
      'config.yaml: |\n    server:\n      port: 80\n    smtp:\n      password: "hunter2"\n',
      'warning literalSecret',
    ],
    ['config.json: |\n    {"a": 1,\n     "clientSecret": "hunter2"}\n', 'warning literalSecret'],
    ['.env: |\n    PORT=80\n    API_TOKEN=hunter2\n', 'warning literalSecret'],
    ['url: jdbc:postgresql://db/shop?user=a&password=hunter2', 'warning literalSecret'],
    ['db: Server=db;User Id=sa;Password=Hunter2!;', 'warning literalSecret'],
    ['redis.conf: |\n    maxmemory 1gb\n    requirepass hunter2\n', 'warning literalSecret'],
    [`htpasswd: admin:$apr1$abcd$${'aB3dE6gH9'.repeat(3).slice(0, 22)}`, 'error secretInManifest'],
    [`token: ${base64('AKIAIOSFODNN7XYZQRST')}`, 'error secretInManifest'],
  ])('%j holds a secret', (data, found) => {
    expect(told(configMap(data))).toEqual([found]);
  });

  test.each([
    'url: jdbc:postgresql://db/shop?user=a&password=${PASSWORD}',
    'ca.crt: MIIDQTCCAimgAwIBAgITBmyfz5m2jAo54vB4ikPmljZbyjANBgkqhkiG9w0BAQsF',
    `ca: ${base64('-----BEGIN CERTIFICATE-----\nMIIDQTCC\n-----END CERTIFICATE-----')}`,
    'prometheus.yml: |\n    scrape_configs:\n      - bearer_token_file: /var/run/secrets/token\n',
    'start.sh: |\n    PASSWORD=$(cat /run/secrets/password)\n    TOKEN=$1\n',
    'app.py: |\n    password = read_password\n    token = request.token\n',
    'config.ini: |\n    ; password = hunter2\n    # token: hunter2\n    password =\n',
    'nginx.conf: |\n    proxy_set_header X-Token $token;\n',
    'password: ""',
  ])('%j holds none', (data) => {
    expect(told(configMap(data))).toEqual([]);
  });

  test('is told of the line in the file that it holds', () => {
    const text = configMap('application.properties: |\n    server.port=8080\n    db.password=hunter2\n');
    expect(findings(text).map(({ line }) => line)).toEqual([8]);
  });
});

describe('an annotation', () => {
  test.each([
    ['example.com/password', 'hunter2', ['warning literalSecret']],
    ['example.com/thing', random, ['warning literalSecret']],
    [
      'example.com/hook',
      `https://hooks.slack.com/services/T0000/B0000/${random}`,
      ['error secretInManifest'],
    ],
    ['checksum/config', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', []],
    ['kustomize.toolkit.fluxcd.io/checksum', random, []],
    ['argocd.argoproj.io/tracking-id', 'shop:apps/Deployment:shop/web', []],
    ['nginx.ingress.kubernetes.io/auth-secret', 'basic-auth', []],
    ['vault.hashicorp.com/agent-inject-secret-db-password', 'database/creds/app', []],
    ['eks.amazonaws.com/token-expiration', '86400', []],
    ['meta.helm.sh/release-name', 'shop', []],
  ])('%s: %s', (key, value, found) => {
    const metadata = `  annotations:\n    ${key}: ${JSON.stringify(value)}\n`;
    const text = `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: demo\n${metadata}`;
    expect(told(text)).toEqual(found);
  });
});

describe('a Secret in the clear', () => {
  test.each([
    ['Secret', `data:\n  password: ${base64('hunter2')}\n`, ['warning literalSecret']],
    ['Secret', 'stringData:\n  username: shop\n  password: hunter2\n', ['warning literalSecret']],
    [
      'Secret',
      `data:\n  app.properties: ${base64('port=80\npassword=hunter2\n')}\n`,
      ['warning literalSecret'],
    ],
    [
      'ConfigMap',
      `data:\n  dex.yaml: |\n    clients:\n      - id: app\n        secret: ${random}\n`,
      ['warning literalSecret'],
    ],
    ['Secret', 'stringData:\n  password: changeme\n', ['info literalSecret']],
    ['Secret', 'stringData:\n  password: <path:secret/data/shop#password>\n', []],
    ['SealedSecret', `spec:\n  encryptedData:\n    password: Ag${random}${random}\n`, []],
    ['Secret', `data:\n  password: ENC[AES256_GCM,data:${random}]\nsops:\n  version: 3.9.0\n`, []],
    ['ExternalSecret', 'spec:\n  data:\n    - secretKey: password\n      remoteRef: {key: shop}\n', []],
  ])('%s %j', (kind, rest, found) => {
    expect(told(`apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: demo\n${rest}`)).toEqual(found);
  });
});

test('words on a command line and values of a chart are read as well', () => {
  expect(told(exampleContainer('      args: [--port=80, --db-password=hunter2]\n'))).toEqual([
    'warning literalSecret',
  ]);
  expect(told(exampleContainer('      args: [--password, $(PASSWORD), --token-file=/run/a]\n'))).toEqual([]);
  expect(told(release('auth: {rootPassword: hunter2, existingSecret: shop}'))).toEqual([
    'warning literalSecret',
  ]);
  expect(told(application('parameters: [{name: auth.password, value: hunter2}]'))).toEqual([
    'warning literalSecret',
  ]);
  expect(told(application('values: |\n        auth:\n          password: hunter2'))).toEqual([
    'warning literalSecret',
  ]);
  expect(told(release('auth: {passwordKey: password, tokenSecret: {name: shop}}'))).toEqual([]);
});

test('a hostile file takes no longer than its length', () => {
  const spent = spentOn(() => {
    for (const line of [
      `password=a${' '.repeat(200_000)}x`,
      `"password"${' '.repeat(200_000)}`,
      'a='.repeat(100_000),
    ])
      told(configMap(`a.properties: ${JSON.stringify(`x=1\n${line}\n`)}`));
  });
  expect(spent).toBeLessThan(2000);
});

function told(text: string): string[] {
  return findings(text).map(({ severity, rule }) => `${severity} ${rule}`);
}

const asked = new Set(['literalSecret', 'secretInManifest', 'secretInEnv']);

function findings(text: string) {
  return lintManifests({
    files: [{ path: 'a.yaml', text }],
    rules: manifestRules.filter(({ id }) => asked.has(id)),
    minor: 34,
  });
}

function withEnv(name: string, value: string): string {
  return exampleContainer(`      env:\n        - name: ${name}\n          value: ${JSON.stringify(value)}\n`);
}

function configMap(data: string): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: demo\ndata:\n  ${data}\n`;
}

function release(values: string): string {
  return `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: demo\nspec:\n  values:\n    ${values}\n`;
}

function application(helm: string): string {
  return `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: demo\nspec:\n  source:\n    helm:\n      ${helm}\n`;
}
