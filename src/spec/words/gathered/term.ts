/** A word that means something for some kinds, a value, a mark between them, or what nobody knows. */
export type Term = {
  /** What it means: of the lexicon, the sort of a value, `mark`, `plain` (it says nothing) or `odd` (unknown). */
  readonly id: string;
  readonly said: string;
  readonly at: number;
  readonly key?: string;
  /** What is meant by it, where that is not what was said. */
  readonly value?: string;
};
