/** How something is introduced: as new, as known, or neither. */
export type Article = 'new' | 'known' | 'bare';

/** A place where the words speak of a kind of object, or of a part of one. */
export type Mention = {
  readonly kind: string;
  /** Where what is said of it begins: at its article, if it has one. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly article: Article;
  readonly isPlural: boolean;
  /** Another object is for it, points to it, selects it. */
  readonly isTarget: boolean;
  /** `the second container`. */
  readonly ordinal?: number;
  /** A name in quotes or of several parts directly before or after it. */
  readonly name?: string;
  /** The service of the repository that is named. */
  readonly service?: string;
  /** `api and web`: what follows is said of the one before as well. */
  readonly isJoined?: true;
  /** Named as something that runs, by no word for its kind. */
  readonly isImplied?: true;
  /** It runs beside what was told of before it. */
  readonly isBeside?: true;
};
