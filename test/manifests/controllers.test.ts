import { describe as group, expect, test } from '@jest/globals';
import type { Volume } from '../../src/spec/container.ts';
import { deployment } from '../../src/manifests/deployment.ts';
import { whyOf } from '../../src/manifests/manifest.ts';
import type { Controller, Profile, Workload } from '../../src/spec/spec.ts';
import { lintAll, schemaProblems } from '../support/judge.ts';
import { bare, object, objects, render, workload } from '../support/render.ts';

const controllers: readonly Controller[] = [
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'ReplicationController',
  'Job',
  'CronJob',
  'Pod',
];

const volumes: readonly Volume[] = [
  { name: 'cache', path: '/cache', source: { kind: 'empty', medium: 'Memory', size: '1Gi' } },
  {
    name: 'data',
    path: '/data',
    source: { kind: 'claim', size: '10Gi', class: 'fast', mode: 'ReadWriteMany' },
  },
  { name: 'shared', path: '/shared', readOnly: true, source: { kind: 'existing', claim: 'shared' } },
  {
    name: 'settings',
    path: '/etc/shop',
    source: { kind: 'configMap', from: 'shop', items: { 'a.yml': 'b.yml' } },
  },
  { name: 'keys', path: '/keys', subPath: 'tls', source: { kind: 'secret', from: 'keys' } },
  {
    name: 'nfs',
    path: '/nfs',
    source: { kind: 'other', source: { nfs: { server: 'nfs.local', path: '/' } } },
  },
];

const full: Partial<Workload> = {
  volumes,
  command: ['/bin/shop'],
  args: ['--listen', ':8080', '--script', 'set -e\n\necho "on"\n'],
  morePorts: [
    { name: 'metrics', port: 9090 },
    { name: 'dns', port: 5353, protocol: 'UDP' },
  ],
  env: [
    { kind: 'value', name: 'MODE', value: 'on' },
    { kind: 'secret', name: 'PASSWORD', from: 'shop-secrets', key: 'password' },
    { kind: 'config', name: 'LEVEL', from: 'shop-config' },
    { kind: 'field', name: 'POD', path: 'metadata.name' },
    { kind: 'all', from: 'shop-env', of: 'ConfigMap' },
    { kind: 'all', from: 'shop-env', of: 'Secret' },
  ],
  initContainers: [
    { name: 'wait', image: 'busybox:1.37', command: ['sh', '-c', 'until nc -z db 5432; do sleep 1; done'] },
  ],
  sidecars: [
    {
      name: 'logs',
      image: 'fluent/fluent-bit:4.1',
      ports: [{ name: 'http-logs', port: 2020 }],
      mounts: [{ volume: 'cache', path: '/logs', readOnly: true }],
      probes: { readiness: 'tcp', liveness: 'tcp' },
    },
  ],
};

function grave(files: Parameters<typeof lintAll>[0]): string[] {
  return lintAll(files)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, path, message }) => `${path} ${rule}: ${message}`);
}

function isServed(controller: Controller): boolean {
  return !['Job', 'CronJob'].includes(controller);
}

function of(controller: Controller, fields: Partial<Workload>): Workload {
  const { port, ...served } = workload(fields);
  const running = isServed(controller)
    ? { ...served, ...(port !== undefined && { port }) }
    : { ...served, probes: {} };
  return { ...running, controller };
}

