import type { TimelineEvent } from '../../world/rows.ts';
import type { RepoVisit } from '../door/visit.ts';
import { html, type Content, type Html } from '../html.ts';
import { avatar } from '../layout/avatar.ts';
import { icon, type IconName } from '../layout/icons.ts';
import { label } from '../layout/label.ts';
import { timeAgo } from '../layout/time.ts';
import { authorName } from './comment.ts';
import { entryOf } from '../../../kernel/entry.ts';

type Line = { readonly icon: IconName; readonly tone?: string; readonly words: Content };

/** A line between the comments: who did what. */
export function eventItem(visit: RepoVisit, event: TimelineEvent): Html {
  const line = lineOf(visit, event);
  return html`<li class="event" id="event-${event.id}">
    <span class="badge ${line.tone}">${icon(line.icon)}</span>
<span class="words">${avatar(event.actor)} ${authorName(event.actor)} ${line.words} ${timeAgo(event.createdAt, visit.now)}</span></li>`;
}

function lineOf(visit: RepoVisit, event: TimelineEvent): Line {
  const known = entryOf(lines, event.event);
  return known?.(event.detail ?? '', visit) ?? { icon: 'dot-fill', words: event.event.replaceAll('_', ' ') };
}

const lines: Readonly<Record<string, (detail: string, visit: RepoVisit) => Line>> = {
  closed: (detail) => ({
    icon: detail === 'not_planned' ? 'skip' : 'issue-closed',
    tone: detail === '' || detail === 'not_planned' ? 'badge-closed' : 'badge-done',
    words: detail === '' ? 'closed this' : `closed this as ${detail.replaceAll('_', ' ')}`,
  }),
  reopened: () => ({ icon: 'issue-reopened', tone: 'badge-open', words: 'reopened this' }),
  merged: (detail, { base }) => ({
    icon: 'git-merge',
    tone: 'badge-done',
    words:
      detail === ''
        ? 'merged this'
        : html`merged commit <a class="text-mono" href="${base}/commit/${detail}">${detail.slice(0, 7)}</a>`,
  }),
  renamed: (detail) => ({ icon: 'pencil', words: html`changed the title to <strong>${detail}</strong>` }),
  labeled: (detail, visit) => ({ icon: 'tag', words: html`added ${label(visit, detail)}` }),
  unlabeled: (detail, visit) => ({ icon: 'tag', words: html`removed ${label(visit, detail)}` }),
  head_ref_deleted: (detail) => ({
    icon: 'git-branch',
    words: html`deleted the branch <span class="branch-name">${detail}</span>`,
  }),
  convert_to_draft: () => ({ icon: 'git-pull-request-draft', words: 'marked this as draft' }),
  ready_for_review: () => ({ icon: 'eye', words: 'marked this as ready for review' }),
};
