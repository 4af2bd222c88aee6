import { requireLive, requireRight } from './people.ts';
import { found, Refusal } from './refusal.ts';
import type { By, World } from './world.ts';

export type Hiding = { readonly type: string; readonly id: number; readonly reason: string | null };

type Row = { readonly id: number; readonly repo: number; readonly number: number; readonly author: string };

/** Hides a comment behind a reason, or shows it again; GitHub sends no webhook for it. */
export function minimize(world: World, by: By, { type, id, reason }: Hiding): void {
  const { comments, reviews, reviewComments } = world.tables;
  const minimized = reason;
  if (type === 'IssueComment') {
    const row = found(comments.get(id));
    requireOwn(world, by, row);
    comments.put({ ...row, minimized });
  } else if (type === 'PullRequestReview') {
    const row = found(reviews.get(id));
    requireOwn(world, by, row);
    reviews.put({ ...row, minimized });
  } else if (type === 'PullRequestReviewComment') {
    const row = found(reviewComments.get(id));
    requireOwn(world, by, row);
    reviewComments.put({ ...row, minimized });
  } else throw new Refusal(422, 'This cannot be minimized.');
}

function requireOwn(world: World, by: By, row: Row): void {
  const repo = found(world.tables.repositories.get(row.repo));
  if (row.author !== by.login) requireRight(repo, by, 'write');
  requireLive(repo);
  world.publish({ event: 'comment', action: 'minimized', repo: row.repo, number: row.number });
}
