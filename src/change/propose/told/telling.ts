import type { Question, Service } from '../../../facts/facts.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import type { Note } from '../../../spec/note.ts';
import type { Spec } from '../../../spec/spec.ts';
import type { Called } from '../../../spec/words/mentions/services.ts';
import type { Vocabulary } from '../../../spec/words/read.ts';
import type { Understood } from '../../../spec/words/wish.ts';

/** The services of a repository, and what people call them. */
export type Ground = {
  readonly services: readonly Service[];
  /** Programs that the words name, where there are no services. */
  readonly runs?: readonly string[];
  readonly called: readonly Called[];
  readonly readers?: Vocabulary;
  /** What files hold that are spoken of. */
  readonly snapshot?: Snapshot;
};

/** What is said of services as they are, and not of what a reader of words would make. */
export type Heard = {
  readonly rest: string;
  readonly rows: readonly Understood[];
  /** What was taken out of the words and cannot be done. */
  readonly leftover?: readonly string[];
  readonly over: (spec: Spec) => Spec;
  /** What it leaves open of what will be. */
  readonly asks?: (spec: Spec) => readonly Question[];
  /** What of it could not be done, and why. */
  readonly notes?: (spec: Spec) => readonly Note[];
  /** What can only be made, and told, of all that is known in the end. */
  readonly settled?: (spec: Spec) => Settled;
};
export type Settled = {
  readonly spec: Spec;
  readonly rows?: readonly Understood[];
  readonly leftover?: readonly string[];
  readonly notes?: readonly Note[];
  readonly asks?: readonly Question[];
};
export type Telling = (words: string, ground: Ground) => Heard;

/** What only reads, or waits for all else, changes nothing by itself. */
export function asItIs(spec: Spec): Spec {
  return spec;
}

/** What is settled with more of it: of two specs the later, of all else both. */
export function settledWith(before: Settled, after: Partial<Settled>): Required<Settled> {
  return {
    spec: after.spec ?? before.spec,
    rows: [...(before.rows ?? []), ...(after.rows ?? [])],
    leftover: [...(before.leftover ?? []), ...(after.leftover ?? [])],
    notes: [...(before.notes ?? []), ...(after.notes ?? [])],
    asks: [...(before.asks ?? []), ...(after.asks ?? [])],
  };
}
