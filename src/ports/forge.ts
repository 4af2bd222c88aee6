import type { Repository, Target } from '../inbox/event.ts';
import type { Result } from '../kernel/result.ts';
import type { Place } from './traces.ts';

/** Where results are put. Whatever is put twice under one key is there once. */
export type Forge = {
  readonly react: (reaction: Reaction, signal: AbortSignal) => Promise<void>;
  readonly say: (sticky: Sticky, signal: AbortSignal) => Promise<void>;
  readonly check: (report: CheckReport, signal: AbortSignal) => Promise<void>;
  /** Puts remarks beside lines, never one that stands there already; settles those whose reason is gone. */
  readonly review: (review: InlineReview, signal: AbortSignal) => Promise<void>;
  readonly propose: (proposal: Proposal, signal: AbortSignal) => Promise<Result<Proposed>>;
  /** One commit on a branch that is people's; nothing of theirs is undone. */
  readonly commit: (order: CommitOrder, signal: AbortSignal) => Promise<Result<Committed>>;
};

export type Reaction = {
  readonly target: Target;
  readonly content: 'eyes' | 'rocket' | 'hooray' | 'confused';
};

/** One answer that is edited for as long as its conversation lasts. */
export type Sticky = {
  readonly key: string;
  readonly number: number;
  /** Each short enough for one comment, in order. */
  readonly parts: readonly string[];
  /** `onlyIfThere`: news for who has read the last one, noise for everybody else. */
  readonly when: 'always' | 'onlyIfThere';
};

export type CheckReport = {
  readonly key: string;
  readonly head: string;
  readonly conclusion: 'success' | 'neutral' | 'failure';
  readonly title: string;
  readonly summary: string;
  readonly text?: string;
  readonly annotations: readonly Annotation[];
  /** At most three; what is pressed comes back as its id. */
  readonly buttons?: readonly Button[];
};

export type Button = { readonly id: string; readonly label: string; readonly description: string };

export type Annotation = {
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  readonly level: 'failure' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
};

export type InlineReview = {
  readonly number: number;
  readonly head: string;
  readonly comments: readonly InlineComment[];
  /** Keys of all remarks that still have a reason, whether they are put or not. */
  readonly standing: readonly string[];
};

export type InlineComment = {
  readonly key: string;
  readonly path: string;
  readonly line: number;
  readonly startLine?: number;
  readonly body: string;
};

export type Proposal = {
  readonly key: string;
  /** Another repository of the same installation. */
  readonly into?: Repository;
  /** Where it goes, as it was looked at; a branch that has moved since is a reason to look anew. */
  readonly place: Place;
  readonly base: { readonly branch: string; readonly commit: string };
  readonly title: string;
  readonly body: string;
  readonly files: readonly ProposedFile[];
  /** The one workflow that may be among them: our own, from its template. Any other is left out. */
  readonly workflow?: string;
  /** Paths of ours that are not wanted any more. */
  readonly remove: readonly string[];
};

export type CommitOrder = {
  readonly key: string;
  readonly branch: string;
  /** The commit that was looked at; another one in its place is a reason to look anew. */
  readonly head: string;
  readonly title: string;
  /** What it does, a line each. */
  readonly lines: readonly string[];
  readonly files: readonly ProposedFile[];
  readonly remove?: readonly string[];
};

/** Undefined where there was nothing to do; `lines` are those of the commit, which may have been there already. */
export type Committed = { readonly lines: readonly string[] } | undefined;

export type ProposedFile = { readonly path: string; readonly text: string; readonly executable?: boolean };

export type Proposed = {
  readonly number: number;
  readonly url: string;
  readonly outcome: 'opened' | 'updated' | 'unchanged';
};
