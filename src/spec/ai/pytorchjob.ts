import type { JsonMap } from '../../kernel/json.ts';
import type { PlannedObject } from '../spec.ts';
import { askGpu } from './asking.ts';
import { askQueue, checkpoints, podSpec } from './jobset.ts';
import type { ModelWish, Recipe } from './recipe.ts';
import { askProgram } from './training.ts';

/** The same for the training operator of Kubeflow, which tells each pod where the master is: torchrun needs no word of it. */
export function pytorchjob(wish: ModelWish): Recipe {
  const { name = 'training', queue, nodes = 2, limit, gpus = 1, restarts } = wish;
  const job: PlannedObject = {
    apiVersion: 'kubeflow.org/v1',
    kind: 'PyTorchJob',
    name,
    ...(queue !== undefined && { labels: { 'kueue.x-k8s.io/queue-name': queue } }),
    body: {
      spec: {
        nprocPerNode: String(Math.max(1, gpus)),
        runPolicy: {
          cleanPodPolicy: 'Running',
          backoffLimit: restarts ?? 3,
          ...(limit !== undefined && { activeDeadlineSeconds: limit }),
          ...(queue !== undefined && { suspend: true }),
        },
        pytorchReplicaSpecs: {
          Master: replicas(wish, name, 1),
          ...(nodes > 1 && { Worker: replicas(wish, name, nodes - 1) }),
        },
      },
    },
    why: { en: 'trains on several nodes at once', zh: '在多个节点上同时训练' },
  };
  const own = wish.claim === undefined ? [checkpoints(name, wish)] : [];
  const questions = [...askProgram(wish), ...askGpu(wish), ...askQueue(wish)];
  return { workloads: [], objects: [...own, job], notes: [], questions };
}

function replicas(wish: ModelWish, name: string, count: number): JsonMap {
  const { script = '/workspace/train.py', options = [], command = ['torchrun', script, ...options] } = wish;
  // The operator looks for a container of this name; it restarts pods by a policy of its own.
  const { restartPolicy: _own, ...spec } = podSpec(wish, { name, container: 'pytorch', command });
  return { replicas: count, restartPolicy: 'OnFailure', template: { spec } };
}
