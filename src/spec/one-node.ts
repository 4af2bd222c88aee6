import type { Json } from '../kernel/json.ts';
import type { PlannedObject, Workload } from './spec.ts';
import { listOf, mapOf, scalar } from './words/merge.ts';

/** A claim that one node mounts keeps further copies waiting: one runs unless more were said, and it ends before the next begins. */
export function onOneNode(
  workload: Workload,
  objects: readonly PlannedObject[],
  said: Json | undefined,
): Workload {
  const { autoscale, fragments } = workload;
  const isMany = autoscale !== undefined || (typeof said === 'number' && said > 1);
  if (isMany || !isHeldByOneNode(workload, objects)) return workload;
  const spec = { ...fragments?.spec, strategy: { type: 'Recreate', rollingUpdate: null } };
  return { ...workload, replicas: 1, fragments: { ...fragments, spec } };
}

/** Whether pods of a Deployment mount a claim that only one node has at a time. */
export function isHeldByOneNode(
  { controller = 'Deployment', volumes = [] }: Workload,
  objects: readonly PlannedObject[],
): boolean {
  const claims = new Set(objects.flatMap((object) => (isForOneNode(object) ? [object.name] : [])));
  const isHeld = volumes.some(
    ({ source }) => source.kind === 'other' && claims.has(claimedBy(source.source['persistentVolumeClaim'])),
  );
  return controller === 'Deployment' && isHeld;
}

function claimedBy(claim: Json | undefined): string {
  return scalar(mapOf(claim)['claimName']);
}

function isForOneNode({ kind, body }: PlannedObject): boolean {
  const modes = listOf(mapOf(body['spec'])['accessModes']);
  return kind === 'PersistentVolumeClaim' && modes.every((mode) => scalar(mode).startsWith('ReadWriteOnce'));
}
