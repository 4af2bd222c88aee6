import type { Hit } from '../../facts/source.ts';

/** A group of a match; empty where it took no part. */
export function group(hit: Hit, at: number): string {
  return hit.groups[at] ?? '';
}

export function placeOf({ path, line }: Pick<Hit, 'path' | 'line'>): {
  readonly path: string;
  readonly line: number;
} {
  return { path, line };
}
