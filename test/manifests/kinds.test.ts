import { describe as group, expect, test } from '@jest/globals';
import type { Exposure, Profile, Workload } from '../../src/spec/spec.ts';
import { lintAll, schemaProblems } from '../support/judge.ts';
import { bare, object, objects, render, workload } from '../support/render.ts';

type Files = ReturnType<typeof render>;

function kinds(files: Files): unknown[] {
  return objects(files).map(({ kind }) => kind);
}

/** Valid for the oldest and a new version, and nothing to object to. */
function expectSound(files: Files): void {
  for (const version of ['1.30.0', '1.34.0']) expect(schemaProblems(files, version)).toEqual([]);
  const grave = lintAll(files).filter(({ severity }) => severity === 'error' || severity === 'warning');
  expect(grave.map(({ rule, path, message }) => `${path} ${rule}: ${message}`)).toEqual([]);
}

group('what leads to it from outside', () => {
  const cases: readonly (readonly [string, Partial<Workload>, readonly string[]])[] = [
    ['a host: an Ingress', { host: 'shop.example.com' }, ['Ingress']],
    ['a path alone', { exposure: { type: 'ClusterIP', path: '/shop' } }, ['Ingress']],
    [
      'a class and a certificate',
      { host: 'a.example.com', exposure: { type: 'ClusterIP', ingressClass: 'traefik', tlsSecret: 'tls' } },
      ['Ingress'],
    ],
    [
      'a route',
      { host: 'a.example.com', exposure: { type: 'ClusterIP', route: 'HTTPRoute' } },
      ['HTTPRoute'],
    ],
    [
      'a route and its Gateway',
      {
        host: 'a.example.com',
        exposure: { type: 'ClusterIP', route: 'HTTPRoute', gatewayClass: 'cilium', tlsSecret: 'tls' },
      },
      ['Gateway', 'HTTPRoute'],
    ],
    ['nothing', {}, []],
    ['nothing where no Service is wanted', { host: 'a.example.com', exposure: { type: 'none' } }, []],
  ];

  test.each(cases)('%s', (_what, fields, wanted) => {
    const files = render({ workloads: [workload(fields)] });
    expectSound(files);
    expect(kinds(files).filter((kind) => ['Ingress', 'Gateway', 'HTTPRoute'].includes(String(kind)))).toEqual(
      wanted,
    );
  });

  test('an Ingress carries its class, its certificate and its path', () => {
    const exposure: Exposure = {
      type: 'ClusterIP',
      ingressClass: 'nginx',
      tlsSecret: 'shop-tls',
      path: '/v1',
      name: 'front',
    };
    const files = render({ profile: 'minimal', workloads: [bare({ host: 'shop.example.com', exposure })] });
    expect(object(files, 'Ingress')['spec']).toEqual({
      ingressClassName: 'nginx',
      tls: [{ hosts: ['shop.example.com'], secretName: 'shop-tls' }],
      rules: [
        {
          host: 'shop.example.com',
          http: {
            paths: [
              {
                path: '/v1',
                pathType: 'Prefix',
                backend: { service: { name: 'front', port: { number: 80 } } },
              },
            ],
          },
        },
      ],
    });
  });
});

