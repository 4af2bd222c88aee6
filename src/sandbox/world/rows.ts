/** What the sandbox remembers, as plain data. Rows name each other by id, users by login; times are ISO. */

export type Permission = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';

export type User = {
  readonly id: number;
  readonly login: string;
  readonly name: string | null;
  readonly type: 'User' | 'Bot' | 'Organization';
  readonly createdAt: string;
};

export type Repository = {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly description: string | null;
  readonly private: boolean;
  readonly archived: boolean;
  readonly defaultBranch: string;
  /** Rights by login; on a public repository everyone else reads. */
  readonly collaborators: Readonly<Record<string, Permission>>;
  readonly rules: readonly BranchRule[];
  /** The repository this one was forked from; both share one object store. */
  readonly parent: number | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly pushedAt: string;
};

export type FormerName = { readonly id: string; readonly repo: number };

export type BranchRule = {
  readonly branch: string;
  readonly type:
    | 'pull_request'
    | 'non_fast_forward'
    | 'deletion'
    | 'required_signatures'
    | 'branch_name_pattern';
  readonly parameters?: Readonly<Record<string, unknown>>;
};

/** An issue, or the conversation side of a pull request: both share the numbers of a repository. */
export type Issue = {
  readonly id: number;
  readonly repo: number;
  readonly number: number;
  readonly isPull: boolean;
  readonly title: string;
  readonly body: string | null;
  readonly author: string;
  /** The App that acted, where one did. */
  readonly via: number | null;
  readonly state: 'open' | 'closed';
  readonly stateReason: 'completed' | 'not_planned' | 'reopened' | 'duplicate' | null;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly locked: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
};

/** The code side of a pull request; `id` is that of its issue. */
export type Pull = {
  readonly id: number;
  readonly repo: number;
  readonly number: number;
  readonly head: Side;
  readonly base: Side;
  readonly draft: boolean;
  readonly maintainerCanModify: boolean;
  readonly requestedReviewers: readonly string[];
  readonly mergedAt: string | null;
  readonly mergedBy: string | null;
  readonly mergeCommit: string | null;
};

export type Side = { readonly repo: number; readonly ref: string; readonly sha: string };

export type Comment = {
  readonly id: number;
  readonly repo: number;
  readonly number: number;
  readonly author: string;
  readonly via: number | null;
  readonly body: string;
  readonly minimized: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
};

export type ReactionContent = '+1' | '-1' | 'laugh' | 'confused' | 'heart' | 'hooray' | 'rocket' | 'eyes';

export type SubjectKind = 'issue' | 'comment' | 'reviewComment';

export type Reaction = {
  readonly id: number;
  readonly subject: SubjectKind;
  readonly subjectId: number;
  readonly user: string;
  readonly content: ReactionContent;
  readonly createdAt: string;
};

export type ReviewState = 'PENDING' | 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED';

export type Review = {
  readonly id: number;
  readonly repo: number;
  readonly number: number;
  readonly author: string;
  readonly via: number | null;
  readonly state: ReviewState;
  readonly body: string;
  readonly commit: string;
  readonly submittedAt: string | null;
  readonly minimized: string | null;
};

export type DiffSide = 'LEFT' | 'RIGHT';

export type ReviewComment = {
  readonly id: number;
  readonly repo: number;
  readonly number: number;
  readonly review: number;
  readonly thread: number;
  readonly inReplyTo: number | null;
  readonly author: string;
  readonly via: number | null;
  readonly body: string;
  readonly path: string;
  readonly side: DiffSide;
  /** Null once the line is gone from the diff: the comment is outdated. */
  readonly line: number | null;
  readonly startLine: number | null;
  readonly startSide: DiffSide | null;
  readonly originalLine: number | null;
  readonly originalStartLine: number | null;
  readonly subjectType: 'line' | 'file';
  readonly diffHunk: string;
  readonly commit: string;
  readonly originalCommit: string;
  readonly minimized: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
};

export type Thread = {
  readonly id: number;
  readonly repo: number;
  readonly number: number;
  readonly resolvedBy: string | null;
};

export type Label = {
  readonly id: number;
  readonly repo: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
};

/** What a conversation shows between its comments: closed, merged, labeled, head_ref_deleted, ... */
export type TimelineEvent = {
  readonly id: number;
  readonly repo: number;
  readonly number: number;
  readonly event: string;
  readonly actor: string;
  readonly detail: string | null;
  readonly createdAt: string;
};
