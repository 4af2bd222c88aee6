import { atLeast } from '../../world/people.ts';
import type { Issue } from '../../world/rows.ts';
import type { RepoVisit } from '../door/visit.ts';
import { html, type Html } from '../html.ts';

/** The title, which who may edits in its place. */
export function titleOf(visit: RepoVisit, issue: Issue): Html {
  const mayEdit = issue.author === visit.viewer.login || atLeast(visit.may, 'triage');
  const heading = html`<h1 class="page-title">${issue.title} <span class="number">#${issue.number}</span></h1>`;
  if (!mayEdit) return heading;
  return html`<div class="title-line">${heading}
<details id="edit-title"><summary class="btn btn-sm">Edit</summary>
<form class="row" method="post" action="${visit.base}/issues/${issue.number}">
<label class="sr-only" for="title">Title</label>
<input class="form-control grow" id="title" name="title" value="${issue.title}" required maxlength="256">
<button class="btn btn-primary" data-default>Save</button></form></details></div>`;
}
