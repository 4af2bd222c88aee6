import type { PlacedResource } from '../manifest/subject.ts';
import type { DiffSubject } from './subject.ts';

export type Kept = { readonly old: PlacedResource; readonly now: PlacedResource };

/** Both states of an object of a kind that is there before and after. */
export function keptOf({ before, after }: DiffSubject, ...kinds: readonly string[]): Kept | undefined {
  if (before === undefined || after === undefined || !kinds.includes(after.kind)) return undefined;
  return { old: before, now: after };
}
