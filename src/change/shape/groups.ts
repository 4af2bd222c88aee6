import { join } from '../../kernel/paths.ts';
import type { Spec, Workload } from '../../spec/spec.ts';
import type { Layout, Written } from './shape.ts';
import { objectFiles, workloadObjects, type Place } from '../render.ts';

/** Files that stand in one folder: what belongs to no workload, or all of one. */
export type Group = {
  readonly folder: string;
  readonly workload?: Workload;
  readonly files: readonly Written[];
};

/** A single workload and all else share the folder; several have one each below it. */
export function groupsOf(spec: Spec, layout: Layout, place: Place): readonly Group[] {
  const { folder } = layout;
  const objects = objectFiles(spec, layout, place);
  const [only, ...more] = spec.workloads;
  if (more.length === 0) {
    const own = only === undefined ? [] : workloadObjects(only, layout, place);
    return [{ folder, files: [...own, ...objects], ...(only !== undefined && { workload: only }) }];
  }
  const below = spec.workloads.map((workload) => {
    const own = join(folder, workload.name);
    return { folder: own, workload, files: workloadObjects(workload, { ...layout, folder: own }, place) };
  });
  return [{ folder, files: objects }, ...below];
}

/** Something stands in another namespace than the rest. */
export function isMixed({ namespace, objects }: Spec): boolean {
  return objects.some((object) => object.namespace !== undefined && object.namespace !== namespace);
}

/** Objects as they are, each with its namespace and its image. */
export function placeAsIs({ profile = 'production', namespace }: Spec): Place {
  return { profile, inKustomization: undefined, inObjects: namespace, withTag: true };
}
