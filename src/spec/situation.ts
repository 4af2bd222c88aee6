import type { Facts, Service } from '../facts/facts.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { Stance } from './compose/beside/stance.ts';
import type { Language } from './plan.ts';
import type { Profile } from './spec.ts';
import type { Wish } from './words/wish.ts';
import type { Repository } from './workload.ts';

export type Situation = {
  readonly facts: Facts;
  readonly snapshot: Snapshot;
  readonly wish: Wish;
  readonly repository: Repository;
  readonly languages: readonly Language[];
  readonly profile: Profile;
  /** Of several services of the repository, those that the words speak of. */
  readonly isMeant?: (service: Service) => boolean;
  /** What people want of a compose file beside the services; nothing unless said. */
  readonly compose?: Stance;
};
