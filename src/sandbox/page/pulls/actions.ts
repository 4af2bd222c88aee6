import { merge } from '../../world/merge.ts';
import { editPull, pullNumbered } from '../../world/pulls.ts';
import { removeRef } from '../../world/refs.ts';
import { Refusal } from '../../world/refusal.ts';
import { applySuggestions } from '../../world/suggestions.ts';
import type { Answer } from '../answer.ts';
import { back } from '../conversation/edits.ts';
import { numberOf, type Params, type RepoVisit } from '../door/visit.ts';

export async function mergeNow(visit: RepoVisit, params: Params): Promise<Answer> {
  const { world, by, repo, form } = visit;
  const method = form.get('method') === 'squash' ? 'squash' : 'merge';
  await merge(world, by, { repo, number: numberOf(params), method, sha: form.get('sha') ?? undefined });
  return back(visit);
}

export async function readyNow(visit: RepoVisit, params: Params): Promise<Answer> {
  const { world, by, repo } = visit;
  await editPull(world, by, { repo, number: numberOf(params), change: { draft: false } });
  return back(visit);
}

/** Only the branch of what was merged or closed, and only here, not in a fork. */
export async function deleteBranch(visit: RepoVisit, params: Params): Promise<Answer> {
  const { world, by, repo } = visit;
  const pull = pullNumbered(world, repo, numberOf(params));
  if (pull.head.repo !== repo.id || world.tables.issues.get(pull.id)?.state !== 'closed') {
    throw new Refusal(422, 'Only the branch of a closed pull request of this repository is deleted here.');
  }
  await removeRef(world, by, { repo, name: `refs/heads/${pull.head.ref}` });
  return back(visit);
}

export async function applySuggestion(visit: RepoVisit, params: Params): Promise<Answer> {
  const { world, by, repo, form } = visit;
  await applySuggestions(world, by, {
    repo,
    number: numberOf(params),
    comments: [Number(form.get('comment'))],
  });
  return back(visit);
}
