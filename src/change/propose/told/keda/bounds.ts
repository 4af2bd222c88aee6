import type { JsonMap } from '../../../../kernel/json.ts';
import { present } from '../../../../kernel/present.ts';
import { toCount } from '../../../../spec/words/numbers.ts';
import { valueOf, type Found } from './tokens.ts';

/** Between how many copies KEDA scales, and how many there are while nothing waits, where that is fewer. */
export type Bounds = { readonly min: number; readonly max: number; readonly idle?: number };

/** `min 1, max 10, down to zero when idle`, `from 0 to 20`, `at most 8`. */
export function boundsOf(all: Found): Bounds {
  const [, from, to] = rangeIn(all);
  const least = valueOf(all, 'least') ?? from;
  const most = valueOf(all, 'most') ?? to ?? valueOf(all, 'copies') ?? '10';
  const isDown = all['zero'] !== undefined;
  const min = least === undefined ? Number(!isDown) : toCount(least);
  return present({ min, max: toCount(most), idle: isDown && min > 0 ? 0 : undefined });
}

/** Where no hours count, two numbers are copies. */
function rangeIn({ range, hours, window }: Found): readonly string[] {
  return range ?? (hours === undefined ? window : undefined) ?? [];
}

/** What the spec of a ScaledObject has beside both ends. */
export function idleFragment({ idle }: Bounds): JsonMap | undefined {
  return idle === undefined ? undefined : { idleReplicaCount: idle };
}
