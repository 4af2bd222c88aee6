/** What we have left in a repository ourselves, and what people made of it. */
export type Traces = {
  /** The branch of a conversation to work on: the one that is open, or the next one that is free. */
  readonly place: (branch: string, signal: AbortSignal) => Promise<Place>;
  /** Whether files that run as workflows were left to us here; asked for only where there is one to write. */
  readonly takesWorkflows: (signal: AbortSignal) => Promise<boolean>;
  /** A comment of ours by its topic; undefined where it is gone. */
  readonly question: (number: number, topic: string, signal: AbortSignal) => Promise<Question | undefined>;
  /** Reactions to remarks of ours beside lines, by the key of each. */
  readonly remarks: (
    wanted: RemarksWanted,
    signal: AbortSignal,
  ) => Promise<ReadonlyMap<string, readonly Vote[]>>;
};

export type Vote = { readonly login: string; readonly content: string };
export type RemarksWanted = { readonly number: number; readonly keys: readonly string[] };

export type Place = {
  readonly branch: string;
  /** Its last commit; undefined where it has to be made. */
  readonly head?: string;
  readonly pull?: OpenPull;
};

/** The pull request that is open from a branch. */
export type OpenPull = { readonly number: number; readonly url: string; readonly body: string };

export type Question = {
  /** Reactions of people, in order. */
  readonly votes: readonly Vote[];
  /** Comments that came after it, in order. */
  readonly since: readonly { readonly id: number; readonly login: string }[];
};
