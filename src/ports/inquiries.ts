import type { Target } from '../inbox/event.ts';
import type { Role } from '../intent/rights.ts';

/** What is asked about people and conversations; it changes nothing. */
export type Inquiries = {
  readonly roleOf: (login: string, signal: AbortSignal) => Promise<Role>;
  /** What stands there now; undefined where it was deleted. */
  readonly textOf: (target: Target, signal: AbortSignal) => Promise<string | undefined>;
  readonly pull: (number: number, signal: AbortSignal) => Promise<Pull | undefined>;
  readonly difference: (pull: Pull, signal: AbortSignal) => Promise<Difference>;
  /** A file of the default branch: the only place from which configuration is taken. */
  readonly defaultFile: (path: string, signal: AbortSignal) => Promise<string | undefined>;
};

export type Pull = {
  readonly number: number;
  readonly state: 'open' | 'closed';
  /** Its title and description. */
  readonly text: string;
  readonly head: { readonly commit: string; readonly branch: string };
  readonly base: { readonly commit: string; readonly branch: string };
  /** A fork's branch is not ours to write to. */
  readonly origin: 'here' | 'fork';
  /** The text of the policy on the default branch. */
  readonly policy?: string;
};

/** What the branch of a pull request brings, whatever its base has become in the meantime. */
export type Difference = {
  /** The commit that both branches have in common. */
  readonly from: string;
  /** A file that was moved is one that is removed and one that comes. */
  readonly files: readonly ChangedFile[];
};

export type ChangedFile = {
  readonly path: string;
  readonly status: 'added' | 'modified' | 'removed' | 'renamed';
  /** The hunks; absent where the host leaves them out (binary or too large). */
  readonly patch?: string;
};
