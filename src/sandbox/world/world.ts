/**
 * The store of the sandbox. What the page and the REST routes may rely on:
 *
 * - Read `world.tables.<name>` directly: `get(id)`, `where(index, key)`, `first`, `count`, `all`, `newest`.
 *   Rows are plain immutable data (rows.ts, rows-machines.ts); keys of the indexes stand in tables.ts
 *   (an issue, a pull, its comments, reviews, threads: `keyOf(repo.id, number)`).
 * - Change it only by the operations of this folder: openIssue, editIssue (issues.ts), comment, editComment,
 *   deleteComment (comments.ts), react, unreact (reactions.ts), openPullRequest, editPull (pulls.ts), requestReviewers
 *   (reviewers.ts), merge, updateBranch (merge.ts), submitReview (reviews.ts), finishReview, editReview, dismissReview
 *   (review-changes.ts), commentOnLine, replyToReviewComment, resolveThread (threads.ts), applySuggestions
 *   (suggestions.ts), requestAction, rerequestRun, rerequestSuite (check-buttons.ts), commitFiles (commits.ts), moveRef,
 *   removeRef (refs.ts), fork, changeRepository, renameRepository
 *   (repositories.ts), install, uninstall, suspend, selectRepositories (installations.ts), setStatus, deploy, dispatch (statuses.ts); `world.hooks.redeliver(delivery)`.
 *   Each takes `(world, by, input)`, where `by` says who acts (`{ login, app: null }` for a person), checks what GitHub
 *   would check, throws a `Refusal` (refusal.ts) that carries GitHub's status and words, sends the same signed webhooks
 *   whoever called it, and is saved when it returns.
 * - What a pull request changes is `diffOf(world, pull)` (pull-diff.ts), what a check says is `annotationsOf` and
 *   `stateOfSuite` (../present/check.ts), the body of a delivery is `world.payloads.read(row.payload)`.
 * - `world.subscribe` tells of every webhook-worthy change as it happens, and of deliveries as they are answered.
 */
import type { GitStores } from '../git/stores.ts';
import type { Hooks } from './hooks.ts';
import type { Payloads } from './payloads.ts';
import type { StateFolder } from './state-folder.ts';
import type { Tables } from './tables.ts';

export type SandboxClock = { readonly now: () => Date };

/** What happened; enough to know which page shows it. */
export type WorldEvent = {
  readonly event: string;
  readonly action: string | null;
  readonly repo: number | null;
  /** The issue or pull request it belongs to. */
  readonly number: number | null;
};

export type Listener = (event: WorldEvent) => void;

/** Who acts: a login, and the App where it acts as one or for one. */
export type By = { readonly login: string; readonly app: number | null };

export type World = {
  readonly folder: StateFolder;
  readonly tables: Tables;
  readonly git: GitStores;
  readonly hooks: Hooks;
  readonly payloads: Payloads;
  /** `http://host:port` without a slash at the end. */
  readonly origin: () => string;
  readonly now: () => Date;
  readonly nextId: () => number;
  /** Runs one piece of work at a time for a key. */
  readonly locked: <T>(key: string, work: () => Promise<T>) => Promise<T>;
  readonly publish: Listener;
  readonly subscribe: (listener: Listener) => () => void;
  readonly close: () => Promise<void>;
};

export function keyOf(repo: number, number: number): string {
  return `${repo}#${number}`;
}

/** GitHub's times have no fractions of a second. */
export function stamp(world: Pick<World, 'now'>): string {
  return `${world.now().toISOString().slice(0, 19)}Z`;
}
