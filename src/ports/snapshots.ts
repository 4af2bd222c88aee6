import type { Snapshot, Wanted } from '../facts/snapshot.ts';
import type { Result } from '../kernel/result.ts';

export type Snapshots = {
  /** `ref` is a commit, branch or tag; `HEAD` is the default branch. */
  readonly read: (ref: string, wanted: Wanted, signal: AbortSignal) => Promise<Result<Snapshot>>;
};
