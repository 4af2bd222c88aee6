import { fail, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { Proposal } from '../../ports/forge.ts';
import type { Api } from './api.ts';
import { findObstacle } from './rules.ts';

/** A branch that is there, and the commit it is at. */
export type Branch = { readonly name: string; readonly head: string };

/** Makes the branch from the base where it is missing, unless a rule of the repository forbids to write to it. */
export async function prepareBranch(
  { place, files, base }: Proposal,
  api: Api,
  signal: AbortSignal,
): Promise<Result<Branch>> {
  const { branch: name, head } = place;
  const hasModes = files.some((file) => file.executable === true);
  const obstacle = await findObstacle({ branch: name, isNew: head === undefined, hasModes }, api, signal);
  if (obstacle !== undefined) return fail(obstacle);
  if (head !== undefined) return ok({ name, head });
  const { commit } = base;
  const call = { ...api.repository, ref: `refs/heads/${name}`, sha: commit, request: { signal } };
  await create(api.octokit.rest.git.createRef(call));
  return ok({ name, head: commit });
}

/** An attempt that was cut off may have made it a moment ago; where it has moved since, the commit is refused. */
async function create(creation: Promise<unknown>): Promise<void> {
  try {
    await creation;
  } catch (error) {
    if (!(error instanceof Error) || !/already exists/iu.test(error.message)) throw error;
  }
}
