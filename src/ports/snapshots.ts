import type { Snapshot, Wanted } from '../facts/snapshot.ts';
import type { Result } from '../kernel/result.ts';
import type { Difference } from './inquiries.ts';

export type Before = { readonly difference: Difference; readonly wanted: Wanted };

export type Snapshots = {
  /** The repository before a change, from what it is after it. */
  readonly before: (head: Snapshot, change: Before, signal: AbortSignal) => Promise<Result<Snapshot>>;
  /** `ref` is a commit, branch or tag; `HEAD` is the default branch. */
  readonly read: (ref: string, wanted: Wanted, signal: AbortSignal) => Promise<Result<Snapshot>>;
};
