import type { JsonMap } from '../kernel/json.ts';
import type { Question } from '../facts/facts.ts';
import { isHeldByOneNode } from './one-node.ts';
import type { Situation } from './situation.ts';
import type { PlannedObject, Workload } from './spec.ts';
import { listOf, mapOf } from './words/merge.ts';
import { ask, type Text } from './unsaid.ts';

type Made = { readonly workloads: readonly Workload[]; readonly objects: readonly PlannedObject[] };

/** Several copies would mount a claim for one node, and nobody said that it is meant so. */
export function sharedDisks(
  { workloads, objects }: Made,
  { profile, wish: { drafts } }: Situation,
): Question[] {
  if (profile === 'minimal') return [];
  const isSaid = drafts.some(({ facts }) => isModeSaid(facts));
  const held = isSaid ? [] : workloads.filter((workload) => isHeldByOneNode(workload, objects));
  const many = held.filter(({ autoscale, replicas = 1 }) => autoscale !== undefined || replicas > 1);
  return ask(
    many.map(({ name }) => name),
    sharedDisk,
  );
}

/** Of all claims, or behind one that was asked for in passing. */
function isModeSaid(facts: JsonMap): boolean {
  const inPassing = listOf(facts['volumes']).map((one) => mapOf(mapOf(mapOf(one)['source'])['claim']));
  return [facts, ...inPassing].some((one) => (one['claimMode'] ?? one['accessModes']) !== undefined);
}

function sharedDisk(list: string): Text {
  return {
    id: 'shared-disk',
    question: {
      en: `Do the copies of ${list} share one disk, or has each its own?`,
      zh: `${list} 的多个副本共用一块盘，还是各有一块？`,
    },
    why: {
      en: 'Several copies mount a claim that one node has at a time, so copies on other nodes never start. To share it, the storage class must offer ReadWriteMany.',
      zh: '多个副本挂载的 PVC 同一时间只属于一个节点，其他节点上的副本无法启动。要共用，存储类须支持 ReadWriteMany。',
    },
    candidates: ['ReadWriteMany', 'as a StatefulSet', 'one replica'],
  };
}
