import type { JsonMap } from '../../../kernel/json.ts';
import { merge } from '../merge.ts';

/** A container has one mount at a path: what is told of it again is told of the same. */
export function oneAPath(mounts: readonly JsonMap[]): JsonMap[] {
  return mounts.flatMap((mount, at) =>
    mounts.slice(0, at).some((one) => isSame(one, mount))
      ? []
      : [mounts.slice(at + 1).reduce((one, other) => (isSame(one, other) ? merge(one, other) : one), mount)],
  );
}

function isSame(one: JsonMap, other: JsonMap): boolean {
  return one['name'] === other['name'] && one['mountPath'] === other['mountPath'];
}
