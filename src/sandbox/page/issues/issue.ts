import { comment } from '../../world/comments.ts';
import { issueNumbered, type IssueChange } from '../../world/issues.ts';
import { atLeast } from '../../world/people.ts';
import type { Issue } from '../../world/rows.ts';
import { redirect, type Answer } from '../answer.ts';
import { compose } from '../conversation/compose.ts';
import { authorName } from '../conversation/comment.ts';
import { changeConversation } from '../conversation/change.ts';
import { side } from '../conversation/side.ts';
import { stateBadge } from '../conversation/state.ts';
import { timeline } from '../conversation/timeline.ts';
import { titleOf } from '../conversation/title.ts';
import { textOf } from '../door/form.ts';
import { numberOf, type Params, type RepoVisit } from '../door/visit.ts';
import { html, type Content, type Html } from '../html.ts';
import { guide } from '../home/guide.ts';
import { avatar } from '../layout/avatar.ts';
import { icon } from '../layout/icons.ts';
import { repositoryPage } from '../layout/repository.ts';
import { timeAgo } from '../layout/time.ts';

export function issuePage(visit: RepoVisit, params: Params): Answer {
  const issue = issueNumbered(visit.world, visit.repo, numberOf(params));
  if (issue.isPull) return redirect(`${visit.base}/pull/${issue.number}`);
  const body = html`${titleOf(visit, issue)}
<p class="row issue-line">${stateBadge(issue)}<span class="muted">${authorName(issue.author)} opened this issue ${timeAgo(issue.createdAt, visit.now)}</span></p>
<div class="with-side"><div>${timeline(visit, issue)}${reply(visit, issue)}</div>${side(visit, issue)}</div>`;
  return repositoryPage(visit, { title: `${issue.title} · Issue #${issue.number}`, section: 'issues', body });
}

/** The box at the end of a conversation. */
export function reply(visit: RepoVisit, issue: Issue): Html {
  const path = `${visit.base}/issues/${issue.number}`;
  return html`<ol class="timeline reply"><li class="comment-item">${avatar(visit.viewer.login, 40)}
<form method="post" action="${path}/comments">
<h2 class="reply-title">Add a comment</h2>
${compose(visit, { id: 'new-comment', label: 'Comment', placeholder: guide.placeholder })}
<div class="actions"><span class="hint">${visit.may} access as ${visit.viewer.login}</span>
${toggle(visit, issue)}<button class="btn btn-primary" data-default>Comment</button></div>
</form></li></ol>`;
}

export async function addComment(visit: RepoVisit, params: Params): Promise<Answer> {
  const { world, by, repo, form } = visit;
  const issue = issueNumbered(world, repo, numberOf(params));
  const body = textOf(form, 'body');
  const state = form.get('state');
  const said =
    body.trim() === '' && state !== null
      ? undefined
      : comment(world, by, { repo, number: issue.number, body });
  if (state === 'open' || state === 'closed')
    await changeConversation(visit, issue, { state, ...reason(form) });
  return redirect(
    `${visit.base}/${issue.isPull ? 'pull' : 'issues'}/${issue.number}${said === undefined ? '' : `#issuecomment-${said.id}`}`,
  );
}

export async function changeIssue(visit: RepoVisit, params: Params): Promise<Answer> {
  const { world, repo, form } = visit;
  const issue = issueNumbered(world, repo, numberOf(params));
  if (form.has('title')) await changeConversation(visit, issue, { title: textOf(form, 'title') });
  if (form.has('labels')) await changeConversation(visit, issue, { labels: form.getAll('label') });
  return redirect(`${visit.base}/${issue.isPull ? 'pull' : 'issues'}/${issue.number}`);
}

function reason(form: URLSearchParams): IssueChange {
  return form.get('reason') === 'not_planned' ? { stateReason: 'not_planned' } : {};
}

function toggle(visit: RepoVisit, issue: Issue): Content {
  if (issue.author !== visit.viewer.login && !atLeast(visit.may, 'triage')) return null;
  const what = issue.isPull ? 'pull request' : 'issue';
  if (issue.state === 'open')
    return html`<button class="btn" name="state" value="closed">${icon(issue.isPull ? 'git-pull-request-closed' : 'issue-closed')}Close ${what}</button>`;
  return html`<button class="btn" name="state" value="open">${icon('issue-reopened')}Reopen ${what}</button>`;
}
