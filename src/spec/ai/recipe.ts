import type { Question } from '../../facts/facts.ts';
import type { JsonMap } from '../../kernel/json.ts';
import type { EnvEntry, Volume } from '../container.ts';
import type { Note } from '../note.ts';
import type { Autoscale, Extra, PlannedObject, Workload } from '../spec.ts';

type Servers = 'vllm' | 'tgi' | 'tei' | 'ollama' | 'triton' | 'kserve';

/** What somebody wants a model for. */
export type ModelWish = {
  readonly use: Servers | 'training' | 'jobset' | 'pytorchjob';
  readonly name?: string;
  /** As Hugging Face names it, or the place of the files (`s3://...`, `pvc://...`). */
  readonly model?: string;
  readonly image?: string;
  /** Of each pod. */
  readonly gpus?: number;
  /** As the nodes are labelled, `NVIDIA-A100-SXM4-80GB`; several where a family was named, any of which will do. */
  readonly gpuProducts?: readonly string[];
  /** What the files of a model are made for, as KServe names it. */
  readonly format?: string;
  readonly replicas?: number;
  readonly autoscale?: { readonly min: number; readonly max: number };
  /** Pods that train together. */
  readonly nodes?: number;
  /** LocalQueue of Kueue. */
  readonly queue?: string;
  readonly command?: readonly string[];
  /** Size of the claim for weights or checkpoints. */
  readonly storage?: string;
  readonly memory?: string;
  /** The Secret that holds a token of Hugging Face, and the key in it. */
  readonly token?: { readonly secret: string; readonly key: string };
  /** Of the server, as its command line has them. */
  readonly options?: readonly string[];
  /** How often it may begin again. */
  readonly restarts?: number;
  /** A claim that is there already, for weights, models or checkpoints. */
  readonly claim?: string;
  readonly account?: string;
  /** The file that trains, where no whole command was said. */
  readonly script?: string;
  /** A claim with what is learned from, which is only read. */
  readonly dataset?: string;
  /** Where Prometheus answers. */
  readonly prometheus?: string;
  readonly isScraped?: true;
  /** Of the claim that is made. */
  readonly storageClass?: string;
  /** Seconds that it may take until it serves. */
  readonly loading?: number;
  /** Size of the shared memory. */
  readonly shm?: string;
  /** Seconds after which what trains is stopped. */
  readonly limit?: number;
  /** Where the program sees its checkpoints, and what it learns from. */
  readonly checkpointPath?: string;
  /** Seconds between them. */
  readonly checkpointEvery?: number;
  readonly datasetPath?: string;
  /** The Secret with the key that callers of a server have to know. */
  readonly apiKey?: { readonly secret: string; readonly key: string };
  /** The Secret with the keys of the store that the model lies in. */
  readonly credentials?: string;
  /** As KServe has it beside the model. */
  readonly kserve?: KserveWish;
};

export type KserveWish = {
  readonly canary?: number;
  readonly timeout?: number;
  readonly scaled?: { readonly metric: string; readonly target: number };
  readonly protocol?: string;
  readonly isRaw?: true;
};

export type Recipe = {
  readonly workloads: readonly Workload[];
  readonly objects: readonly PlannedObject[];
  readonly notes: readonly Note[];
  readonly questions: readonly Question[];
};

export const user = 10001;

/** Requests and limits of an extended resource are the same. */
export function gpus({ gpus: count = 1 }: ModelWish): Readonly<Record<string, string>> {
  return count === 0 ? {} : { 'nvidia.com/gpu': String(count) };
}

const productLabel = 'nvidia.com/gpu.product';

/** Where pods with GPUs may go: nodes of the products that were named, past the taint that keeps others away. */
export function placement({ gpus: count, gpuProducts = [] }: ModelWish): JsonMap {
  if (count === 0) return {};
  const [first, ...more] = gpuProducts;
  const expression = { key: productLabel, operator: 'In', values: gpuProducts };
  const required = { nodeSelectorTerms: [{ matchExpressions: [expression] }] };
  return {
    tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
    ...(first !== undefined && more.length === 0 && { nodeSelector: { [productLabel]: first } }),
    ...(more.length > 0 && {
      affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: required } },
    }),
  };
}

