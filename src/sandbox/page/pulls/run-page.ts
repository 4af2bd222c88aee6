import { notFound } from '../../world/refusal.ts';
import { redirect, type Answer } from '../answer.ts';
import { numberOf, type Params, type RepoVisit } from '../door/visit.ts';

/** The address that the API gives a check run: it is shown with the pull request of its commit. */
export function runPage(visit: RepoVisit, params: Params): Answer {
  const { world, repo, base } = visit;
  const run = world.tables.checkRuns.get(numberOf(params, 'run'));
  if (run === undefined || run.repo !== repo.id) throw notFound();
  const pull = world.tables.pulls.where('repo', `${repo.id}`).findLast((one) => one.head.sha === run.headSha);
  return redirect(
    pull === undefined ? `${base}/commit/${run.headSha}` : `${base}/pull/${pull.number}/checks?run=${run.id}`,
  );
}
