import { requireRight } from './people.ts';
import { checkBody, found, Refusal } from './refusal.ts';
import { announceReview, reviewStates, tellOfReview, type ReviewEvent } from './reviews.ts';
import type { Repository, Review } from './rows.ts';
import { stamp, type By, type World } from './world.ts';

/** Sends a pending review off. */
export function finishReview(
  world: World,
  by: By,
  input: {
    readonly repo: Repository;
    readonly id: number;
    readonly event: ReviewEvent;
    readonly body?: string | undefined;
  },
): Review {
  const { repo, id, event } = input;
  const before = reviewWithId(world, repo, id);
  found(before.author === by.login ? before : undefined);
  if (before.state !== 'PENDING') throw new Refusal(422, 'Can not submit a review that is not pending');
  const body = input.body ?? before.body;
  const review = world.tables.reviews.put({
    ...before,
    state: reviewStates[event],
    body,
    submittedAt: stamp(world),
  });
  tellOfReview(world, by, { repo, review, comments: world.tables.reviewComments.where('review', `${id}`) });
  return review;
}

export function dismissReview(
  world: World,
  by: By,
  input: { readonly repo: Repository; readonly id: number },
): Review {
  requireRight(input.repo, by, 'write');
  const before = reviewWithId(world, input.repo, input.id);
  if (before.state !== 'APPROVED' && before.state !== 'CHANGES_REQUESTED')
    throw new Refusal(422, 'Can not dismiss a commented pull request review');
  const review = world.tables.reviews.put({ ...before, state: 'DISMISSED' });
  announceReview(world, by, { repo: input.repo, review, action: 'dismissed' });
  return review;
}

export function editReview(
  world: World,
  by: By,
  { repo, id, body }: { readonly repo: Repository; readonly id: number; readonly body: string },
): Review {
  const before = reviewWithId(world, repo, id);
  if (before.author !== by.login) throw new Refusal(403, 'Must be the author of the review');
  checkBody('PullRequestReview', body);
  const review = world.tables.reviews.put({ ...before, body });
  const facts = { changes: { body: { from: before.body } } };
  announceReview(world, by, { repo, review, action: 'edited', facts });
  return review;
}

export function reviewWithId(world: World, repo: Repository, id: number): Review {
  const held = found(world.tables.reviews.get(id));
  return found(held.repo === repo.id ? held : undefined);
}
