import { describe as group, expect, test } from '@jest/globals';
import { beforeRollout } from '../../src/change/propose/before.ts';
import { settleSpec } from '../../src/change/propose/settle.ts';
import { defaultPolicy } from '../../src/config/policy.ts';
import type { PlannedObject, Spec, Workload } from '../../src/spec/spec.ts';
import { schemaProblems } from '../support/judge.ts';
import { object, objects, render, workload } from '../support/render.ts';
import { snapshotOf } from '../support/snapshot.ts';

const why = { en: 'asked for', zh: '按要求' };
const secret: PlannedObject = {
  apiVersion: 'v1',
  kind: 'Secret',
  name: 'login',
  body: { type: 'Opaque', data: { user: 'YWRtaW4=' }, stringData: { password: 'hunter2' } },
  why,
};
const namespace: PlannedObject = { apiVersion: 'v1', kind: 'Namespace', name: 'shop', body: {}, why };

const rollout = { namespaces: ['shop'], hasNamespaces: true, builder: 'nobody' } as const;

function settled(spec: Partial<Spec>, files = {}, policy = defaultPolicy): Spec {
  return settleSpec({ workloads: [], objects: [], ...spec }, { snapshot: snapshotOf(files), policy }).spec;
}

group('the value of a Secret', () => {
  test('is nowhere: production tells how it is made', () => {
    const spec = settled({ objects: [secret] });
    expect(spec.objects).toEqual([]);
    expect(spec.byHand).toEqual([{ name: 'login', keys: ['user', 'password'] }]);
    expect(JSON.stringify(spec)).not.toMatch(/hunter2|YWRtaW4/u);
  });

  test('is a placeholder where only that object was asked for', () => {
    const spec = settled({ profile: 'minimal', objects: [secret] });
    expect(object(render(spec), 'Secret')).toEqual({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'login' },
      type: 'Opaque',
      data: { user: 'Q0hBTkdFX01F' },
      stringData: { password: 'CHANGE_ME' },
    });
  });
});

group('a store of secrets', () => {
  const reads = workload({ env: [{ kind: 'secret', name: 'TOKEN', from: 'shop-secrets' }] });

  test('that the policy names is referred to', () => {
    const spec = settled(
      { workloads: [reads], objects: [secret] },
      {},
      { ...defaultPolicy, secretStore: 'vault' },
    );
    const files = render(spec);
    expect(schemaProblems(files, '1.34.0')).toEqual([]);
    expect(objects(files).filter(({ kind }) => kind === 'ExternalSecret')).toMatchObject([
      {
        metadata: { name: 'shop-secrets' },
        spec: {
          secretStoreRef: { kind: 'ClusterSecretStore', name: 'vault' },
          data: [{ secretKey: 'TOKEN', remoteRef: { key: 'shop-secrets', property: 'TOKEN' } }],
        },
      },
      { metadata: { name: 'login' } },
    ]);
  });

  test('that the repository uses already is found', () => {
    const yaml = `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: other
spec:
  secretStoreRef:
    kind: SecretStore
    name: team
`;
    const spec = settled({ workloads: [reads] }, { 'deploy/other.yaml': yaml });
    expect(spec.objects).toMatchObject([
      { body: { spec: { secretStoreRef: { kind: 'SecretStore', name: 'team' } } } },
    ]);
    expect(settled({ workloads: [reads] }).objects).toEqual([]);
  });
});

group('words', () => {
  const reads = workload({ env: [{ kind: 'secret', name: 'TOKEN', from: 'shop-secrets' }] });
  const ground = { snapshot: snapshotOf({}), policy: defaultPolicy };
  const whole = { workloads: [reads], objects: [secret] };

  test.each(['production', 'minimal'] as const)(
    'want External Secrets, whatever the profile: %s',
    (profile) => {
      const wish = { secrets: 'external', store: 'vault' } as const;
      const { spec, questions } = settleSpec({ ...whole, profile }, { ...ground, wish });
      expect(spec.objects.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
        'ExternalSecret shop-secrets',
        'ExternalSecret login',
      ]);
      expect(questions).toEqual([]);
      expect(beforeRollout(spec, 'en', rollout).join('\n')).not.toContain('kubectl create secret');
    },
  );

  test('that name no store make it a question', () => {
    const { questions } = settleSpec(whole, { ...ground, wish: { secrets: 'external' } });
    expect(questions.map(({ id }) => id)).toEqual(['secretStore']);
    expect(
      settleSpec({ workloads: [], objects: [] }, { ...ground, wish: { secrets: 'external' } }).questions,
    ).toEqual([]);
  });

  test.each(['production', 'minimal'] as const)('want them sealed, whatever the profile: %s', (profile) => {
    const { spec } = settleSpec(
      { ...whole, profile, namespace: 'shop' },
      { ...ground, wish: { secrets: 'sealed' } },
    );
    expect(spec.objects).toEqual([]);
    expect(beforeRollout(spec, 'en', rollout).join('\n')).toContain(
      '`kubectl create secret generic login --namespace shop --from-literal=user=… --from-literal=password=… --dry-run=client -o yaml | kubeseal -o yaml > login-sealed.yaml`',
    );
  });

  test('need not be said where the repository seals its Secrets', () => {
    const files = {
      'k8s/db.yaml': 'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata:\n  name: db\n',
    };
    expect(settled(whole, files).isSealed).toBe(true);
  });
});

