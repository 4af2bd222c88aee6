import type { Touched } from '../change/changes.ts';
import type { Snapshot } from '../facts/snapshot.ts';

export type Range = {
  /** The text of the policy that holds. */
  readonly policy: string | undefined;
  readonly base: Snapshot;
  readonly head: Snapshot;
  readonly changed: readonly Touched[];
};
