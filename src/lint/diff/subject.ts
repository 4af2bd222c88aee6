import type { Rule } from '../contract.ts';
import type { PlacedResource, ResourceSet } from '../manifest/subject.ts';

/** One object before and after a change; at least one of them is there. */
export type DiffSubject = {
  readonly before: PlacedResource | undefined;
  readonly after: PlacedResource | undefined;
  /** All that was there before the change. */
  readonly base: ResourceSet;
  /** All that is there after the change. */
  readonly set: ResourceSet;
};

/** Its examples are pairs of files, `base.yaml` and `head.yaml`. */
export type DiffRule = Rule<DiffSubject> & {
  /** The API server takes no such change. */
  readonly isRefused?: true;
};
