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

/** A program that serves one model over HTTP. */
export type Server = {
  readonly name: string;
  readonly image: string;
  readonly port: number;
  /** Served until somebody says which. */
  readonly usual: string;
  readonly command?: readonly string[];
  readonly args: (wish: ModelWish, model: string) => readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** How many requests wait, as Prometheus is asked. */
  readonly waiting: (model: string) => string;
};

/** A server, its cache of weights and what a GPU asks for. */
export function serving(server: Server, wish: ModelWish): Recipe {
  const { usual, port } = server;
  const { model = usual } = wish;
  const { cpu, memory } = feeding(wish);
  const name = wish.name ?? objectName(`${server.name}-${model.split('/').at(-1) ?? 'model'}`);
  const workload: Workload = present({
    ...copies(wish, server.waiting(model)),
    name,
    partOf: name,
    image: { kind: 'public', reference: wish.image ?? server.image },
    kind: 'web',
    exposure: { type: 'ClusterIP' },
    port,
    servicePort: port,
    user,
    writable: [],
    command: server.command,
    args: withOptions(server.args(wish, model), wish),
    resources: { cpu, memory, memoryLimit: memory, more: gpus(wish) },
    probes: { startup: { path: '/health' }, readiness: { path: '/health' }, liveness: { path: '/health' } },
    env: [tokenOf(wish), ...homeless('/cache'), ...valuesOf(server.env)],
    volumes: [cache(wish), sharedMemory(wish)],
    needs: [],
    extras: measured(wish),
    fragments: fragments(wish),
  });
  const questions = [...askModel(wish, usual), ...askGpu(wish), ...askPrometheus(wish)];
  return { workloads: [workload], objects: [], notes: [], questions };
}

type Copies = Pick<Workload, 'controller' | 'exposure' | 'replicas' | 'autoscale'>;

function copies(wish: ModelWish, query: string): Copies {
  const { replicas = 1, autoscale } = wish;
  if (autoscale === undefined) return replicas > 1 ? { ...ownCaches, replicas } : { replicas };
  return present({ ...ownCaches, autoscale: byQueue(wish, query) });
}

/** A cache for each copy: most volumes are mounted by one node at a time. */
const ownCaches: Pick<Workload, 'controller' | 'exposure'> = {
  controller: 'StatefulSet',
  exposure: { type: 'ClusterIP' },
};

/** What was said takes the place of what is usual. */
function withOptions(usually: readonly string[], { options = [] }: ModelWish): readonly string[] {
  const said = new Set(options.map((option) => option.split('=')[0]));
  return [...usually.filter((option) => !said.has(option.split('=')[0])), ...options];
}

function valuesOf(env: Readonly<Record<string, string>>): readonly EnvEntry[] {
  return Object.entries(env).map(([name, value]) => ({ kind: 'value', name, value }));
}

function cache(wish: ModelWish): Volume {
  return { name: 'cache', path: '/cache', source: kept(wish, wish.storage ?? sizeOf(wish.model)) };
}

/** Half as much again as weights of two bytes each take: a model called 70B has 140 GB of them. */
function sizeOf(model = ''): string {
  const billions = Number(/(?<![\d.])(\d{1,3}(?:\.\d)?)b(?![a-z0-9])/iu.exec(model)?.[1] ?? 0);
  return `${Math.max(100, Math.ceil((billions * 3) / 50) * 50)}Gi`;
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
