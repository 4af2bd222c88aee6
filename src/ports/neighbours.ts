import type { Repository } from '../inbox/event.ts';
import type { Inquiries } from './inquiries.ts';
import type { Snapshots } from './snapshots.ts';
import type { Traces } from './traces.ts';

/** Other repositories of the same installation. */
export type Neighbours = {
  /** Where repositories have their addresses, `github.com` mostly. */
  readonly host: string;
  /** To be read and nothing else: those, and public ones; undefined for what is hidden from us. */
  readonly view: (repository: string, signal: AbortSignal) => Promise<Snapshots | undefined>;
  /** `owner/name`; undefined where the App is not installed on it, or by somebody else. */
  readonly open: (repository: string, signal: AbortSignal) => Promise<Neighbour | undefined>;
};

export type Neighbour = {
  readonly repository: Repository;
  readonly snapshots: Snapshots;
  readonly inquiries: Inquiries;
  readonly traces: Traces;
};
