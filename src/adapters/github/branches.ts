import { fail, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { Proposal, ProposedFile } from '../../ports/forge.ts';
import type { Api } from './api.ts';
import { unless } from './api.ts';
import type { Place } from './pulls.ts';
import { findObstacle } from './rules.ts';

/** A branch that is there, and the commit it is at. */
export type Branch = { readonly name: string; readonly head: string };

export type Wish = {
  readonly place: Place;
  readonly files: readonly ProposedFile[];
  readonly base: Proposal['base'];
};

/** Looks for the branch and makes it from the base where it is missing, unless a rule of the repository forbids. */
export async function prepareBranch(wish: Wish, api: Api, signal: AbortSignal): Promise<Result<Branch>> {
  const name = wish.place.branch;
  const head = await headOf(name, api, signal);
  const hasModes = wish.files.some((file) => file.executable === true);
  const obstacle = await findObstacle({ branch: name, isNew: head === undefined, hasModes }, api, signal);
  if (obstacle !== undefined) return fail(obstacle);
  if (head !== undefined) return ok({ name, head });
  const { commit } = wish.base;
  const call = { ...api.repository, ref: `refs/heads/${name}`, sha: commit, request: { signal } };
  await api.octokit.rest.git.createRef(call);
  return ok({ name, head: commit });
}

async function headOf(name: string, api: Api, signal: AbortSignal): Promise<string | undefined> {
  const call = { ...api.repository, ref: `heads/${name}`, request: { signal } };
  const answer = await unless([404], api.octokit.rest.git.getRef(call));
  return answer?.data.object.sha;
}