group.each(controllers)('a %s', (controller) => {
  const job = controller === 'CronJob' ? { schedule: '*/5 * * * *', timeZone: 'Europe/Berlin' } : {};

  test('is valid, hardened and clean as it comes', () => {
    const files = render({ workloads: [of(controller, { job })] });
    for (const version of ['1.30.0', '1.34.0']) expect(schemaProblems(files, version)).toEqual([]);
    expect(grave(files)).toEqual([]);
    expect(lintAll(files, 'pss-restricted')).toEqual([]);
  });

  test('is so with everything that a workload can have', () => {
    const files = render({ workloads: [of(controller, { ...full, job })] });
    for (const version of ['1.30.0', '1.34.0']) expect(schemaProblems(files, version)).toEqual([]);
    expect(grave(files)).toEqual([]);
  });

  test('mounts every volume that it names and names every one that it mounts', () => {
    const pods = podSpec(render({ workloads: [of(controller, { ...full, job })] }), controller);
    const claims = controller === 'StatefulSet' ? ['data'] : [];
    const named = [...names(pods.volumes), ...claims].toSorted();
    const mounted = [...pods.containers, ...(pods.initContainers ?? [])].flatMap(({ volumeMounts }) =>
      names(volumeMounts),
    );
    expect(new Set(mounted)).toEqual(new Set(named));
    expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
  });

  test('is only what was asked for, and valid, where that is wanted', () => {
    const asked = bare({ controller, job });
    const files = render({ profile: 'minimal', workloads: [asked] });
    for (const version of ['1.30.0', '1.34.0']) expect(schemaProblems(files, version)).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual([`k8s/${controller.toLowerCase()}.yaml`]);
    const { spec: _spec, ...rest } = object(files, controller);
    expect(rest).toMatchObject({ metadata: { name: 'shop', labels: { app: 'shop' } } });
    const pods = podSpec(files, controller);
    expect(Object.keys(pods).filter((key) => key !== 'restartPolicy')).toEqual(['containers']);
    expect(pods.containers).toEqual([
      { name: 'shop', image: 'ghcr.io/acme/shop:1.4.2', ports: [{ containerPort: 8080 }] },
    ]);
  });
});

type Named = { readonly name: string };
type PodSpec = {
  readonly volumes?: readonly Named[];
  readonly containers: readonly { readonly volumeMounts?: readonly Named[] }[];
  readonly initContainers?: PodSpec['containers'];
};

function podSpec(files: ReturnType<typeof render>, controller: Controller): PodSpec {
  const paths = { Pod: ['spec'], CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'] };
  const path =
    controller === 'Pod' || controller === 'CronJob' ? paths[controller] : ['spec', 'template', 'spec'];
  let at: unknown = object(files, controller);
  for (const key of path) at = (at as Record<string, unknown>)[key];
  return at as PodSpec;
}

function names(list: readonly Named[] | undefined): string[] {
  return (list ?? []).map(({ name }) => name);
}

group('what was asked for in so many words', () => {
  const fragments = {
    metadata: { annotations: { owner: 'team-a' } },
    spec: {
      revisionHistoryLimit: 3,
      strategy: { type: 'Recreate' },
      selector: { matchLabels: { track: 'stable' } },
    },
    podMetadata: { labels: { tier: 'front' } },
    pod: { hostNetwork: true, tolerations: [{ key: 'gpu', operator: 'Exists' }] },
    container: { imagePullPolicy: 'Always', securityContext: { privileged: true, runAsUser: 0 } },
    service: { sessionAffinity: 'ClientIP' },
  };

  test('is merged, and what could not stand beside it goes', () => {
    const files = render({ workloads: [workload({ fragments })] });
    const deployment = object(files, 'Deployment');
    expect(deployment).toMatchObject({
      metadata: { annotations: { owner: 'team-a' } },
      spec: {
        revisionHistoryLimit: 3,
        strategy: { type: 'Recreate' },
        template: {
          metadata: { labels: { 'app.kubernetes.io/name': 'shop', tier: 'front', track: 'stable' } },
          spec: { hostNetwork: true, containers: [{ name: 'shop', imagePullPolicy: 'Always' }] },
        },
      },
    });
    const text = files.find(({ path }) => path.endsWith('deployment.yaml'))?.text ?? '';
    expect(text).toContain('forbids it: hostNetwork, privileged, runAsUser 0\n      serviceAccountName');
    expect(text).not.toContain('rollingUpdate');
    expect(text).not.toContain('allowPrivilegeEscalation');
    expect(text).toContain('# Slow to judge: a restart must be the last resort.\n          livenessProbe:');
    expect(object(files, 'Service')).toMatchObject({ spec: { sessionAffinity: 'ClientIP' } });
    expect(schemaProblems(files, '1.34.0')).toEqual([]);
  });
});

test('of two ways to probe the one that was asked for stays', () => {
  const fragments = { container: { readinessProbe: { exec: { command: ['true'] }, periodSeconds: 1 } } };
  const text = JSON.stringify(object(render({ workloads: [workload({ fragments })] }), 'Deployment'));
  expect(text).toContain(
    '"readinessProbe":{"periodSeconds":1,"timeoutSeconds":3,"exec":{"command":["true"]}}',
  );
});

group('a Service', () => {
  const types = ['ClusterIP', 'NodePort', 'LoadBalancer', 'headless', 'none'] as const;
  const cases = (['Deployment', 'StatefulSet'] as const).flatMap((controller) =>
    types.map((type) => [controller, type] as const),
  );

  test.each(cases)('before a %s can be %s', (controller, type) => {
    const files = render({ workloads: [workload({ controller, exposure: { type } })] });
    expect(schemaProblems(files, '1.30.0')).toEqual([]);
    const services = objects(files).filter(({ kind }) => kind === 'Service');
    const headless = controller === 'StatefulSet' && !['headless', 'none'].includes(type) ? 1 : 0;
    expect(services).toHaveLength((type === 'none' ? 0 : 1) + headless);
  });

  test('carries the port of the nodes and a name of its own', () => {
    const exposure = { type: 'NodePort', nodePort: 30007, name: 'my-service' } as const;
    const files = render({ profile: 'minimal', workloads: [bare({ exposure })] });
    expect(object(files, 'Service')).toEqual({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'my-service', labels: { app: 'shop' } },
      spec: {
        type: 'NodePort',
        selector: { app: 'shop' },
        ports: [{ protocol: 'TCP', port: 80, targetPort: 8080, nodePort: 30007 }],
      },
    });
  });
});

