import type { Workload } from '../spec.ts';
import type { Conversion } from './convert/convert.ts';
import { say } from './read/node.ts';
import type { Specified } from '../specify.ts';

/** A service that compose builds without a Dockerfile gets the one that its language plans, and what goes with it. */
export function withPlans(conversion: Conversion, planned: Specified): Conversion {
  const byFolder = new Map(planned.spec.workloads.map((one) => [folderOf(one), one]));
  const done = new Set<string>();
  const workloads = conversion.workloads.map((workload) => {
    const build = conversion.unbuilt.get(workload.name);
    const own = byFolder.get(build?.context);
    if (build === undefined || own?.image.kind !== 'built' || own.image.plan === undefined) return workload;
    done.add(say(build.at));
    return withPlan(workload, own);
  });
  const notes = conversion.notes.filter(
    ({ id, path = '', line = 1 }) => id !== 'compose-no-dockerfile' || !done.has(say({ path, line })),
  );
  return { ...conversion, workloads, notes: done.size === 0 ? notes : [...notes, ...planned.notes] };
}

function folderOf({ service }: Workload): string | undefined {
  return service?.path === '.' ? '' : service?.path;
}

/** Its image and what its image needs; what compose says of it stays. */
function withPlan(workload: Workload, planned: Workload): Workload {
  const { image, user, writable, service, port, resources } = planned;
  if (image.kind !== 'built' || workload.image.kind !== 'built') return workload;
  const listens = port === undefined ? {} : { port };
  const identity = user === undefined ? {} : { user };
  const known = service === undefined ? {} : { service };
  const settings = planned.env.filter(
    (entry) =>
      entry.kind === 'value' && workload.env.every((own) => own.kind === 'all' || own.name !== entry.name),
  );
  const built = image.plan === undefined ? workload.image : { ...workload.image, plan: image.plan };
  return {
    ...workload,
    ...listens,
    ...identity,
    ...known,
    image: built,
    writable: [...new Set([...workload.writable, ...writable])],
    resources: { ...resources, ...workload.resources },
    env: [...settings, ...workload.env],
    probes:
      workload.fragments?.container?.['readinessProbe'] === undefined ? planned.probes : workload.probes,
  };
}