/** What the processes that feed the GPUs of one pod need, as much again for each. */
export function feeding({ gpus: count = 1, memory }: ModelWish): {
  readonly cpu: string;
  readonly memory: string;
} {
  const times = Math.max(1, count);
  return { cpu: String(4 * times), memory: memory ?? `${32 * times}Gi` };
}

/** Processes of one pod pass tensors to each other here; the usual 64 MiB are too little. */
export function sharedMemory(wish: ModelWish): Volume {
  return {
    name: 'shm',
    path: '/dev/shm',
    source: { kind: 'empty', medium: 'Memory', size: sharedSize(wish) },
  };
}

export function sharedSize({ gpus: count = 1, shm = `${Math.max(1, 8 * count)}Gi` }: ModelWish): string {
  return shm;
}

/** Caches and names that programs on PyTorch look for, where there is no home and no entry in `/etc/passwd`. */
export function homeless(cache: string): readonly { kind: 'value'; name: string; value: string }[] {
  const entries = {
    HOME: '/tmp',
    USER: 'app',
    HF_HOME: `${cache}/huggingface`,
    XDG_CACHE_HOME: `${cache}/xdg`,
    TORCHINDUCTOR_CACHE_DIR: '/tmp/inductor',
    TRITON_CACHE_DIR: '/tmp/triton',
  };
  return Object.entries(entries).map(([name, value]) => ({ kind: 'value', name, value }));
}

/** What waits in the queue says when more copies are needed; a GPU that works keeps no CPU busy. */
export function byQueue(wish: ModelWish, query: string): Autoscale | undefined {
  const { autoscale, prometheus = 'http://prometheus-operated.monitoring.svc:9090' } = wish;
  if (autoscale === undefined) return undefined;
  const metadata = {
    serverAddress: prometheus,
    query,
    threshold: '5',
  };
  return { ...autoscale, triggers: [{ type: 'prometheus', metadata }] };
}

/** Who scales by metrics must collect them. */
export function measured({ autoscale, isScraped }: ModelWish): readonly Extra[] {
  return autoscale === undefined && isScraped !== true ? [] : ['serviceMonitor'];
}

/** A claim of its own, unless one is there already. */
export function kept({ claim, storageClass }: ModelWish, size: string): Volume['source'] {
  if (claim !== undefined) return { kind: 'existing', claim };
  return { kind: 'claim', size, ...(storageClass !== undefined && { class: storageClass }) };
}

/** Optional where nobody spoke of it: most models are open to all. */
export function tokenOf({ token }: ModelWish): Extract<EnvEntry, { kind: 'secret' | 'config' }> {
  const own = { kind: 'secret', name: 'HF_TOKEN' } as const;
  return token === undefined
    ? { ...own, from: 'huggingface', key: 'token', optional: true }
    : { ...own, from: token.secret, key: token.key };
}

/** For S3 programs take keys, where the cloud gives the pod none by its ServiceAccount. */
export function accessTo(model: string, { credentials }: ModelWish): readonly EnvEntry[] {
  if (!model.startsWith('s3://')) return [];
  const names = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_DEFAULT_REGION'];
  return names.map((name) => {
    const entry = { kind: 'secret', name, from: credentials ?? 'model-storage', key: name } as const;
    return credentials === undefined || name === 'AWS_DEFAULT_REGION' ? { ...entry, optional: true } : entry;
  });
}

/** What a training begins with is told to its program, unless its command says it. */
export function begunWith(wish: ModelWish): readonly EnvEntry[] {
  const { model, command = [], options = [], checkpointEvery } = wish;
  const interval = {
    kind: 'value',
    name: 'CHECKPOINT_INTERVAL_SECONDS',
    value: String(checkpointEvery),
  } as const;
  const own = checkpointEvery === undefined ? [] : [interval];
  if (model === undefined || [...command, ...options].some((one) => one.includes(model))) return own;
  const name = model.includes('://') ? 'INPUT_URI' : 'MODEL_ID';
  return [...own, { kind: 'value', name, value: model }, ...accessTo(model, wish)];
}

export function runAs({ account }: ModelWish): JsonMap {
  return account === undefined ? {} : { serviceAccountName: account };
}
