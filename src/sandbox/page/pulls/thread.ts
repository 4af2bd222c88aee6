import { atLeast } from '../../world/people.ts';
import type { Pull, ReviewComment, Thread } from '../../world/rows.ts';
import { authorName, editMenu, hiddenAs, text } from '../conversation/comment.ts';
import { compose } from '../conversation/compose.ts';
import { reactionMenu } from '../conversation/reactions.ts';
import { ofReviewComment } from '../conversation/subject.ts';
import { anchorOf, excerpt } from '../diff/file.ts';
import type { RepoVisit } from '../door/visit.ts';
import { flag, html, type Content, type Html } from '../html.ts';
import { avatar } from '../layout/avatar.ts';
import { icon } from '../layout/icons.ts';
import { timeAgo } from '../layout/time.ts';
import { suggestionFor } from './suggestion.ts';

/** A thread with all its comments, the first first. */
export type Talk = {
  readonly thread: Thread;
  readonly comments: readonly ReviewComment[];
  readonly first: ReviewComment;
};

export function talksOf({ world, repo }: RepoVisit, number: number): readonly Talk[] {
  return world.tables.threads.where('pull', `${repo.id}#${number}`).flatMap((thread) => {
    const comments = world.tables.reviewComments.where('thread', `${thread.id}`);
    const [first] = comments;
    return first === undefined ? [] : [{ thread, comments, first }];
  });
}

/** In the conversation: the lines it is about, then what was said. */
export function threadWithCode(visit: RepoVisit, pull: Pull, talk: Talk): Html {
  const { first, thread } = talk;
  const link = `${visit.base}/pull/${pull.number}/files#${anchorOf(first.path)}`;
  return html`<details class="thread" id="thread-${thread.id}"${flag('open', isOpen(talk))}>
    <summary class="thread-head"><a class="text-mono grow" href="${link}">${first.path}</a>
    ${first.line === null && html`<span class="chip">Outdated</span>`}${thread.resolvedBy !== null && html`<span class="chip">Resolved by ${thread.resolvedBy}</span>`}<span class="muted">${icon('chevron-down')}</span></summary>
${excerpt(first.diffHunk, 4)}${notes(visit, pull, talk)}</details>`;
}

/** In the diff: only what was said. */
export function thread(visit: RepoVisit, pull: Pull, talk: Talk): Html {
  const { thread: row } = talk;
  return html`<details class="thread" id="thread-${row.id}"${flag('open', row.resolvedBy === null)}>
    <summary class="thread-head">
    <span class="grow">${talk.comments.length} ${talk.comments.length === 1 ? 'comment' : 'comments'}</span>
    ${row.resolvedBy !== null && html`<span class="chip">Resolved by ${row.resolvedBy}</span>`}<span class="muted">${icon('chevron-down')}</span></summary>
${notes(visit, pull, talk)}</details>`;
}

function isOpen({ thread: row, first }: Talk): boolean {
  return row.resolvedBy === null && first.line !== null;
}

function notes(visit: RepoVisit, pull: Pull, talk: Talk): Html {
  return html`${talk.comments.map((comment) => note(visit, pull, comment))}<div class="thread-foot">
    ${replyBox(visit, pull, talk)}${resolveButton(visit, pull, talk)}</div>`;
}

function note(visit: RepoVisit, pull: Pull, comment: ReviewComment): Html {
  const subject = ofReviewComment(comment);
  const head = html`${avatar(comment.author)}${authorName(comment.author)}<span class="muted grow">${timeAgo(comment.createdAt, visit.now)}${subject.isEdited && ' · edited'}</span>`;
  const body = html`<div class="remark-body">
${text(visit, subject, { suggestion: suggestionFor(visit, pull, comment) })}</div>`;
  const frame = (content: Content) =>
    html`<article class="remark" id="${subject.anchor}" aria-label="Comment by ${comment.author}">
      ${content}</article>`;
  if (subject.minimized !== null)
    return frame(html`<details><summary class="remark-head">${head}<span class="muted">${hiddenAs(subject.minimized)}</span></summary>
      ${body}</details>`);
  return frame(html`<header class="remark-head">
    ${head}${reactionMenu(visit, subject)}${editMenu(visit, subject)}</header>
${body}`);
}

function replyBox(visit: RepoVisit, pull: Pull, { first, thread: row }: Talk): Html {
  return html`<details class="reply-fold" id="reply-${row.id}"><summary class="reply-summary">Reply…</summary>
    <form method="post" action="${visit.base}/pull/${pull.number}/replies">
    <input type="hidden" name="comment" value="${first.id}">
${compose(visit, { id: `reply-box-${row.id}`, label: 'Reply' })}<div class="actions">
  <button class="btn btn-primary btn-sm" data-default>Reply</button></div></form></details>`;
}

function resolveButton(visit: RepoVisit, pull: Pull, { thread: row }: Talk): Content {
  const author = visit.world.tables.issues.get(pull.id)?.author;
  if (author !== visit.viewer.login && !atLeast(visit.may, 'write')) return null;
  const resolve = row.resolvedBy === null;
  return html`<form class="resolve" method="post" action="${visit.base}/pull/${pull.number}/threads">
    <input type="hidden" name="thread" value="${row.id}">
    <button class="btn btn-sm" name="resolve" value="${resolve ? 'yes' : 'no'}">${resolve ? 'Resolve conversation' : 'Unresolve conversation'}</button></form>`;
}
