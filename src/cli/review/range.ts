import type { Touched } from '../../change/review/changes.ts';
import type { Sight } from '../../flows/review/remotes.ts';
import type { Snapshot } from '../../facts/snapshot.ts';

export type Range = {
  /** The text of the policy that holds. */
  readonly policy: string | undefined;
  readonly base: Snapshot;
  readonly head: Snapshot;
  readonly changed: readonly Touched[];
  /** Through which other repositories are seen. */
  readonly sight?: Sight;
};
