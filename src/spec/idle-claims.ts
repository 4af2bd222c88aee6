import type { Question } from '../facts/facts.ts';
import type { PlannedObject, Workload } from './spec.ts';
import { ask, folder } from './unsaid.ts';
import type { Wish } from './words/wish.ts';

type Made = { readonly workloads: readonly Workload[]; readonly objects: readonly PlannedObject[] };

/** `the cache on a PVC`: a claim that nobody named is for what runs, and it is not said where that keeps its data. */
export function idleClaims({ workloads, objects }: Made, { drafts }: Wish): Question[] {
  const isUnnamed = drafts.some(({ kind, name }) => kind === 'PersistentVolumeClaim' && name === undefined);
  const own = workloads.filter(({ image }) => image.kind === 'built');
  const isIdle = objects.some(
    ({ kind, name }) => kind === 'PersistentVolumeClaim' && !workloads.some((one) => holds(one, name)),
  );
  return isUnnamed && isIdle
    ? ask(
        own.map(({ name }) => name),
        folder,
      )
    : [];
}

function holds({ volumes = [] }: Workload, claim: string): boolean {
  return volumes.some(({ source }) => JSON.stringify(source).includes(`"${claim}"`));
}
