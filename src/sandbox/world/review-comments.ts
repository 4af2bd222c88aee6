import { found } from './refusal.ts';
import type { Repository, ReviewComment } from './rows.ts';
import type { World } from './world.ts';

export function reviewCommentWithId(world: World, repo: Repository, id: number): ReviewComment {
  const held = found(world.tables.reviewComments.get(id));
  return found(held.repo === repo.id ? held : undefined);
}
