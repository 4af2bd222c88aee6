import { deleteComment, editComment } from '../../world/comments.ts';
import { react, reactionsTo, unreact } from '../../world/reactions.ts';
import { found, Refusal } from '../../world/refusal.ts';
import { deleteReviewComment, editReviewComment } from '../../world/review-comments.ts';
import type { SubjectKind } from '../../world/rows.ts';
import { redirect, type Answer } from '../answer.ts';
import { textOf } from '../door/form.ts';
import type { RepoVisit } from '../door/visit.ts';
import { html } from '../html.ts';
import { renderMarkdown } from '../markdown/markdown.ts';
import { setTask } from '../markdown/tasks.ts';
import { changeConversation } from './change.ts';
import { isReaction } from './reactions.ts';

export function reactTo(visit: RepoVisit): Answer {
  const { world, by, repo, form } = visit;
  const { kind, id } = subjectOf(visit);
  const content = form.get('content') ?? '';
  if (!isReaction(content)) throw new Refusal(422, 'There is no such reaction.');
  const mine = reactionsTo(world, kind, id).find((one) => one.user === by.login && one.content === content);
  if (mine === undefined) react(world, by, { repo, subject: kind, id, content });
  else unreact(world, by, { id: mine.id });
  return back(visit);
}

export async function edit(visit: RepoVisit): Promise<Answer> {
  await write(visit, textOf(visit.form, 'body'));
  return back(visit);
}

export async function tick(visit: RepoVisit): Promise<Answer> {
  const task = { index: Number(visit.form.get('index')), checked: visit.form.get('checked') === 'true' };
  await write(visit, setTask(subjectOf(visit).body, task));
  return back(visit);
}

export function remove(visit: RepoVisit): Answer {
  const { kind, id } = subjectOf(visit);
  if (kind === 'comment') deleteComment(visit.world, visit.by, { id });
  if (kind === 'reviewComment') deleteReviewComment(visit.world, visit.by, { id });
  return back(visit);
}

/** What a text will look like; the script asks for it while somebody writes. */
export function preview({ form }: { readonly form: URLSearchParams }): Answer {
  const source = textOf(form, 'text');
  if (source.trim() === '')
    return { kind: 'fragment', content: html`<p class="muted">Nothing to preview</p>` };
  return { kind: 'fragment', content: renderMarkdown(source, { repository: form.get('repository') ?? '' }) };
}

/** Back to the page that sent the form, no longer editing. */
export function back(visit: RepoVisit): Answer {
  const from = visit.from ?? new URL(visit.base, 'http://sandbox.invalid');
  from.searchParams.delete('edit');
  return redirect(from.pathname + from.search + from.hash);
}

async function write(visit: RepoVisit, body: string): Promise<void> {
  const { world, by } = visit;
  const { kind, id } = subjectOf(visit);
  if (kind === 'comment') editComment(world, by, { id, body });
  else if (kind === 'reviewComment') editReviewComment(world, by, { id, body });
  else {
    const issue = found(world.tables.issues.get(id));
    await changeConversation(visit, issue, { body });
  }
}

type Named = { readonly kind: SubjectKind; readonly id: number; readonly body: string };

/** What the form names, if it is of this repository. */
function subjectOf({ world, repo, form }: RepoVisit): Named {
  const { issues, comments, reviewComments } = world.tables;
  const kind = kindOf(form.get('subject'));
  const row = { issue: issues, comment: comments, reviewComment: reviewComments }[kind].get(
    Number(form.get('id')),
  );
  const { id, body } = found(row?.repo === repo.id ? row : undefined);
  return { kind, id, body: body ?? '' };
}

function kindOf(text: string | null): SubjectKind {
  if (text === 'issue' || text === 'comment' || text === 'reviewComment') return text;
  throw new Refusal(422, 'This cannot be changed.');
}
