import { announce } from '../hooks/announce.ts';
import { commitMerge } from './merge.ts';
import { requireRight } from './people.ts';
import { pullNumbered } from './pulls.ts';
import { moveLockedRef } from './refs.ts';
import type { Repository } from './rows.ts';
import type { By, World } from './world.ts';

/** Adds a pull request to the merge queue: what merging would give stands on a branch, and checks are asked of that. */
export async function queuePull(
  world: World,
  by: By,
  { repo, number }: { readonly repo: Repository; readonly number: number },
): Promise<string> {
  requireRight(repo, by, 'write');
  return world.locked(`refs ${repo.id}`, async () => {
    const { base, head } = pullNumbered(world, repo, number);
    const message = `Merge pull request #${number}`;
    const sha = await commitMerge(world, by, { repo, ours: base.sha, theirs: head.sha, message });
    const name = `refs/heads/gh-readonly-queue/${base.ref}/pr-${number}-${base.sha}`;
    await moveLockedRef(world, by, { repo, name, sha });
    const group = { head_sha: sha, head_ref: name, base_sha: base.sha, base_ref: `refs/heads/${base.ref}` };
    announce(world, {
      event: 'merge_group',
      action: 'checks_requested',
      repo,
      by,
      facts: { merge_group: group },
    });
    return sha;
  });
}
