/** A part of a text that tells of one object, and which of its terms belong to something. */
export type Stretch = {
  readonly from: number;
  readonly to: number;
  readonly taken: Set<number>;
  readonly spaces: ReadonlySet<number>;
};
