import type { Container } from './container.ts';
import type { JsonMap } from '../kernel/json.ts';
import { present } from '../kernel/present.ts';
import { containerOf, pinned } from './dressed.ts';
import type { Profile, Workload } from './spec.ts';
import type { Work } from './words/wish.ts';

/** What starts before the program, and what runs beside it. */
export function othersOf(
  { containers, initContainers }: Work,
  base: Workload,
  profile: Profile,
): Partial<Workload> {
  const made = (one: JsonMap): Container =>
    profile === 'minimal' ? containerOf(one) : (ownRun(one, base) ?? pinned(containerOf(one)));
  const sidecars = containers.slice(1);
  return present({
    initContainers: initContainers.length === 0 ? base.initContainers : initContainers.map(made),
    sidecars: sidecars.length === 0 ? base.sidecars : sidecars.map(made),
  });
}

/** A command without an image runs in that of the program, with what the program knows. */
function ownRun(said: JsonMap, { image, env, resources }: Workload): Container | undefined {
  if (said['image'] !== undefined || said['command'] === undefined || image.kind !== 'built')
    return undefined;
  const own = containerOf({ ...said, image: `${image.name}:set-by-kustomization` });
  return { ...own, env, resources: { ...resources, ...own.resources } };
}
