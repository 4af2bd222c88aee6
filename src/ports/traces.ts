/** What we have left in a repository ourselves. */
export type Traces = {
  /** The branch of a conversation to work on: the one that is open, or the next one that is free. */
  readonly place: (branch: string, signal: AbortSignal) => Promise<Place>;
};

export type Place = {
  readonly branch: string;
  /** Its last commit; undefined where it has to be made. */
  readonly head?: string;
  readonly pull?: OpenPull;
};

/** The pull request that is open from a branch. */
export type OpenPull = { readonly number: number; readonly url: string; readonly body: string };
