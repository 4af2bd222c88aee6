import type { JsonMap } from '../../kernel/json.ts';
import type { EnvEntry } from '../container.ts';
import type { PlannedObject } from '../spec.ts';
import { askGpu } from './asking.ts';
import {
  begunWith,
  feeding,
  gpus,
  homeless,
  placement,
  runAs,
  sharedSize,
  tokenOf,
  user,
  type ModelWish,
  type Recipe,
} from './recipe.ts';
import { askProgram, pytorch } from './training.ts';

/** Several pods that train together: they start at once, restart together, and find each other by name. */
export function jobset(wish: ModelWish): Recipe {
  const { name = 'training', queue } = wish;
  const set: PlannedObject = {
    apiVersion: 'jobset.x-k8s.io/v1alpha2',
    kind: 'JobSet',
    name,
    ...(queue !== undefined && { labels: { 'kueue.x-k8s.io/queue-name': queue } }),
    body: {
      spec: {
        ...(queue !== undefined && { suspend: true }),
        failurePolicy: { maxRestarts: wish.restarts ?? 3 },
        network: { enableDNSHostnames: true },
        replicatedJobs: [{ name: 'workers', replicas: 1, template: { spec: jobSpec(wish, name) } }],
      },
    },
    why: { en: 'trains on several nodes at once', zh: '在多个节点上同时训练' },
  };
  const own = wish.claim === undefined ? [checkpoints(name, wish)] : [];
  const questions = [...askProgram(wish), ...askGpu(wish), ...askQueue(wish)];
  return { workloads: [], objects: [...own, set], notes: [], questions };
}

export function checkpoints(name: string, { storage = '500Gi', storageClass }: ModelWish): PlannedObject {
  const spec = {
    accessModes: ['ReadWriteMany'],
    ...(storageClass !== undefined && { storageClassName: storageClass }),
    resources: { requests: { storage } },
  };
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    name: `${name}-checkpoints`,
    body: { spec },
    why: { en: 'keeps the checkpoints, for all nodes', zh: '供所有节点保存检查点' },
  };
}

function jobSpec(wish: ModelWish, name: string): JsonMap {
  const { nodes = 2, limit } = wish;
  return {
    ...(limit !== undefined && { activeDeadlineSeconds: limit }),
    parallelism: nodes,
    completions: nodes,
    completionMode: 'Indexed',
    backoffLimit: 0,
    template: { spec: podSpec(wish, { name, container: 'worker', command: started(wish, name) }) },
  };
}

/** Whose checkpoints they are, and what runs in each pod. */
type Pod = { readonly name: string; readonly container: string; readonly command: readonly string[] };

/** Pods of several that train together, whatever starts them. */
export function podSpec(wish: ModelWish, pod: Pod): JsonMap {
  return {
    automountServiceAccountToken: false,
    restartPolicy: 'Never',
    securityContext: {
      runAsNonRoot: true,
      runAsUser: user,
      runAsGroup: user,
      fsGroup: user,
      fsGroupChangePolicy: 'OnRootMismatch',
      seccompProfile: { type: 'RuntimeDefault' },
    },
    ...placement(wish),
    ...runAs(wish),
    containers: [container(wish, pod)],
    volumes: [
      { name: 'tmp', emptyDir: {} },
      { name: 'shm', emptyDir: { medium: 'Memory', sizeLimit: sharedSize(wish) } },
      { name: 'checkpoints', persistentVolumeClaim: { claimName: wish.claim ?? `${pod.name}-checkpoints` } },
      ...(wish.dataset === undefined
        ? []
        : [{ name: 'dataset', persistentVolumeClaim: { claimName: wish.dataset, readOnly: true } }]),
    ],
  };
}

function container(wish: ModelWish, pod: Pod): JsonMap {
  const { image = pytorch, checkpointPath = '/checkpoints', datasetPath = '/data' } = wish;
  const { cpu, memory } = feeding(wish);
  return {
    name: pod.container,
    image,
    command: pod.command,
    env: [
      ...tokenIn(wish),
      { name: 'CHECKPOINT_DIR', value: checkpointPath },
      ...begunWith(wish).map(written),
      ...homeless(`${checkpointPath}/cache`).map((entry) => ({ name: entry.name, value: entry.value })),
    ],
    resources: { requests: { cpu, memory, ...gpus(wish) }, limits: { memory, ...gpus(wish) } },
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    },
    volumeMounts: [
      { name: 'tmp', mountPath: '/tmp' },
      { name: 'shm', mountPath: '/dev/shm' },
      { name: 'checkpoints', mountPath: checkpointPath },
      ...(wish.dataset === undefined ? [] : [{ name: 'dataset', mountPath: datasetPath, readOnly: true }]),
    ],
  };
}

function written(entry: EnvEntry): JsonMap {
  if (entry.kind === 'value') return { name: entry.name, value: entry.value };
  if (entry.kind !== 'secret') return {};
  const { name, from, key = name, optional = false } = entry;
  return { name, valueFrom: { secretKeyRef: { name: from, key, ...(optional && { optional }) } } };
}

/** Only where somebody spoke of one. */
function tokenIn(wish: ModelWish): readonly JsonMap[] {
  if (wish.token === undefined) return [];
  const { name, from, key } = tokenOf(wish);
  return [{ name, valueFrom: { secretKeyRef: { name: from, key } } }];
}

/** Where the processes meet is told to torchrun, unless somebody told it already; other programs are run as they were said. */
function started(wish: ModelWish, name: string): readonly string[] {
  const { script = '/workspace/train.py', options = [], command = ['torchrun', script, ...options] } = wish;
  const [program = '', ...words] = command;
  if (program !== 'torchrun' || words.some((word) => /^--(?:nnodes|rdzv|master)/u.test(word))) return command;
  const own = words.some((word) => word.startsWith('--nproc'));
  return [program, ...meeting(wish, name).filter((one) => !own || !one.startsWith('--nproc')), ...words];
}

/** The first pod is where the others meet. */
function meeting({ nodes = 2, gpus: count = 1 }: ModelWish, name: string): readonly string[] {
  return [
    `--nnodes=${nodes}`,
    `--nproc-per-node=${count}`,
    '--rdzv-backend=c10d',
    `--rdzv-id=${name}`,
    `--rdzv-endpoint=${name}-workers-0-0.${name}:29500`,
  ];
}

export function askQueue({ queue }: ModelWish): Recipe['questions'] {
  if (queue !== undefined) return [];
  return [
    {
      id: 'queue',
      question: {
        en: 'Which LocalQueue of Kueue should it wait in?',
        zh: '应在 Kueue 的哪个 LocalQueue 中排队？',
      },
      why: {
        en: 'Without one its pods may start in part, and hold GPUs while they wait for the rest.',
        zh: '没有队列时可能只启动一部分 Pod，占着 GPU 等待其余的。',
      },
      candidates: [],
    },
  ];
}
