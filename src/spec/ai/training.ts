import { present } from '../../kernel/present.ts';
import type { Volume } from '../container.ts';
import type { Fragments, Workload } from '../spec.ts';
import { askGpu } from './asking.ts';
import {
  begunWith,
  feeding,
  gpus,
  homeless,
  kept,
  placement,
  runAs,
  sharedMemory,
  tokenOf,
  user,
  type ModelWish,
  type Recipe,
} from './recipe.ts';

export const pytorch = 'pytorch/pytorch:2.7.0-cuda12.6-cudnn9-runtime';

/** One pod that trains, and goes on from its last checkpoint when its node was taken away. */
export function training(wish: ModelWish): Recipe {
  const { name = 'training', storage = '100Gi', checkpointPath = '/checkpoints' } = wish;
  const { cpu, memory } = feeding(wish);
  const workload: Workload = present({
    name,
    partOf: name,
    image: { kind: 'public', reference: wish.image ?? pytorch },
    kind: 'worker',
    controller: 'Job',
    job: { backoffLimit: wish.restarts ?? 6, restartPolicy: 'Never' },
    servicePort: 80,
    user,
    writable: [],
    command: launched(wish),
    resources: { cpu, memory, memoryLimit: memory, more: gpus(wish) },
    probes: {},
    env: [
      ...(wish.token === undefined ? [] : [tokenOf(wish)]),
      { kind: 'value', name: 'CHECKPOINT_DIR', value: checkpointPath },
      ...begunWith(wish),
      ...homeless(`${checkpointPath}/cache`),
    ],
    volumes: [
      { name: 'checkpoints', path: checkpointPath, source: kept(wish, storage) },
      ...datasetOf(wish),
      sharedMemory(wish),
    ],
    needs: [],
    extras: [],
    fragments: fragments(wish),
  });
  return { workloads: [workload], objects: [], notes: [], questions: [...askProgram(wish), ...askGpu(wish)] };
}

function fragments({ queue, limit, ...wish }: ModelWish): Fragments {
  return present({
    metadata: queue === undefined ? undefined : { labels: { 'kueue.x-k8s.io/queue-name': queue } },
    spec: {
      // Kueue lets it begin when there is room.
      ...(queue !== undefined && { suspend: true }),
      ...(limit !== undefined && { activeDeadlineSeconds: limit }),
      // A node that was drained or taken back is no failure of the program.
      podFailurePolicy: {
        rules: [{ action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] }],
      },
    },
    pod: { ...placement(wish), ...runAs(wish) },
  });
}

/** What is learned from is there already. */
function datasetOf({ dataset, datasetPath = '/data' }: ModelWish): readonly Volume[] {
  if (dataset === undefined) return [];
  return [
    { name: 'dataset', path: datasetPath, readOnly: true, source: { kind: 'existing', claim: dataset } },
  ];
}

/** A process for each GPU, where nobody says otherwise. */
function launched({
  gpus: count = 1,
  command,
  script = '/workspace/train.py',
  options = [],
}: ModelWish): readonly string[] {
  const [program, ...words] = command ?? [count === 1 ? 'python' : 'torchrun', script, ...options];
  const isSaid = program !== 'torchrun' || words.some((word) => /^--n(?:proc|nodes)/u.test(word));
  const more = isSaid || count === 1 ? [] : ['--standalone', `--nproc-per-node=${count}`];
  return [program ?? 'python', ...more, ...words];
}

export function askProgram({ command, script, image }: ModelWish): Recipe['questions'] {
  if ((command ?? script) !== undefined && image !== undefined) return [];
  return [
    {
      id: 'training-program',
      question: {
        en: 'Which image and command train? They must read and write checkpoints in $CHECKPOINT_DIR.',
        zh: '训练使用哪个镜像和命令？程序需要在 $CHECKPOINT_DIR 中读写检查点。',
      },
      why: {
        en: 'A plain PyTorch image and /workspace/train.py stand there until it is said.',
        zh: '未说明之前使用 PyTorch 基础镜像和 /workspace/train.py。',
      },
      candidates: [],
    },
  ];
}
