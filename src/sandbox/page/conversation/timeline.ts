import type { Issue } from '../../world/rows.ts';
import { keyOf } from '../../world/world.ts';
import type { RepoVisit } from '../door/visit.ts';
import { html, type Html } from '../html.ts';
import { commentItem } from './comment.ts';
import { eventItem } from './event.ts';
import { ofComment, opening } from './subject.ts';

/** Something of the conversation and when it came. */
export type Moment = { readonly at: string; readonly id: number; readonly item: Html };

/** What happened, in the order in which it did; a pull request adds its commits and reviews. */
export function timeline(visit: RepoVisit, issue: Issue, more: readonly Moment[] = []): Html {
  const moments = [...comments(visit, issue), ...events(visit, issue), ...more];
  const ordered = moments.toSorted((a, b) => (a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1));
  return html`<ol class="timeline">
    ${commentItem(visit, opening(issue))}${ordered.map((moment) => moment.item)}</ol>`;
}

function comments(visit: RepoVisit, { repo, number }: Issue): readonly Moment[] {
  return visit.world.tables.comments.where('issue', keyOf(repo, number)).map((comment) => ({
    at: comment.createdAt,
    id: comment.id,
    item: commentItem(visit, ofComment(comment)),
  }));
}

function events(visit: RepoVisit, { repo, number }: Issue): readonly Moment[] {
  return visit.world.tables.timeline
    .where('issue', keyOf(repo, number))
    .map((event) => ({ at: event.createdAt, id: event.id, item: eventItem(visit, event) }));
}
