import { runWithId, suiteWithId, tellOfRun, tellOfSuite } from './checks.ts';
import { requireLive, requireRight } from './people.ts';
import { found } from './refusal.ts';
import type { Repository } from './rows.ts';
import type { By, World } from './world.ts';

export type Press = { readonly repo: Repository; readonly id: number };

/** A button of a check: its App is told, and does what it wants. */
export function requestAction(
  world: World,
  by: By,
  { repo, id, identifier }: Press & { readonly identifier: string },
): void {
  requireRight(repo, by, 'write');
  requireLive(repo);
  const run = runWithId(world, repo, id);
  found(run.actions.find((action) => action.identifier === identifier));
  const facts = { requested_action: { identifier } };
  tellOfRun(world, by, { repo, run, action: 'requested_action', facts });
}

export function rerequestRun(world: World, by: By, { repo, id }: Press): void {
  requireRight(repo, by, 'write');
  requireLive(repo);
  tellOfRun(world, by, { repo, run: runWithId(world, repo, id), action: 'rerequested' });
}

export async function rerequestSuite(world: World, by: By, { repo, id }: Press): Promise<void> {
  requireRight(repo, by, 'write');
  requireLive(repo);
  await tellOfSuite(world, by, { repo, suite: suiteWithId(world, repo, id), action: 'rerequested' });
}
