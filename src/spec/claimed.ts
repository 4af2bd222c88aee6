import type { VolumeSource } from './container.ts';
import { mapOf, textOf } from './words/merge.ts';
import type { Workload } from './spec.ts';

/** Claims that stand beside it, or that somebody else makes. */
export function claimedBy({ volumes = [] }: Workload): readonly string[] {
  return [...new Set(volumes.flatMap(({ source }) => claimIn(source)))];
}

function claimIn(source: VolumeSource): readonly string[] {
  if (source.kind === 'existing') return [source.claim];
  if (source.kind !== 'other') return [];
  const name = textOf(mapOf(source.source['persistentVolumeClaim'])['claimName']);
  return name === undefined || name === '' ? [] : [name];
}