group('what scales it', () => {
  test('is an HPA on all that is measured, and then nobody else counts the copies', () => {
    const metrics = [
      {
        type: 'Pods',
        pods: { metric: { name: 'rps' }, target: { type: 'AverageValue', averageValue: '100' } },
      },
    ];
    const autoscale = { min: 2, max: 9, cpu: 70, memory: 80, metrics };
    const { replicas: _replicas, ...rest } = workload({ autoscale, controller: 'StatefulSet' });
    const files = render({ workloads: [rest] });
    expectSound(files);
    expect(object(files, 'HorizontalPodAutoscaler')['spec']).toMatchObject({
      scaleTargetRef: { kind: 'StatefulSet', name: 'shop' },
      minReplicas: 2,
      maxReplicas: 9,
      metrics: [{ resource: { name: 'cpu' } }, { resource: { name: 'memory' } }, { type: 'Pods' }],
    });
    expect(object(files, 'StatefulSet')['spec']).not.toHaveProperty('replicas');
  });

  test('is a ScaledObject where KEDA asks', () => {
    const triggers = [
      {
        type: 'cron',
        metadata: { timezone: 'UTC', start: '0 8 * * *', end: '0 18 * * *', desiredReplicas: '5' },
      },
      {
        type: 'rabbitmq',
        metadata: { queueName: 'jobs', mode: 'QueueLength', value: '20' },
        authentication: 'rabbit',
      },
    ];
    const { replicas: _replicas, ...rest } = workload({ autoscale: { min: 0, max: 20, cpu: 60, triggers } });
    const files = render({ workloads: [rest] });
    expectSound(files);
    expect(kinds(files)).not.toContain('HorizontalPodAutoscaler');
    expect(object(files, 'ScaledObject')['spec']).toMatchObject({
      minReplicaCount: 0,
      triggers: [
        { type: 'cron' },
        { authenticationRef: { name: 'rabbit' } },
        { type: 'cpu', metadata: { value: '60' } },
      ],
    });
  });
});

group('a budget for disruptions', () => {
  test.each([
    [{ replicas: 1 }, false],
    [{ replicas: 2 }, true],
    [{ controller: 'DaemonSet' }, false],
  ] satisfies [Partial<Workload>, boolean][])('stands beside several copies: %j', (fields, isThere) => {
    expect(kinds(render({ workloads: [workload(fields)] })).includes('PodDisruptionBudget')).toBe(isThere);
  });
});

function policy(fields: Partial<Workload>): unknown {
  return object(render({ workloads: [workload(fields)] }), 'NetworkPolicy')['spec'];
}

group('a network policy', () => {
  test('lets in the cluster, who is known to call, or everybody where it is open', () => {
    expect(policy({})).toMatchObject({ ingress: [{ from: [{ namespaceSelector: {} }] }] });
    expect(policy({ callers: ['web'] })).toMatchObject({
      ingress: [{ from: [{ podSelector: { matchLabels: { 'app.kubernetes.io/name': 'web' } } }] }],
    });
    expect(policy({ callers: [] })).not.toHaveProperty('ingress');
    expect(policy({ exposure: { type: 'LoadBalancer' } })).toEqual(
      expect.objectContaining({ ingress: [{ ports: [{ port: 'http', protocol: 'TCP' }] }] }),
    );
  });

  test('keeps nothing in of a program that nobody here has read, unless it is asked for', () => {
    expect(policy({})).toMatchObject({ policyTypes: ['Ingress'] });
    const asked = { extras: ['networkPolicy'] as const, needs: [{ kind: 'redis', required: true }] };
    expect(policy(asked)).toMatchObject({
      policyTypes: ['Ingress', 'Egress'],
      egress: [{}, { ports: [{ port: 6379 }] }],
    });
    expectSound(render({ workloads: [workload(asked)] }));
  });
});

test('Prometheus is told where the metrics are', () => {
  const fields = { extras: ['serviceMonitor'] as const, morePorts: [{ name: 'metrics', port: 9090 }] };
  const files = render({ workloads: [workload(fields)] });
  expectSound(files);
  expect(object(files, 'ServiceMonitor')['spec']).toMatchObject({
    endpoints: [{ port: 'metrics', path: '/metrics' }],
  });
});

test.each<Profile>(['production', 'minimal'])('several workloads have a folder each (%s)', (profile) => {
  const files = render({ profile, namespace: 'shop', workloads: [workload(), workload({ name: 'mail' })] });
  for (const version of ['1.30.0', '1.34.0']) expect(schemaProblems(files, version)).toEqual([]);
  expect(files.filter(({ path }) => path.endsWith('deployment.yaml')).map(({ path }) => path)).toEqual([
    'k8s/shop/deployment.yaml',
    'k8s/mail/deployment.yaml',
  ]);
});
