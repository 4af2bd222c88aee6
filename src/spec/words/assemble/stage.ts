import type { Taken } from './counting.ts';
import type { Kind } from '../kind.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Part, Subject } from './subject.ts';
import type { Claim } from '../wish.ts';

/** Who and what is spoken of at a place in the words. */
export type Stage = {
  readonly text: string;
  readonly kinds: readonly Kind[];
  readonly subjects: Subject[];
  readonly taken: Taken[];
  /** What would have moved something that is quoted. */
  readonly stayed: Claim[];
  /** Something that runs is spoken of somewhere, be it later. */
  readonly isWholeTold: boolean;
  current: Subject | undefined;
  /** What another object is for; names and labels that follow are its own. */
  target: Subject | undefined;
  /** Those that were named together with the current one. */
  also: readonly Subject[];
  part: Part | undefined;
  /** What was spoken of last, as it was said. */
  last: Mention | undefined;
};
