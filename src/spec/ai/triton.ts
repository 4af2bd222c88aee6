import type { Volume } from '../container.ts';
import type { Fragments, Workload } from '../spec.ts';
import { askGpu, askPrometheus } from './asking.ts';
import {
  accessTo,
  byQueue,
  feeding,
  gpus,
  measured,
  placement,
  runAs,
  sharedMemory,
  user,
  type ModelWish,
  type Recipe,
} from './recipe.ts';

const image = 'nvcr.io/nvidia/tritonserver:25.04-py3';

/** Triton with a repository of models: on a claim, or where the words say that it is. */
export function triton(wish: ModelWish): Recipe {
  const { name = 'triton', model = '/models' } = wish;
  const { cpu, memory } = feeding({ memory: '16Gi', ...wish });
  const workload: Workload = {
    ...copies(wish),
    name,
    partOf: name,
    image: { kind: 'public', reference: wish.image ?? image },
    kind: 'web',
    exposure: { type: 'ClusterIP' },
    port: 8000,
    servicePort: 8000,
    morePorts: [
      { name: 'grpc', port: 8001 },
      { name: 'metrics', port: 8002 },
    ],
    user,
    writable: [],
    command: ['tritonserver'],
    args: [`--model-repository=${model}`, ...(wish.options ?? [])],
    resources: { cpu, memory, memoryLimit: memory, more: gpus(wish) },
    probes: {
      startup: { path: '/v2/health/ready' },
      readiness: { path: '/v2/health/ready' },
      liveness: { path: '/v2/health/live' },
    },
    env: [{ kind: 'value', name: 'HOME', value: '/tmp' }, ...accessTo(model, wish)],
    volumes: [...(model.startsWith('/') ? [models(model, wish, name)] : []), sharedMemory(wish)],
    needs: [],
    extras: measured(wish),
    metrics: { port: 'metrics' },
    fragments: fragments(wish),
  };
  return {
    workloads: [workload],
    objects: [],
    notes: [],
    questions: [...askGpu(wish), ...askPrometheus(wish)],
  };
}

function fragments(wish: ModelWish): Fragments {
  return {
    pod: { ...placement(wish), ...runAs(wish), terminationGracePeriodSeconds: 120 },
    container: { startupProbe: { periodSeconds: 10, failureThreshold: 120 } },
  };
}

function copies(wish: ModelWish): Pick<Workload, 'replicas' | 'autoscale'> {
  const autoscale = byQueue(wish, 'avg(nv_inference_pending_request_count)');
  return autoscale === undefined ? { replicas: wish.replicas ?? 1 } : { autoscale };
}

/** Read by every copy, filled by somebody else. */
function models(
  path: string,
  { storage = '50Gi', replicas = 1, autoscale, claim }: ModelWish,
  name: string,
): Volume {
  const isOne = replicas === 1 && autoscale === undefined && claim === undefined;
  const source = { kind: 'existing', claim: claim ?? `${name}-models` } as const;
  if (!isOne) return { name: 'models', path, readOnly: true, source };
  return { name: 'models', path, source: { kind: 'claim', size: storage } };
}
