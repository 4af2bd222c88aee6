import type { Json } from '../kernel/json.ts';
import { yamlLines } from '../render/yaml.ts';
import type { Filling } from '../render/template.ts';
import type { EnvEntry, Probe } from '../spec/container.ts';
import type { Workload } from '../spec/spec.ts';
import { names, type Manifest } from './manifest.ts';

export const deployment: Manifest = {
  id: 'deployment',
  kind: 'Deployment',
  wanted: () => true,
  why: {
    en: 'runs the image without rights, on a read-only root, and replaces it without a gap',
    zh: '以无特权、只读根文件系统运行镜像，滚动更新不中断服务',
  },
  fill: (workload, without) => ({
    ...names(workload),
    ...dials(workload),
    account: without.includes('serviceAccount') ? undefined : { accountName: workload.name },
    user: workload.user,
    image: imageOf(workload),
    port: workload.port === undefined ? undefined : { number: workload.port },
    serves: workload.port !== undefined,
    env: variables(workload),
    readiness: probe(workload.probes.readiness, workload.port),
    liveness: probe(workload.probes.liveness, workload.port),
    ...folders(workload),
  }),
};

function variables({ env }: Workload): Filling | undefined {
  const single = env.flatMap((entry) => (entry.kind === 'all' ? [] : [toYaml(entry)]));
  return single.length === 0 ? undefined : { entries: { lines: yamlLines(single) } };
}

function dials({ replicas, resources, autoscale }: Workload): Filling {
  return {
    replicas: replicas === undefined ? undefined : { count: replicas },
    spread: (replicas ?? autoscale?.max ?? 1) > 1,
    cpu: resources.cpu,
    memory: resources.memory,
    memoryLimit: resources.memoryLimit,
  };
}

/** The Kustomization decides the tag of what we build; without it the name alone says why nothing starts. */
function imageOf({ image }: Workload): string {
  return image.kind === 'public' ? image.reference : `${image.name}:set-by-kustomization`;
}

function folders({ writable }: Workload): Filling {
  const mounts = ['/tmp', ...writable].map((path) => ({ volume: volumeOf(path), path }));
  return { mounts, volumes: mounts.map(({ volume }) => ({ volume })) };
}

function volumeOf(path: string): string {
  return path
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(-50);
}

function probe(kind: Probe | undefined, port: number | undefined): Filling | undefined {
  return kind === undefined ? undefined : { probe: { lines: yamlLines(check(kind, port)) } };
}

/** The kubelet takes no name for the port of a gRPC probe. */
function check(kind: Probe, port: number | undefined): Json {
  if (kind === 'tcp') return { tcpSocket: { port: 'http' } };
  if (kind === 'grpc') return { grpc: { port } };
  return 'exec' in kind ? { exec: { command: kind.exec } } : { httpGet: { path: kind.path, port: 'http' } };
}

function toYaml(entry: Exclude<EnvEntry, { kind: 'all' }>): Json {
  if (entry.kind === 'value') return { name: entry.name, value: entry.value };
  if (entry.kind === 'field') return { name: entry.name, valueFrom: { fieldRef: { fieldPath: entry.path } } };
  const key = entry.key ?? entry.name;
  if (entry.kind === 'secret') {
    return { name: entry.name, valueFrom: { secretKeyRef: { name: entry.from, key } } };
  }
  // A setting that nobody has made yet must not keep the pods from starting.
  return {
    name: entry.name,
    valueFrom: { configMapKeyRef: { name: entry.from, key, optional: true } },
  };
}
