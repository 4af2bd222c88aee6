import { describe as group, expect, test } from '@jest/globals';
import { loadTemplates } from '../../../../../src/adapters/templates/load.ts';
import { generateChange } from '../../../../../src/change/propose/generate.ts';
import { defaultPolicy } from '../../../../../src/config/policy.ts';
import { languages } from '../../../../../src/languages/languages.ts';
import { manifests } from '../../../../../src/manifests/manifests.ts';
import { readers } from '../../../../../src/spec/words/readers.ts';
import { toldAs } from '../../../../../src/spec/words/told/told.ts';
import { objects } from '../../../../support/render.ts';
import { snapshotOf } from '../../../../support/snapshot.ts';

const templates = await loadTemplates();

group('what is asked of a program is said in the words of objects', () => {
  test.each([
    ['3 node etcd cluster, 8Gi ssd each', 'etcd cluster with 3 replicas, with 8Gi of storage, ssd'],
    ['memcached x3', 'memcached with 3 replicas'],
    ['mysql with a primary and two read replicas', 'mysql with 3 replicas'],
    [
      'Postgres 16, 50Gi on fast-ssd storage class',
      'Postgres 16, with 50Gi of storage from storage class fast-ssd',
    ],
    ['qdrant with 8Gi of memory', 'qdrant with 8Gi of memory'],
    [
      'grafana on grafana.acme.io over https',
      'grafana, with a Service and an Ingress for host grafana.acme.io with TLS',
    ],
    [
      'rabbitmq, the UI should be on mq.acme.io',
      'rabbitmq, with an Ingress for host mq.acme.io with backend port 15672',
    ],
    [
      'redis, only pods labelled tier=api may talk to it',
      'redis, with a NetworkPolicy that only allows ingress from pods with label tier=api on port 6379',
    ],
    [
      'adminer on db.acme.io, only from our vpn 10.8.0.0/16',
      'adminer, with a Service and an Ingress for host db.acme.io, and the Ingress has annotation nginx.ingress.kubernetes.io/whitelist-source-range=10.8.0.0/16',
    ],
    [
      'meilisearch, master key from secret meili (key master)',
      'meilisearch, environment variable MEILI_MASTER_KEY from key master of secret meili',
    ],
    [
      'mongo, root creds from secret mongo-root (user/pass)',
      'mongo, environment variable MONGO_INITDB_ROOT_USERNAME from key user of secret mongo-root, environment variable MONGO_INITDB_ROOT_PASSWORD from key pass of secret mongo-root',
    ],
    ['kafka, retention 3 days', 'kafka, with environment variable KAFKA_LOG_RETENTION_HOURS=72'],
    ['mariadb with a database called wiki', 'mariadb with environment variable MARIADB_DATABASE=wiki'],
  ])('%s', (said, told) => {
    expect(toldAs(said).words).toBe(told);
  });
});

group('what is another is left as it is', () => {
  test.each([
    'Create a Deployment named redis with 3 replicas and 1Gi of memory on each of 3 nodes',
    'the api with redis, 10Gi each, at shop.acme.io',
    'keycloak, external postgres at pg.prod.internal',
    'opensearch with dashboards, dashboards at logs.acme.io',
    'grafana and prometheus, 50Gi for prometheus',
  ])('%s', (said) => {
    expect(toldAs(said).words).toBe(said);
  });
});

type Case = readonly [
  say: string,
  right: readonly RegExp[],
  wrong: readonly RegExp[],
  named: readonly string[],
];

const production: readonly Case[] = [
  [
    "I'd like to run a postgres 16 with 50Gi of storage, daily backups at 3am and only pods labelled app=backend should be able to connect",
    [
      /StatefulSet.*image:postgres:16.*storage:50Gi/u,
      /CronJob.*0 3 \* \* \*/u,
      /from:\[.*app:backend.*postgres-backup/u,
    ],
    [/PersistentVolumeClaim.*50Gi/u],
    [],
  ],
  [
    'keycloak 26 for SSO on sso.acme.com with https, it should use its own postgres with 10Gi',
    [/keycloak:26.*KC_DB_URL_HOST,value:postgres/u, /StatefulSet.*image:postgres:17.*storage:10Gi/u],
    [/keycloak:26.*storage:10Gi/u],
    [],
  ],
  [
    'superset with redis, superset.acme.io',
    [/image:redis/u],
    [/^Ingress/u],
    ['superset', 'superset.acme.io'],
  ],
  ['rabbitmq with management UI on mq.acme.io', [/^Ingress.*number:15672/u], [/^Ingress.*name:amqp/u], []],
  [
    'hasura in front of our postgres at pg.data:5432',
    [/hasura-secrets,key:HASURA_GRAPHQL_DATABASE_URL/u],
    [/image:postgres/u],
    [],
  ],
];

const minimal: readonly Case[] = [
  [
    'run kafka with 3 brokers, kraft mode, 20Gi each',
    [/^StatefulSet.*replicas:3.*KAFKA_LOG_DIRS.*mountPath:\/var\/lib\/kafka.*storage:20Gi/u],
    [/^Deployment/u],
    [],
  ],
  [
    'grafana with 10Gi, the admin password from a secret called grafana-admin, at grafana.acme.io',
    [
      /mountPath:\/var\/lib\/grafana/u,
      /secretKeyRef:\{name:grafana-admin/u,
      /^Ingress.*number:3000/u,
      /^Service.*port:3000/u,
    ],
    [/^Secret/u],
    [],
  ],
  ['redis 7 with 5Gi, nightly backups', [/image:redis:7/u], [/^CronJob/u], ['nightly backups']],
];

group('what comes of it', () => {
  test.each([...of('production', production), ...of('minimal', minimal)])(
    'in $profile: $say',
    ({ profile, say, right, wrong, named }) => {
      const { files, notUnderstood } = made(say, profile);
      const texts = objects(files).map((one) =>
        JSON.stringify([one['kind'], one]).slice(1).replaceAll(/["\\]/gu, ''),
      );
      for (const part of right) expect(texts).toContainEqual(expect.stringMatching(part));
      for (const part of wrong) expect(texts).not.toContainEqual(expect.stringMatching(part));
      expect(notUnderstood).toEqual(named);
    },
  );

  test('copies that nothing joins are told', () => {
    const { findings } = made('postgres with 3 replicas, 5Gi each', 'production');
    expect(findings.map(({ rule }) => rule)).toContain('copies-apart');
  });
});

function of(profile: string, cases: readonly Case[]) {
  return cases.map(([say, right, wrong, named]) => ({ profile, say, right, wrong, named }));
}

function made(words: string, profile: string) {
  const change = generateChange(
    {
      snapshot: snapshotOf({}),
      request: { words, flags: { profile }, language: 'en' },
      repository: { owner: 'acme', name: 'app', defaultBranch: 'main' },
      policy: defaultPolicy,
      templates,
    },
    { languages, manifests, readers },
  );
  if (!change.ok) throw new Error(change.error.what);
  return change.value;
}
