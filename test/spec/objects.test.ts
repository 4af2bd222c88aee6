import { describe as group, expect, test } from '@jest/globals';
import { settleSpec } from '../../src/change/settle.ts';
import { defaultPolicy } from '../../src/config/policy.ts';
import type { PlannedObject, Spec } from '../../src/spec/spec.ts';
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

function settled(spec: Partial<Spec>, files = {}, policy = defaultPolicy): Spec {
  return settleSpec({ workloads: [], objects: [], ...spec }, snapshotOf(files), policy);
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