group('objects that no workload brings with it', () => {
  const why = { en: 'asked for', zh: '按要求' };
  const role = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    name: 'reader',
    body: { rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }] },
    why,
  };
  const quota = {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    name: 'team',
    body: { spec: { hard: { pods: '10' } } },
    why,
  };

  test.each<Profile>(['production', 'minimal'])('are written whole, in their namespace (%s)', (profile) => {
    const files = render({ profile, namespace: 'team-a', objects: [role, quota] });
    expect(schemaProblems(files, '1.34.0')).toEqual([]);
    const isMinimal = profile === 'minimal';
    expect(object(files, 'ResourceQuota')).toEqual({
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: isMinimal ? { name: 'team', namespace: 'team-a' } : { name: 'team' },
      spec: { hard: { pods: '10' } },
    });
    expect(object(files, 'ClusterRole')['metadata']).toEqual({ name: 'reader' });
    expect(files.some(({ path }) => path === 'k8s/kustomization.yaml')).toBe(!isMinimal);
  });

  test('keep another namespace than the rest has', () => {
    const files = render({ namespace: 'a', objects: [quota, { ...quota, name: 'other', namespace: 'b' }] });
    expect(objects(files).map(({ metadata }) => metadata)).toEqual([
      { name: 'team', namespace: 'a' },
      { name: 'other', namespace: 'b' },
    ]);
    expect(files.find(({ path }) => path.endsWith('kustomization.yaml'))?.text).not.toContain('namespace:');
  });
});

const kept: Volume = { name: 'data', path: '/data', source: { kind: 'claim', size: '1Gi' } };

test.each([
  ['production', {}, 'on a read-only root, and replaces it without a gap'],
  ['production', { volumes: [kept] }, 'runs the image without rights, on a read-only root'],
  ['production', { fragments: { spec: { strategy: { type: 'Recreate' } } } }, 'on a read-only root'],
  ['production', { exception: { root: true, reason: 'It binds port 80.' } }, 'its pods when it changes'],
  ['minimal', {}, 'its pods when it changes'],
] as const)('of a Deployment (%s, %j) is told what holds', (profile, more, told) => {
  expect(whyOf(deployment, workload(more), { without: [], profile }).en).toMatch(new RegExp(`${told}$`, 'u'));
});
