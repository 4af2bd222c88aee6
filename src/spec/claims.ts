import type { JsonMap } from '../kernel/json.ts';
import { present } from '../kernel/present.ts';
import type { AccessMode, Volume } from './container.ts';
import type { Workload } from './spec.ts';
import { listOf, mapOf, textOf } from './words/merge.ts';

const modes: readonly AccessMode[] = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'];

/** The claims that each copy of a StatefulSet makes, as volumes of the spec. */
export function claimVolumes(controller: JsonMap, main: JsonMap): Volume[] {
  const mounts = listOf(main['volumeMounts']).map(mapOf);
  return listOf(controller['volumeClaimTemplates'])
    .map(mapOf)
    .map((template) => {
      const name = textOf(mapOf(template['metadata'])['name']) ?? 'data';
      const spec = mapOf(template['spec']);
      const size = textOf(mapOf(mapOf(spec['resources'])['requests'])['storage']) ?? '1Gi';
      const mode = modes.find((one) => one === listOf(spec['accessModes'])[0]);
      const source = present({ kind: 'claim' as const, size, class: textOf(spec['storageClassName']), mode });
      return present({
        name,
        path: textOf(mounts.find((one) => one['name'] === name)?.['mountPath']),
        source,
      });
    });
}

/** Each copy of a StatefulSet has its own. */
export function isTemplated({ source }: Volume, { controller }: Workload): boolean {
  return controller === 'StatefulSet' && source.kind === 'claim';
}

/** What a second workload mounts of the first one's volumes: the same claims, where there is one for all copies. */
export function sharedVolumes(workload: Workload): Volume[] {
  return (workload.volumes ?? []).flatMap((volume) => {
    if (volume.source.kind !== 'claim') return [volume];
    if (isTemplated(volume, workload)) return [];
    return [{ ...volume, source: { kind: 'existing', claim: claimName(volume, workload) } }];
  });
}

export function claimName({ name }: Volume, workload: Workload): string {
  const isOwn = name === workload.name || name.startsWith(`${workload.name}-`);
  return isOwn ? name : `${workload.name}-${name}`;
}
