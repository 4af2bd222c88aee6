/** What happened on GitHub, reduced to the fields that the App needs. */
export type Event =
  | Said
  | Unsaid
  | PullChanged
  | PullEdited
  | PullClosed
  | CheckAsked
  | InstallationChanged
  | Queued;

export type Person = { readonly login: string; readonly isBot: boolean };

export type Repository = {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly defaultBranch: string;
};

/** Where people talk: a pull request is an issue with a branch. */
export type Conversation = {
  readonly number: number;
  readonly kind: 'issue' | 'pullRequest';
  /** How it began; absent where the event does not tell. */
  readonly opening?: { readonly title: string; readonly body: string; readonly login: string };
};

/** What reactions and commands hang on; the id of an issue is its number. */
export type Target = { readonly kind: 'issue' | 'comment' | 'reviewComment'; readonly id: number };

export type Source = {
  readonly delivery: string;
  readonly installation: number;
  readonly repository: Repository;
  readonly sender: Person;
};

export type Said = Source & {
  readonly kind: 'said';
  readonly conversation: Conversation;
  readonly target: Target;
  readonly author: Person;
  readonly text: string;
  /** What it said before this edit. */
  readonly before?: string;
};

export type Unsaid = Source & {
  readonly kind: 'unsaid';
  readonly conversation: Conversation;
  readonly target: Target;
};

export type PullChanged = Source & {
  readonly kind: 'pullChanged';
  readonly action: 'opened' | 'synchronize' | 'reopened' | 'ready_for_review' | 'retargeted';
  readonly number: number;
  readonly isDraft: boolean;
  readonly head: string;
};

/** The description of an open pull request is another one now. */
export type PullEdited = Source & {
  readonly kind: 'pullEdited';
  readonly conversation: Conversation;
  readonly author: Person;
  readonly text: string;
  readonly before?: string;
};

/** It was merged, or given up. */
export type PullClosed = Source & {
  readonly kind: 'pullClosed';
  readonly number: number;
  readonly head: string;
  readonly end: 'merged' | 'closed';
};

export type CheckAsked = Source & {
  readonly kind: 'checkAsked';
  /** The button that was pressed; undefined where the whole check is to run again. */
  readonly button?: string;
  readonly head: string;
  /** What the check carried when we wrote it; absent where the whole suite is asked for. */
  readonly externalId?: string;
  readonly pulls: readonly number[];
  /** Distinguishes this asking from the one before. */
  readonly occasion: string;
};

/** A merge queue has put pull requests together, and asks whether the result may be merged. */
export type Queued = Source & {
  readonly kind: 'queued';
  readonly base: { readonly commit: string; readonly branch: string };
  readonly head: { readonly commit: string; readonly branch: string };
};

export type InstallationChanged = {
  readonly kind: 'installationChanged';
  readonly delivery: string;
  readonly installation: number;
  readonly account: string;
  readonly what: string;
  readonly action: string;
};
