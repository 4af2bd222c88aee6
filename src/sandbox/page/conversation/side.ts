import { atLeast } from '../../world/people.ts';
import type { Issue } from '../../world/rows.ts';
import { keyOf } from '../../world/world.ts';
import type { RepoVisit } from '../door/visit.ts';
import { flag, html, type Content, type Html } from '../html.ts';
import { avatar } from '../layout/avatar.ts';
import { icon } from '../layout/icons.ts';
import { label } from '../layout/label.ts';

/** What stands beside a conversation. */
export function side(visit: RepoVisit, issue: Issue): Html {
  return html`<aside class="side">
<section><h2>Labels</h2>
${issue.labels.length === 0 ? html`<p class="small muted">None yet</p>` : html`<p class="row">${issue.labels.map((name) => label(visit, name))}</p>`}${labelMenu(visit, issue)}</section>
<section><h2>Assignees</h2>${people(issue.assignees, 'No one assigned')}</section>
<section><h2>Participants</h2>${people(participants(visit, issue), '')}</section>
</aside>`;
}

function labelMenu(visit: RepoVisit, issue: Issue): Content {
  const labels = visit.world.tables.labels.where('repo', `${visit.repo.id}`);
  if (labels.length === 0 || !atLeast(visit.may, 'triage')) return null;
  return html`<details class="menu" id="labels"><summary class="btn btn-sm">
    ${icon('gear')}Change labels</summary>
<form class="menu-list left" method="post" action="${visit.base}/issues/${issue.number}">
<input type="hidden" name="labels" value="set">
${labels.map(
  ({
    name,
  }) => html`<label class="menu-item"><input type="checkbox" name="label" value="${name}"${flag('checked', issue.labels.includes(name))}>
  ${name}</label>`,
)}
<button class="btn btn-sm btn-block">Apply</button></form></details>`;
}

function people(logins: readonly string[], none: string): Html {
  if (logins.length === 0) return html`<p class="small muted">${none}</p>`;
  return html`<p class="row">${logins.map((login) => html`<span class="row small">${avatar(login)}${login.replace('[bot]', '')}</span>`)}</p>`;
}

function participants({ world }: RepoVisit, issue: Issue): readonly string[] {
  const key = keyOf(issue.repo, issue.number);
  const wrote = [...world.tables.comments.where('issue', key), ...world.tables.reviews.where('pull', key)];
  return [...new Set([issue.author, ...wrote.map((row) => row.author)])];
}
