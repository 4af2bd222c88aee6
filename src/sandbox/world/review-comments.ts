import { announce } from '../hooks/announce.ts';
import { hunkUpTo, lineAt, type Spot } from '../git/hunks.ts';
import { presentReviewComment } from '../present/review.ts';
import { presentSimplePull } from '../present/pull.ts';
import { touchIssue } from './issues.ts';
import { requireLive, requireRight } from './people.ts';
import { diffOf } from './pull-diff.ts';
import { pullNumbered } from './pulls.ts';
import { checkBody, found, invalid } from './refusal.ts';
import type { DiffSide, Pull, Repository, ReviewComment } from './rows.ts';
import { stamp, type By, type World } from './world.ts';

export type NewReviewComment = {
  readonly path: string;
  readonly body: string;
  readonly line?: number | null | undefined;
  readonly side?: DiffSide | undefined;
  readonly startLine?: number | null | undefined;
  readonly startSide?: DiffSide | undefined;
  /** A comment on the file as a whole has no line. */
  readonly subjectType?: 'line' | 'file' | undefined;
};

/** Where a comment stands in the diff at a commit. */
export type Anchor = Pick<
  ReviewComment,
  'path' | 'side' | 'line' | 'startLine' | 'startSide' | 'subjectType' | 'diffHunk'
>;

export type Misplaced = 'path' | 'line' | 'start_line';

export function reviewCommentWithId(world: World, repo: Repository, id: number): ReviewComment {
  const held = found(world.tables.reviewComments.get(id));
  return found(held.repo === repo.id ? held : undefined);
}

/** The anchor of a comment, or what of it is not part of the diff. */
export async function anchorOf(
  world: World,
  { pull, commit }: { readonly pull: Pull; readonly commit: string },
  input: NewReviewComment,
): Promise<Anchor | Misplaced> {
  const { files } = await diffOf(world, { ...pull, head: { ...pull.head, sha: commit } });
  const file = files.find(({ path }) => path === input.path);
  if (file === undefined) return 'path';
  if (input.subjectType === 'file') return onFile(input);
  return onLine(file.patch ?? '', input);
}

function onFile({ path, side = 'RIGHT' }: NewReviewComment): Anchor {
  return { path, side, line: null, startLine: null, startSide: null, subjectType: 'file', diffHunk: '' };
}

function onLine(patch: string, input: NewReviewComment): Anchor | Misplaced {
  const { path, side = 'RIGHT', startLine = null } = input;
  const line = input.line ?? 0;
  const row = lineAt(patch, { side, line });
  if (row === undefined) return 'line';
  if (!startsBefore(patch, { side, line }, startLine)) return 'start_line';
  const startSide = startLine === null ? null : (input.startSide ?? side);
  const diffHunk = hunkUpTo(patch, row.position);
  return { path, side, line, startLine, startSide, subjectType: 'line', diffHunk };
}

export type Placed = {
  readonly repo: Repository;
  readonly pull: Pull;
  readonly review: number;
  readonly commit: string;
  readonly body: string;
  readonly anchor: Anchor;
  /** Set for an answer: it joins the thread of the comment. */
  readonly answers?: ReviewComment;
};

export function insertReviewComment(world: World, by: By, placed: Placed): ReviewComment {
  const { repo, pull, review, commit, body, anchor, answers } = placed;
  requireText(body);
  const [id, now] = [world.nextId(), stamp(world)];
  const place = { repo: repo.id, number: pull.number };
  const thread =
    answers?.thread ?? world.tables.threads.put({ id: world.nextId(), ...place, resolvedBy: null }).id;
  return world.tables.reviewComments.put({
    // First, because an answer brings the whole comment that it answers.
    ...anchor,
    id,
    ...place,
    review,
    thread,
    inReplyTo: answers?.inReplyTo ?? answers?.id ?? null,
    author: by.login,
    via: by.app,
    body,
    ...originOf(placed),
    commit,
    minimized: null,
    createdAt: now,
    updatedAt: now,
  });
}

/** Where the thread began stays known when its line moves. */
function originOf({ answers, anchor, commit }: Placed) {
  if (answers === undefined)
    return { originalLine: anchor.line, originalStartLine: anchor.startLine, originalCommit: commit };
  const { originalLine, originalStartLine, originalCommit } = answers;
  return { originalLine, originalStartLine, originalCommit };
}

export function editReviewComment(
  world: World,
  by: By,
  { id, body }: { readonly id: number; readonly body: string },
): ReviewComment {
  const { before, repo } = own(world, by, id);
  requireText(body);
  const after = world.tables.reviewComments.put({ ...before, body, updatedAt: stamp(world) });
  const facts = { changes: { body: { from: before.body } } };
  tellOfReviewComment(world, by, { repo, comment: after, action: 'edited', facts });
  return after;
}

export function deleteReviewComment(world: World, by: By, { id }: { readonly id: number }): void {
  const { before, repo } = own(world, by, id);
  world.tables.reviewComments.remove(id);
  tellOfReviewComment(world, by, { repo, comment: before, action: 'deleted' });
}

export type CommentTelling = {
  readonly repo: Repository;
  readonly comment: ReviewComment;
  readonly action: 'created' | 'edited' | 'deleted';
  readonly facts?: Readonly<Record<string, unknown>>;
};

export function tellOfReviewComment(world: World, by: By, telling: CommentTelling): void {
  const { repo, comment, action, facts = {} } = telling;
  const pull = presentSimplePull(world, repo, pullNumbered(world, repo, comment.number));
  const all = { comment: presentReviewComment(world, repo, comment), pull_request: pull, ...facts };
  announce(world, {
    event: 'pull_request_review_comment',
    action,
    repo,
    by,
    number: comment.number,
    facts: all,
  });
  touchIssue(world, repo, comment.number);
}

function own(world: World, by: By, id: number) {
  const before = found(world.tables.reviewComments.get(id));
  const repo = found(world.tables.repositories.get(before.repo));
  if (before.author !== by.login) requireRight(repo, by, 'write');
  requireLive(repo);
  return { before, repo };
}

function requireText(body: string): void {
  if (body.trim() === '') {
    const message = 'body cannot be blank';
    throw invalid([{ resource: 'PullRequestReviewComment', code: 'custom', field: 'body', message }]);
  }
  checkBody('PullRequestReviewComment', body);
}

function startsBefore(patch: string, end: Spot, startLine: number | null): boolean {
  if (startLine === null) return true;
  return startLine < end.line && lineAt(patch, { side: end.side, line: startLine }) !== undefined;
}
