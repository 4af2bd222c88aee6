import { objectName } from '../../kernel/object-name.ts';
import { present } from '../../kernel/present.ts';
import type { EnvEntry, Volume } from '../container.ts';
import type { Fragments, Workload } from '../spec.ts';
import { askGpu, askModel, askPlace, askPrometheus } from './asking.ts';
import { loaded } from './loading.ts';
import {
  accessTo,
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
  /** The variable with the key that callers have to know. */
  readonly keyName: string;
  /** Where it gets files by itself, beside Hugging Face. */
  readonly fetches?: readonly string[];
  /** How many requests wait, as Prometheus is asked. */
  readonly waiting: (model: string) => string;
};

/** A server, its cache of weights and what a GPU asks for. */
export function serving(server: Server, told: ModelWish): Recipe {
  const { usual, port } = server;
  const wish = fromClaim(told);
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
    env: [
      tokenOf(wish),
      ...keyFor(server, wish),
      ...accessTo(model, wish),
      ...homeless('/cache'),
      ...valuesOf(server.env),
    ],
    volumes: [...weights(wish), sharedMemory(wish)],
    needs: [],
    extras: measured(wish),
    fragments: fragments(wish),
  });
  return { workloads: [workload], objects: [], notes: [], questions: questionsOf(server, wish) };
}

function questionsOf({ name, usual, fetches = [] }: Server, wish: ModelWish): Recipe['questions'] {
  return [
    ...askModel(wish, usual),
    ...askPlace(wish, name, fetches),
    ...askGpu(wish),
    ...askPrometheus(wish),
  ];
}

type Copies = Partial<Pick<Workload, 'controller' | 'exposure' | 'replicas' | 'autoscale'>>;

function copies(wish: ModelWish, query: string): Copies {
  const { replicas = 1, autoscale } = wish;
  const own = wish.model?.startsWith('/') === true && wish.claim !== undefined ? {} : ownCaches;
  if (autoscale === undefined) return replicas > 1 ? { ...own, replicas } : { replicas };
  return present({ ...own, autoscale: byQueue(wish, query) });
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

/** `pvc://claim/folder` is a folder of a claim that is there. */
function fromClaim(wish: ModelWish): ModelWish {
  const { claim, folder } =
    /^pvc:\/\/(?<claim>[\w.-]+)\/(?<folder>.+)$/u.exec(wish.model ?? '')?.groups ?? {};
  return claim === undefined ? wish : { ...wish, claim, model: `/models/${folder ?? ''}` };
}

function keyFor({ keyName }: Server, { apiKey }: ModelWish): readonly EnvEntry[] {
  return apiKey === undefined
    ? []
    : [{ kind: 'secret', name: keyName, from: apiKey.secret, key: apiKey.key }];
}

/** A cache for what is fetched; files that lie on a claim are only read, and need none. */
function weights(wish: ModelWish): readonly Volume[] {
  const { model, claim } = wish;
  if (model?.startsWith('/') !== true || claim === undefined)
    return [{ name: 'cache', path: '/cache', source: kept(wish, wish.storage ?? sizeOf(model)) }];
  const folder = model.slice(0, model.lastIndexOf('/'));
  return [
    {
      name: 'models',
      path: folder === '' ? model : folder,
      readOnly: true,
      source: { kind: 'existing', claim },
    },
    { name: 'cache', path: '/cache', source: { kind: 'empty' } },
  ];
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
    // Half an hour, unless somebody knows better.
    ...loaded(wish, 1800),
  };
}
