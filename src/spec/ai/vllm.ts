import { objectName } from '../../kernel/object-name.ts';
import { present } from '../../kernel/present.ts';
import type { EnvEntry, Volume } from '../container.ts';
import type { Fragments, Workload } from '../spec.ts';
import {
  askGpu,
  askModel,
  askPrometheus,
  byQueue,
  feeding,
  gpus,
  homeless,
  kept,
  measured,
  placement,
  runAs,
  sharedMemory,
  tokenOf,
  user,
  type ModelWish,
  type Recipe,
} from './recipe.ts';

const image = 'vllm/vllm-openai:v0.10.0';
const usual = 'Qwen/Qwen2.5-7B-Instruct';

/** A server with the API of OpenAI. */
export function vllm(wish: ModelWish): Recipe {
  const { model = usual } = wish;
  const { cpu, memory } = feeding(wish);
  const name = wish.name ?? objectName(`vllm-${model.split('/').at(-1) ?? 'model'}`);
  const workload: Workload = {
    ...copies(wish, model),
    name,
    partOf: name,
    image: { kind: 'public', reference: wish.image ?? image },
    kind: 'web',
    port: 8000,
    servicePort: 8000,
    user,
    writable: [],
    command: ['vllm', 'serve'],
    args: argsOf(wish, model),
    resources: { cpu, memory, memoryLimit: memory, more: gpus(wish) },
    probes: { startup: { path: '/health' }, readiness: { path: '/health' }, liveness: { path: '/health' } },
    env: envOf(wish),
    volumes: [cache(wish), sharedMemory(wish)],
    needs: [],
    extras: measured(wish),
    fragments: fragments(wish),
  };
  const questions = [...askModel(wish, usual), ...askGpu(wish), ...askPrometheus(wish)];
  return { workloads: [workload], objects: [], notes: [], questions };
}

type Copies = Pick<Workload, 'controller' | 'exposure' | 'replicas' | 'autoscale'>;

function copies(wish: ModelWish, model: string): Copies {
  const { replicas = 1, autoscale } = wish;
  if (autoscale === undefined) return replicas > 1 ? { ...ownCaches, replicas } : { replicas };
  const query = `sum(vllm:num_requests_waiting{model_name="${model}"})`;
  return present({ ...ownCaches, autoscale: byQueue(wish, query) });
}

/** A cache for each copy: most volumes are mounted by one node at a time. */
const ownCaches: Pick<Workload, 'controller' | 'exposure'> = {
  controller: 'StatefulSet',
  exposure: { type: 'ClusterIP' },
};

/** What was said takes the place of what is usual. */
function argsOf({ gpus: count = 1, options = [] }: ModelWish, model: string): readonly string[] {
  const said = new Set(options.map((option) => option.split('=')[0]));
  const usually = ['--port=8000', `--tensor-parallel-size=${count}`];
  return [model, ...usually.filter((option) => !said.has(option.split('=')[0])), ...options];
}

function envOf(wish: ModelWish): readonly EnvEntry[] {
  return [
    tokenOf(wish),
    ...homeless('/cache'),
    { kind: 'value', name: 'VLLM_CACHE_ROOT', value: '/cache/vllm' },
  ];
}

function cache(wish: ModelWish): Volume {
  return { name: 'cache', path: '/cache', source: kept(wish, wish.storage ?? '100Gi') };
}

function fragments(wish: ModelWish): Fragments {
  const isSeveral = copies(wish, '').controller !== undefined;
  return {
    // Copies need nothing of each other, and each takes long to start.
    ...(isSeveral && { spec: { podManagementPolicy: 'Parallel' } }),
    pod: {
      ...placement(wish),
      ...runAs(wish),
      // A Service called vllm would set VLLM_PORT to something that is no port.
      enableServiceLinks: false,
      terminationGracePeriodSeconds: 120,
    },
    // Half an hour: the weights are loaded, and the first time fetched.
    container: { startupProbe: { periodSeconds: 10, failureThreshold: 180 } },
  };
}
