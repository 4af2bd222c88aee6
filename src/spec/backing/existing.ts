import { present } from '../../kernel/present.ts';
import type { EnvEntry } from '../container.ts';
import { publicImage } from '../public-images.ts';
import type { Workload } from '../spec.ts';
import { addresses } from './addresses.ts';
import type { Existing, Wanted } from './mentioned.ts';
import { wire } from './wire.ts';

/** What is there already is called where it is; what needs a password to be called stays in the Secret of its caller. */
export function withExisting(
  workloads: readonly Workload[],
  there: readonly Existing[],
): readonly Workload[] {
  return there.reduce((all, { app, host, port, path }) => {
    const image = publicImage(app);
    const address = addresses.find((one) => one.app === image?.app);
    if (address === undefined || host === undefined) return all;
    const backing = present({ address, name: host, port: port ?? image?.port ?? 0, path });
    return all.map((workload) => needing(calling(workload, wire(workload, backing)), app, port));
  }, workloads);
}

/** Who needs it calls it where it was said to be. */
function needing(workload: Workload, app: string, port: number | undefined): Workload {
  if (port === undefined) return workload;
  const isIt = (kind: string): boolean => publicImage(kind)?.app === publicImage(app)?.app;
  return {
    ...workload,
    needs: workload.needs.map((need) => (isIt(need.kind) ? { ...need, port } : need)),
  };
}

function calling(before: Workload, after: Workload): Workload {
  const known = new Map(
    before.env.flatMap((entry) => (entry.kind === 'all' ? [] : [[entry.name, entry] as const])),
  );
  // A variable that only puts together what others hold is no use where the whole is kept.
  const isOwn = (name: string): boolean =>
    !after.env.some((one) => one.kind === 'value' && one.value.includes(`$(${name})`));
  const env = after.env.flatMap((entry): readonly EnvEntry[] => {
    if (entry.kind === 'all' || (entry.kind === 'value' && !entry.value.includes('$('))) return [entry];
    const usual = known.get(entry.name);
    if (usual !== undefined) return [usual];
    return before.image.kind === 'public' && entry.kind !== 'field' && isOwn(entry.name)
      ? [{ kind: 'secret', name: entry.name, from: `${before.name}-secrets`, key: entry.name }]
      : [];
  });
  return { ...after, env };
}

/** What is kept by one that was made beside. */
export function withSizes(workloads: readonly Workload[], wanted: readonly Wanted[]): readonly Workload[] {
  return workloads.map((workload) => {
    const { size, storageClass } =
      wanted.find(({ kind }) => publicImage(kind.split(':')[0] ?? '')?.app === workload.name) ?? {};
    const said = present({ size, class: storageClass });
    if (Object.keys(said).length === 0 || workload.volumes === undefined) return workload;
    const volumes = workload.volumes.map((one) =>
      one.source.kind === 'claim' ? { ...one, source: { ...one.source, ...said } } : one,
    );
    return { ...workload, volumes };
  });
}
