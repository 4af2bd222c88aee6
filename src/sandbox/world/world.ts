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
import { createGitStores, type GitStores } from '../git/stores.ts';
import { createHooks, type Hooks } from '../hooks/hooks.ts';
import { openPayloads, type Payloads } from './payloads.ts';
import { openStateFolder, type StateFolder } from './state-folder.ts';
import { openTables, type Tables } from './tables.ts';

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

export type WorldOptions = {
  readonly stateDir: string;
  readonly fresh: boolean;
  readonly clock: SandboxClock;
  readonly origin: () => string;
  readonly log: (line: string) => void;
};

export function keyOf(repo: number, number: number): string {
  return `${repo}#${number}`;
}

export function openWorld(options: WorldOptions): World {
  const folder = openStateFolder(options.stateDir, options.fresh);
  const saved = openTables(folder.world);
  const payloads = openPayloads(folder.payloads);
  const listeners = new Set<Listener>();
  let lastId = saved.highestId;
  const world: Omit<World, 'folder' | 'hooks' | 'close'> = {
    tables: saved.tables,
    git: createGitStores(folder.git),
    payloads,
    origin: options.origin,
    now: () => options.clock.now(),
    nextId: () => (lastId += 1),
    locked: createLocks(),
    publish: (event) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const hooks = createHooks(world, options.log);
  return { ...world, folder, hooks, close: () => closeAll([hooks.close, saved.close, payloads.close]) };
}

async function closeAll(steps: readonly (() => Promise<void> | void)[]): Promise<void> {
  for (const step of steps) await step();
}

function createLocks(): World['locked'] {
  const tails = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = tails.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    tails.set(key, mine);
    try {
      return await mine;
    } finally {
      if (tails.get(key) === mine) tails.delete(key);
    }
  };
}

/** GitHub's times have no fractions of a second. */
export function stamp(world: Pick<World, 'now'>): string {
  return `${world.now().toISOString().slice(0, 19)}Z`;
}
