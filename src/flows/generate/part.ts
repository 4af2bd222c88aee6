import type { Snapshot } from '../../facts/snapshot.ts';
import type { Repository } from '../../inbox/event.ts';
import type { Proposal, ProposedFile } from '../../ports/forge.ts';
import type { Place } from '../../ports/traces.ts';
import type { Settled } from './settle.ts';

/** As much of it as goes into one repository. */
export type Part = Settled & {
  readonly repository: Repository;
  readonly place: Place;
  readonly base: Proposal['base'];
  readonly title: string;
  readonly body: string;
  /** All that is wanted, whether it is there or not. */
  readonly wanted: readonly ProposedFile[];
  /** Where it is to go. */
  readonly onto: Snapshot;
  /** The one of the files that runs as a workflow. */
  readonly workflow?: string | undefined;
};
