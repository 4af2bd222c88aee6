import { readRef } from '../../git/refs.ts';
import { atLeast } from '../../world/people.ts';
import { statsOf } from '../../world/pull-diff.ts';
import type { CheckRun } from '../../world/rows-machines.ts';
import type { Pull } from '../../world/rows.ts';
import type { RepoVisit } from '../door/visit.ts';
import { html, type Content, type Html } from '../html.ts';
import { icon, type IconName } from '../layout/icons.ts';
import type { Here } from './frame.ts';
import { lookIcon, lookOf, lookOfStatus, runIcon, runsOf } from './runs.ts';

/** Whether it can be merged, why not, and the button. */
export async function mergeBox(visit: RepoVisit, here: Here): Promise<Content> {
  const { issue, pull } = here;
  if (issue.state === 'closed') return closedBox(visit, pull);
  const { mergeable } = await statsOf(visit.world, pull);
  const runs = runsOf(visit, pull.head.sha);
  const look = pull.draft ? '' : mergeable ? 'ready' : 'blocked';
  return frame(look, [
    checksRow(visit, here, runs),
    conflictRow(here, mergeable),
    mergeForm(visit, here, mergeable),
  ]);
}

/** What is left to do once it is closed: the branch. */
async function closedBox(visit: RepoVisit, pull: Pull): Promise<Content> {
  const held = await readRef(visit.world.git.of({ id: pull.head.repo }), `refs/heads/${pull.head.ref}`);
  const isOurs = pull.head.repo === visit.repo.id && held !== undefined && atLeast(visit.may, 'write');
  if (!isOurs && pull.mergedAt === null) return null;
  const title = pull.mergedAt === null ? 'Closed without a merge' : 'Pull request merged and closed';
  const words = isOurs
    ? html`The branch <span class="branch-name">${pull.head.ref}</span> can be deleted.`
    : 'You are all set.';
  const path = `${visit.base}/pull/${pull.number}/delete-branch`;
  return frame(pull.mergedAt === null ? '' : 'merged', [
    row({ icon: 'git-merge', title, words }),
    isOurs &&
      html`<form class="merge-row" method="post" action="${path}">
        <button class="btn">Delete branch</button></form>`,
  ]);
}

function frame(look: string, rows: readonly Content[]): Html {
  return html`<section class="merge-box" aria-label="Merge" id="merge-box">
    <span class="merge-mark ${look}">${icon('git-merge')}</span><div class="box">${rows}</div></section>`;
}

type Row = {
  readonly icon: IconName;
  readonly title: string;
  readonly words: Content;
  readonly tone?: string;
};

function row({ icon: sign, title, words, tone = 'tone-muted' }: Row): Html {
  return html`<div class="merge-row"><span class="${tone}">${icon(sign)}</span><div class="grow">
    <h3>${title}</h3><p class="muted">${words}</p></div></div>`;
}

function conflictRow({ pull }: Here, mergeable: boolean): Html {
  if (pull.draft)
    return row({
      icon: 'git-pull-request-draft',
      title: 'This pull request is still a draft',
      words: 'Draft pull requests cannot be merged.',
    });
  if (!mergeable)
    return row({
      icon: 'alert',
      title: 'This branch has conflicts',
      words: 'They must be resolved before it can be merged.',
      tone: 'tone-danger',
    });
  return row({
    icon: 'check-circle-fill',
    title: 'No conflicts with the base branch',
    words: 'Merging can be performed automatically.',
    tone: 'tone-success',
  });
}

function checksRow(visit: RepoVisit, { pull }: Here, runs: readonly CheckRun[]): Content {
  const statuses = newestStatuses(visit, pull.head.sha);
  if (runs.length + statuses.length === 0) return null;
  const failing = runs.filter((run) => lookOf(run).tone === 'tone-danger').length;
  const running = runs.filter((run) => run.conclusion === null).length;
  const title =
    failing > 0
      ? 'Some checks were not successful'
      : running > 0
        ? 'Some checks have not completed yet'
        : 'All checks have passed';
  const link = `${visit.base}/pull/${pull.number}/checks`;
  return html`<details class="merge-checks" id="merge-checks" open><summary class="merge-row">
    <span class="${failing > 0 ? 'tone-danger' : running > 0 ? 'tone-attention' : 'tone-success'}">${icon(failing > 0 ? 'x-circle-fill' : running > 0 ? 'dot-fill' : 'check-circle-fill')}</span>
    <div class="grow"><h3>${title}</h3></div></summary>
<ul>${runs.map(
    (run) => html`<li class="box-row">
${runIcon(run)}<span class="grow"><strong>${run.name}</strong> <span class="muted">${run.title ?? lookOf(run).words}</span></span>
<a href="${link}?run=${run.id}">Details</a></li>`,
  )}
${statuses.map(
  (status) => html`<li class="box-row">
  ${lookIcon(lookOfStatus(status.state))}<span class="grow"><strong>${status.context}</strong> <span class="muted">${status.description}</span></span></li>`,
)}</ul></details>`;
}

function newestStatuses({ world, repo }: RepoVisit, sha: string) {
  const rows = world.tables.statuses.where('commit', `${repo.id}:${sha}`);
  return [...new Map(rows.map((status) => [status.context, status])).values()];
}

function mergeForm(visit: RepoVisit, { pull }: Here, mergeable: boolean): Html {
  const path = `${visit.base}/pull/${pull.number}`;
  if (!atLeast(visit.may, 'write')) {
    return row({
      icon: 'lock',
      title: 'Only those with write access can merge',
      words: `${visit.viewer.login} has ${visit.may} access here.`,
    });
  }
  if (pull.draft) {
    return html`<form class="merge-row" method="post" action="${path}/ready">
      <button class="btn">Ready for review</button></form>`;
  }
  return html`<form class="merge-row" method="post" action="${path}/merge">
    <input type="hidden" name="sha" value="${pull.head.sha}">
    <button class="btn btn-primary"${!mergeable && html` disabled`}>${icon('git-merge')}Merge pull request</button>
<label class="sr-only" for="merge-method">How to merge</label>
<select class="form-select" id="merge-method" name="method"><option value="merge">Create a merge commit</option>
<option value="squash">Squash and merge</option></select></form>`;
}
