import { openIssue } from '../../world/issues.ts';
import { redirect, type Answer } from '../answer.ts';
import { compose } from '../conversation/compose.ts';
import { textOf } from '../door/form.ts';
import type { RepoVisit } from '../door/visit.ts';
import { guide } from '../home/guide.ts';
import { html } from '../html.ts';
import { repositoryPage } from '../layout/repository.ts';

export function newIssue(visit: RepoVisit): Answer {
  const body = html`<h1 class="section-title">New issue</h1>
<form method="post" action="${visit.base}/issues">
<div class="field"><label for="title">Title</label>
<input class="form-control input-block" id="title" name="title" required maxlength="256" autofocus></div>
<div class="field"><label for="body">Description</label>
${compose(visit, { id: 'body', label: 'Description', placeholder: guide.placeholder })}</div>
<div class="actions"><button class="btn btn-primary" data-default>Create issue</button></div>
</form>`;
  return repositoryPage(visit, { title: 'New issue', section: 'issues', body });
}

export function createIssue(visit: RepoVisit): Answer {
  const { world, by, repo, form } = visit;
  const issue = openIssue(world, by, { repo, title: textOf(form, 'title'), body: textOf(form, 'body') });
  return redirect(`${visit.base}/issues/${issue.number}`);
}
