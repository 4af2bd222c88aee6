import type { Repository } from '../inbox/event.ts';
import type { Inquiries } from './inquiries.ts';
import type { Snapshots } from './snapshots.ts';
import type { Traces } from './traces.ts';

/** Other repositories of the same installation. */
export type Neighbours = {
  /** `owner/name`; undefined where the App is not installed on it, or by somebody else. */
  readonly open: (repository: string, signal: AbortSignal) => Promise<Neighbour | undefined>;
};

export type Neighbour = {
  readonly repository: Repository;
  readonly snapshots: Snapshots;
  readonly inquiries: Inquiries;
  readonly traces: Traces;
};
