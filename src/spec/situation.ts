import type { Facts } from '../facts/facts.ts';
import type { Snapshot } from '../facts/snapshot.ts';
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
};
