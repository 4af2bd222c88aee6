import { join } from '../../kernel/paths.ts';
import type { Spec, Workload } from '../../spec/spec.ts';
import type { Layout, Written } from './shape.ts';
import { filesOf, type Place } from './render.ts';

/** Files that stand in one folder: what belongs to no workload, or all of one. */
export type Group = {
  readonly folder: string;
  readonly workload?: Workload;
  readonly files: readonly Written[];
};

/** One workload and all else share the folder; the others have one each below it. */
export function groupsOf(spec: Spec, layout: Layout, place: Place): readonly Group[] {
  const { folder } = layout;
  const { objects, ofWorkload } = filesOf(spec, layout, place);
  const top = spec.workloads.find((one) => isFlat(one, spec));
  const own = top === undefined ? [] : ofWorkload(top, folder);
  const others = spec.workloads.filter((one) => one !== top);
  return [
    { folder, files: [...own, ...objects], ...(top !== undefined && { workload: top }) },
    ...others.map((workload) => {
      const below = join(folder, workload.name);
      return { folder: below, workload, files: ofWorkload(workload, below) };
    }),
  ];
}

/** A single one stands flat, several do not, unless it is known where each stands. */
export function isFlat({ name }: Workload, { workloads, flat }: Spec): boolean {
  return flat === undefined ? workloads.length < 2 : name === flat;
}

/** Something stands in another namespace than the rest. */
export function isMixed({ namespace, objects }: Spec): boolean {
  return objects.some((object) => object.namespace !== undefined && object.namespace !== namespace);
}

/** Objects as they are, each with its namespace and its image. */
export function placeAsIs({ profile = 'production', namespace }: Spec): Place {
  return { profile, inKustomization: undefined, inObjects: namespace, withTag: true };
}