group('keys that pods start without', () => {
  const from = 'shop-secrets';
  const env: Workload['env'] = [
    { kind: 'secret', name: 'SENTRY_DSN', from, optional: true },
    { kind: 'secret', name: 'API_TOKEN', from },
  ];
  const worker: Workload['env'] = [
    { kind: 'secret', name: 'SENTRY_DSN', from, optional: true },
    { kind: 'secret', name: 'API_TOKEN', from, optional: true },
    { kind: 'secret', name: 'MAIL_KEY', from, optional: true },
  ];
  const two = { workloads: [workload({ env }), workload({ name: 'mailer', env: worker })], objects: [] };

  test('are named beside the command, once for all workloads', () => {
    expect(beforeRollout(two, 'en', rollout)).toEqual([
      '- Create the Secret (the pods wait for it): `kubectl create secret generic shop-secrets --namespace shop --from-literal=API_TOKEN=…`',
      '- The Secret `shop-secrets` may hold `SENTRY_DSN`, `MAIL_KEY` too (optional: the pods start without)',
    ]);
  });

  test('come with no word on a server that is optional, too', () => {
    const needs = [
      { kind: 'redis', required: false },
      { kind: 'kafka', required: true },
    ];
    expect(beforeRollout({ workloads: [workload({ needs })], objects: [] }, 'en', rollout)).toEqual([
      expect.stringContaining('needs kafka, but no variable was found'),
    ]);
  });

  test('are asked of no store, which would give none where one is missing', () => {
    const spec = settled(two, {}, { ...defaultPolicy, secretStore: 'vault' });
    const keys = spec.objects.map(({ body }) => JSON.stringify(body).match(/(?<="secretKey":")\w+/gu));
    expect(keys).toEqual([['API_TOKEN']]);
    expect(beforeRollout(spec, 'zh', rollout)).toEqual([
      '- Secret `shop-secrets` 还可以包含 `SENTRY_DSN`, `MAIL_KEY`（可选，缺少时也能启动）',
    ]);
  });
});

group('what fields refer to as Kubernetes writes them', () => {
  const fragments = {
    container: { env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } }] },
    pod: { imagePullSecrets: [{ name: 'registry' }] },
  };
  const exposure = { type: 'ClusterIP', tlsSecret: 'shop-tls' } as const;
  const sidecars = [
    { name: 'b', image: 'b:1', fragment: { envFrom: [{ configMapRef: { name: 'flags' } }] } },
  ];

  test('is told with the command that makes it', () => {
    const said = beforeRollout(
      { workloads: [workload({ fragments, exposure, sidecars })], objects: [] },
      'en',
      rollout,
    );
    expect(said.map((line) => /`(.*)`/u.exec(line)?.[1])).toEqual([
      'kubectl create secret generic db --namespace shop --from-literal=password=…',
      'kubectl create secret docker-registry registry --namespace shop --docker-server=… --docker-username=… --docker-password=…',
      'kubectl create secret tls shop-tls --namespace shop --cert=… --key=…',
      'kubectl create configmap flags --namespace shop …',
    ]);
  });

  test('comes from a store in its form', () => {
    const policy = { ...defaultPolicy, secretStore: 'vault' };
    const spec = settled({ workloads: [workload({ fragments, exposure })] }, {}, policy);
    expect(schemaProblems(render(spec), '1.36.0')).toEqual([]);
    expect(
      spec.objects.map(({ name, body }) => [name, JSON.stringify(body).includes('kubernetes.io/')]),
    ).toEqual([
      ['db', false],
      ['registry', true],
      ['shop-tls', true],
    ]);
  });
});

function enforced(spec: Partial<Spec>): unknown {
  const [made] = settled({ ...spec, objects: [namespace] }).objects;
  return made?.labels?.['pod-security.kubernetes.io/enforce'];
}

group('a Namespace', () => {
  test('refuses pods with more rights than those that are meant for it', () => {
    expect(enforced({})).toBe('restricted');
    expect(enforced({ workloads: [workload({ exception: { reason: 'x', root: true } })] })).toBe('baseline');
    const host = { name: 'log', path: '/log', source: { kind: 'host', path: '/var/log' } } as const;
    expect(enforced({ workloads: [workload({ volumes: [host] })] })).toBe('privileged');
    expect(enforced({ workloads: [workload({ fragments: { pod: { hostNetwork: true } } })] })).toBe(
      'privileged',
    );
  });

  test('is left as it was asked for', () => {
    const own = { ...namespace, labels: { 'pod-security.kubernetes.io/enforce': 'baseline' } };
    expect(settled({ objects: [own] }).objects).toEqual([own]);
    expect(settled({ profile: 'minimal', objects: [namespace] }).objects).toEqual([namespace]);
  });
});
