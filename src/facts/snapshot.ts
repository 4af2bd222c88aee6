/** A repository at one commit, read once. Everything after it is a pure function of it. */
export type Snapshot = {
  readonly commit: string;
  /** Every path of the tree, sorted, whether its text was read or not. */
  readonly entries: readonly Entry[];
  /** The text of a file that the declared patterns matched; undefined for all others, binaries and links. */
  readonly text: (path: string) => string | undefined;
  /** What was left out and why (a tree cut by the host, a file too large), in words for the user. */
  readonly omitted: readonly string[];
  /** What addresses in other repositories lead to; undefined where nobody has asked yet. */
  readonly remotes?: (address: string) => Remote | undefined;
};

/** A file or folder of another repository at one commit, or why it was not read. */
export type Remote =
  | { readonly kind: 'read'; readonly snapshot: Snapshot; readonly path: string }
  | { readonly kind: 'refused'; readonly why: string };

export type Entry = {
  readonly path: string;
  readonly kind: 'file' | 'executable' | 'symlink' | 'submodule';
  /** Git blob id. */
  readonly sha: string;
  readonly size: number;
};

/** What to read: globs over paths, and the largest file worth its text. */
export type Wanted = { readonly patterns: readonly string[]; readonly maxBytes: number };
