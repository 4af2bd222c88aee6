import { atLeast } from '../../world/people.ts';
import type { RepoVisit } from '../door/visit.ts';
import { html, type Content, type Html } from '../html.ts';
import { avatar } from '../layout/avatar.ts';
import { icon } from '../layout/icons.ts';
import { timeAgo } from '../layout/time.ts';
import { renderMarkdown } from '../markdown/markdown.ts';
import { compose } from './compose.ts';
import { about, reactionMenu, reactions } from './reactions.ts';
import type { Subject } from './subject.ts';

type More = { readonly verb?: string; readonly suggestion?: ((code: string) => Html) | undefined };

/** A comment in its frame, beside the picture of its author. */
export function commentItem(visit: RepoVisit, subject: Subject, more: More = {}): Html {
  return html`<li class="comment-item" id="item-${subject.anchor}">
    ${avatar(subject.author, 40)}${comment(visit, subject, more)}</li>`;
}

function comment(visit: RepoVisit, subject: Subject, more: More): Html {
  const mine = subject.author === visit.viewer.login ? ' by-viewer' : '';
  const frame = (content: Content) =>
    html`<article class="comment${mine}" id="${subject.anchor}" aria-label="Comment by ${subject.author}">
      ${content}</article>`;
  if (subject.minimized === null) return frame([head(visit, subject, more), text(visit, subject, more)]);
  return frame(
    html`<details><summary class="comment-head">
      ${subject.author}: ${hiddenAs(subject.minimized)}</summary>
      ${text(visit, subject, more)}</details>`,
  );
}

export function hiddenAs(reason: string): string {
  return `this comment was marked as ${reason.toLowerCase()}. Show it`;
}

function head(visit: RepoVisit, subject: Subject, { verb = 'commented' }: More): Html {
  return html`<header class="comment-head">
<span>${authorName(subject.author)} ${verb} <a class="muted" href="#${subject.anchor}">${timeAgo(subject.createdAt, visit.now)}</a>
${subject.isEdited && ' · edited'}</span>
<span class="tools">${roleChip(visit, subject)}${reactionMenu(visit, subject)}${editMenu(visit, subject)}</span>
</header>`;
}

/** The text, with its reactions, or the box that edits it. */
export function text(visit: RepoVisit, subject: Subject, more: More = {}): Html {
  if (visit.url.searchParams.get('edit') === subject.anchor && mayEdit(visit, subject))
    return editor(visit, subject);
  const body =
    subject.body.trim() === ''
      ? html`<p class="muted"><em>No description provided.</em></p>`
      : renderMarkdown(subject.body, { repository: visit.fullName, suggestion: more.suggestion });
  const tasks = mayEdit(visit, subject) && subject.body.includes('[');
  return html`<div class="comment-body markdown-body"${tasks && html` data-tasks="tasks-${subject.anchor}"`}>
    ${body}</div>
${tasks && taskForm(visit, subject)}${reactions(visit, subject)}`;
}

export function authorName(login: string): Html {
  const bot = login.endsWith('[bot]');
  return html`<a class="author" href="/${login.replace('[bot]', '')}">${login.replace('[bot]', '')}</a>
    ${bot && html` <span class="chip">bot</span>`}`;
}

export function mayEdit(visit: RepoVisit, subject: Subject): boolean {
  return subject.kind !== 'review' && (subject.author === visit.viewer.login || atLeast(visit.may, 'write'));
}

export function editMenu(visit: RepoVisit, subject: Subject): Content {
  if (!mayEdit(visit, subject)) return null;
  const query = `?edit=${subject.anchor}#${subject.anchor}`;
  return html`<details class="menu" id="menu-${subject.anchor}">
<summary class="icon-button" aria-label="Edit or delete">${icon('kebab-horizontal')}</summary>
<form class="menu-list" method="post" action="${visit.base}/delete">${about(subject)}
<a class="menu-item" href="${visit.url.pathname}${query}" data-in-place>${icon('pencil')}Edit</a>
${subject.kind !== 'issue' && html`<button class="menu-item danger" data-confirm="Delete this comment?">${icon('trash')}Delete</button>`}
</form></details>`;
}

function editor(visit: RepoVisit, subject: Subject): Html {
  return html`<form class="comment-edit" method="post" action="${visit.base}/edit">${about(subject)}
${compose(visit, { id: `edit-${subject.anchor}`, label: 'Edit the comment', value: subject.body })}
<div class="actions"><a class="btn" href="${visit.url.pathname}#${subject.anchor}" data-in-place>Cancel</a>
<button class="btn btn-primary" data-default>Save</button></div>
</form>`;
}

/** What a click on a checkbox of the text sends. */
function taskForm(visit: RepoVisit, subject: Subject): Html {
  return html`<form id="tasks-${subject.anchor}" method="post" action="${visit.base}/tasks" hidden>
    ${about(subject)}<input type="hidden" name="index"><input type="hidden" name="checked"></form>`;
}

function roleChip({ repo }: RepoVisit, { author }: Subject): Content {
  if (author === repo.owner) return html`<span class="chip">Owner</span>`;
  return Object.hasOwn(repo.collaborators, author) && html`<span class="chip wide-only">Collaborator</span>`;
}
