import { editPull } from '../../world/pulls.ts';
import type { Answer } from '../answer.ts';
import { back } from '../conversation/edits.ts';
import { numberOf, type Params, type RepoVisit } from '../door/visit.ts';

export async function readyNow(visit: RepoVisit, params: Params): Promise<Answer> {
  const { world, by, repo } = visit;
  await editPull(world, by, { repo, number: numberOf(params), change: { draft: false } });
  return back(visit);
}
