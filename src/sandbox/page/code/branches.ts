import { listRefs } from '../../git/refs.ts';
import { atLeast } from '../../world/people.ts';
import { openPullRequest } from '../../world/pulls.ts';
import type { Pull } from '../../world/rows.ts';
import { redirect, type Answer } from '../answer.ts';
import { stateIcon } from '../conversation/state.ts';
import { textOf } from '../door/form.ts';
import type { RepoVisit } from '../door/visit.ts';
import { html, type Content, type Html } from '../html.ts';
import { icon } from '../layout/icons.ts';
import { repositoryPage } from '../layout/repository.ts';
import { addressOf, commitAt } from './place.ts';
import { commitLine } from './commits.ts';

export async function branchesPage(visit: RepoVisit): Promise<Answer> {
  const refs = await listRefs(visit.world.git.of(visit.repo), 'refs/heads');
  const rows = await Promise.all(refs.map(({ name }) => row(visit, name.replace('refs/heads/', ''))));
  const body = html`<h1 class="section-title">Branches</h1>${
    rows.length === 0
      ? html`<div class="box blank">
    ${icon('git-branch')}<h2>There are no branches yet</h2></div>`
      : html`<ul class="box">${rows}</ul>`
  }`;
  return repositoryPage(visit, { title: 'Branches', section: 'code', body });
}

/** Proposes a branch with the title of its newest commit. */
export async function proposeBranch(visit: RepoVisit): Promise<Answer> {
  const { world, by, repo, form } = visit;
  const input = { repo, head: textOf(form, 'head'), base: repo.defaultBranch, title: textOf(form, 'title') };
  const pull = await openPullRequest(world, by, input);
  return redirect(`${visit.base}/pull/${pull.number}`);
}

async function row(visit: RepoVisit, branch: string): Promise<Html> {
  const commit = await commitAt(visit, `refs/heads/${branch}`);
  const pull = visit.world.tables.pulls.where('head', `${visit.repo.id}:${branch}`).at(-1);
  return html`<li class="box-row"><div class="grow">
    <a class="branch-name" href="${addressOf(visit, 'tree', { ref: branch, path: '' })}">${branch}</a> ${branch === visit.repo.defaultBranch && html`<span class="chip">Default</span>`}
<div class="row small">${commit !== undefined && commitLine(visit, commit)}</div></div>
${pull === undefined ? propose(visit, branch, commit?.message.split('\n', 1)[0]) : pullLink(visit, pull)}</li>`;
}

function pullLink(visit: RepoVisit, pull: Pull): Content {
  const issue = visit.world.tables.issues.get(pull.id);
  return (
    issue !== undefined &&
    html`<a class="row" href="${visit.base}/pull/${pull.number}">${stateIcon(issue, pull)}#${pull.number}</a>`
  );
}

function propose(visit: RepoVisit, branch: string, title = branch): Content {
  if (branch === visit.repo.defaultBranch || !atLeast(visit.may, 'write')) return null;
  return html`<form method="post" action="${visit.base}/pulls">
    <input type="hidden" name="head" value="${branch}"><input type="hidden" name="title" value="${title}">
    <button class="btn btn-sm">${icon('git-pull-request')}New pull request</button></form>`;
}
