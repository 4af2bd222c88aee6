import type { Shipping } from './shipping.ts';

/** What becomes in the cluster of what is taken out of git, as the templates ask for it. */
export function removing({ keepsRemoved = false }: Shipping): {
  readonly prunes: boolean;
  readonly keeps: boolean;
} {
  return { prunes: !keepsRemoved, keeps: keepsRemoved };
}
