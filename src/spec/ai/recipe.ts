import type { Question } from '../../facts/facts.ts';
import type { JsonMap } from '../../kernel/json.ts';
import type { EnvEntry, Volume } from '../container.ts';
import type { Note } from '../note.ts';
import type { Autoscale, Extra, PlannedObject, Workload } from '../spec.ts';

/** What somebody wants a model for. */
export type ModelWish = {
  readonly use: 'vllm' | 'tgi' | 'triton' | 'kserve' | 'training' | 'jobset';
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
  return { 'nvidia.com/gpu': String(count) };
}

const productLabel = 'nvidia.com/gpu.product';

/** Where pods with GPUs may go: nodes of the products that were named, past the taint that keeps others away. */
export function placement({ gpuProducts = [] }: ModelWish): JsonMap {
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
  return { cpu: String(4 * count), memory: memory ?? `${32 * count}Gi` };
}

/** Processes of one pod pass tensors to each other here; the usual 64 MiB are too little. */
export function sharedMemory({ gpus: count = 1 }: ModelWish): Volume {
  return {
    name: 'shm',
    path: '/dev/shm',
    source: { kind: 'empty', medium: 'Memory', size: `${8 * count}Gi` },
  };
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

export function askGpu({ gpuProducts, model }: ModelWish): Question[] {
  if (gpuProducts !== undefined) return [];
  const what = model ?? 'the model';
  return [
    {
      id: 'gpu',
      inWords: true,
      question: {
        en: `Which GPU, with how much memory, should run ${what}? The nodes say it in the label nvidia.com/gpu.product.`,
        zh: `${model ?? '模型'} 要运行在哪种 GPU 上，显存多大？节点标签 nvidia.com/gpu.product 中有型号。`,
      },
      why: {
        en: 'Any node with a free GPU is taken now; the weights must fit into its memory.',
        zh: '目前会使用任意有空闲 GPU 的节点，而权重必须能放进其显存。',
      },
      candidates: ['NVIDIA-L4', 'NVIDIA-A100-SXM4-80GB', 'NVIDIA-H100-80GB-HBM3'],
    },
  ];
}

export function askModel({ model }: ModelWish, example: string): Question[] {
  if (model !== undefined) return [];
  return [
    {
      id: 'model',
      inWords: true,
      question: { en: 'Which model should be served?', zh: '要部署哪个模型？' },
      why: { en: `${example} stands there until it is said.`, zh: `未说明之前使用 ${example}。` },
      candidates: [example],
    },
  ];
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
export function kept({ claim }: ModelWish, size: string): Volume['source'] {
  return claim === undefined ? { kind: 'claim', size } : { kind: 'existing', claim };
}

/** Optional where nobody spoke of it: most models are open to all. */
export function tokenOf({ token }: ModelWish): Extract<EnvEntry, { kind: 'secret' | 'config' }> {
  const own = { kind: 'secret', name: 'HF_TOKEN' } as const;
  return token === undefined
    ? { ...own, from: 'huggingface', key: 'token', optional: true }
    : { ...own, from: token.secret, key: token.key };
}

export function runAs({ account }: ModelWish): JsonMap {
  return account === undefined ? {} : { serviceAccountName: account };
}

export function askPrometheus({ autoscale, prometheus }: ModelWish): Question[] {
  if (autoscale === undefined || prometheus !== undefined) return [];
  return [
    {
      id: 'prometheus',
      question: {
        en: 'Where is Prometheus? KEDA asks it what is waiting.',
        zh: 'Prometheus 的地址是什么？KEDA 需要查询排队请求数。',
      },
      why: {
        en: 'The address of the Prometheus Operator in the namespace monitoring stands there now.',
        zh: '目前填写的是 monitoring 命名空间中 Prometheus Operator 的地址。',
      },
      candidates: ['http://prometheus-operated.monitoring.svc:9090'],
    },
  ];
}
