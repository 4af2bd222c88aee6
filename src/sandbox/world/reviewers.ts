import { presentUser } from '../present/user.ts';
import { atLeast, permissionOf, requireLive, requireRight } from './people.ts';
import { pullNumbered, tellOfPull } from './pulls.ts';
import { found, Refusal } from './refusal.ts';
import type { Pull, Repository } from './rows.ts';
import type { By, World } from './world.ts';

export type Reviewers = {
  readonly repo: Repository;
  readonly number: number;
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
};

export async function requestReviewers(world: World, by: By, input: Reviewers): Promise<Pull> {
  const { repo, number, add = [], remove = [] } = input;
  requireRight(repo, by, 'triage');
  requireLive(repo);
  const pull = pullNumbered(world, repo, number);
  const author = found(world.tables.issues.get(pull.id)).author;
  if (add.includes(author)) throw new Refusal(422, 'Review cannot be requested from pull request author.');
  if (!add.every((login) => atLeast(permissionOf(repo, login), 'read'))) {
    throw new Refusal(422, 'Reviews may only be requested from collaborators.');
  }
  const kept = pull.requestedReviewers.filter((login) => !remove.includes(login));
  const after = world.tables.pulls.put({ ...pull, requestedReviewers: [...new Set([...kept, ...add])] });
  for (const login of add.filter((name) => !pull.requestedReviewers.includes(name))) {
    const facts = { requested_reviewer: presentUser(world, login) };
    await tellOfPull(world, by, { repo, pull: after, action: 'review_requested', facts });
  }
  return after;
}
