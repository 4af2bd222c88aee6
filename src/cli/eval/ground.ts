import type { Snapshot } from '../../facts/snapshot.ts';
import type { Account } from '../../flows/consult.ts';
import type { Engines } from '../../flows/engines.ts';
import type { Templates } from '../../render/templates.ts';

export type Ground = {
  readonly snapshot: Snapshot;
  readonly account: Account;
  readonly engines: Engines;
  readonly templates: Templates;
  readonly signal: AbortSignal;
};
