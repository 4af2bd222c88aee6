import type { JsonMap } from '../../../kernel/json.ts';
import { mapOf, textOf } from '../merge.ts';
import type { Draft } from '../wish.ts';

/** `/var/log of the host read-only`: where nobody says more, a program finds it where the host has it. */
export function asOnHost(volume: JsonMap, { work }: Draft): JsonMap {
  const mountPath = textOf(mapOf(mapOf(volume['source'])['hostPath'])['path']);
  const isMounted =
    volume['mounts'] !== undefined ||
    [...work.containers, ...work.initContainers].some((one) => one['volumeMounts'] !== undefined);
  return mountPath === undefined || isMounted || volume['name'] !== undefined
    ? volume
    : { ...volume, mounts: [{ mountPath }] };
}
