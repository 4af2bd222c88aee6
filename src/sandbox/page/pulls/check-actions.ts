import { requestAction, rerequestRun, rerequestSuite } from '../../world/check-buttons.ts';
import { runWithId } from '../../world/checks.ts';
import { redirect, type Answer } from '../answer.ts';
import { numberOf, type Params, type RepoVisit } from '../door/visit.ts';

/** A button that the App put on its check. */
export function pressAction(visit: RepoVisit, params: Params): Answer {
  const { world, by, repo, form } = visit;
  const run = runWithId(world, repo, Number(form.get('run')));
  requestAction(world, by, { repo, id: run.id, identifier: form.get('action') ?? '' });
  return asked(visit, params, run.id);
}

export function rerun(visit: RepoVisit, params: Params): Answer {
  const { world, by, repo, form } = visit;
  const run = runWithId(world, repo, Number(form.get('run')));
  rerequestRun(world, by, { repo, id: run.id });
  return asked(visit, params, run.id);
}

/** All checks of the App whose run is shown. */
export async function rerunAll(visit: RepoVisit, params: Params): Promise<Answer> {
  const { world, by, repo, form } = visit;
  const run = runWithId(world, repo, Number(form.get('run')));
  await rerequestSuite(world, by, { repo, id: run.suite });
  return asked(visit, params, run.id);
}

function asked(visit: RepoVisit, params: Params, run: number): Answer {
  return redirect(`${visit.base}/pull/${numberOf(params)}/checks?run=${run}&asked`);
}
