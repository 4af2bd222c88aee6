import type { Commit } from '../../git/objects.ts';
import { diffOf } from '../../world/pull-diff.ts';
import type { Pull, Review, ReviewState } from '../../world/rows.ts';
import type { Answer } from '../answer.ts';
import { loginOf, shaLink, titleOf } from '../code/commits.ts';
import { authorName, commentItem } from '../conversation/comment.ts';
import { side } from '../conversation/side.ts';
import { ofReview } from '../conversation/subject.ts';
import { timeline, type Moment } from '../conversation/timeline.ts';
import type { Params, RepoVisit } from '../door/visit.ts';
import { html, type Html } from '../html.ts';
import { reply } from '../issues/issue.ts';
import { avatar } from '../layout/avatar.ts';
import { icon, type IconName } from '../layout/icons.ts';
import { timeAgo } from '../layout/time.ts';
import { pullNamed, pullPage } from './frame.ts';
import { mergeBox } from './merge-box.ts';
import { talksOf, threadWithCode, type Talk } from './thread.ts';

export async function conversationTab(visit: RepoVisit, params: Params): Promise<Answer> {
  const here = pullNamed(visit, params);
  const { commits } = await diffOf(visit.world, here.pull);
  const more = [...commits.map((commit) => commitMoment(visit, commit)), ...reviews(visit, here.pull)];
  const body = html`<div class="with-side"><div>
    ${timeline(visit, here.issue, more)}${await mergeBox(visit, here)}${reply(visit, here.issue)}</div>
    ${side(visit, here.issue)}</div>`;
  return pullPage(visit, here, { tab: 'conversation', body });
}

function commitMoment(visit: RepoVisit, commit: Commit): Moment {
  const item = html`<li class="event" id="commit-${commit.sha}">
    <span class="badge">${icon('git-commit')}</span>
    <span class="words row">${avatar(loginOf(visit, commit))}<a class="grow muted" href="${visit.base}/commit/${commit.sha}">${titleOf(commit)}</a>
    ${shaLink(visit, commit)}</span></li>`;
  return { at: commit.committer.date, id: 0, item };
}

function reviews(visit: RepoVisit, pull: Pull): readonly Moment[] {
  const talks = talksOf(visit, pull.number);
  return visit.world.tables.reviews
    .where('pull', `${pull.repo}#${pull.number}`)
    .filter((review) => review.submittedAt !== null)
    .map((review) => {
      const own = talks.filter(({ first }) => first.review === review.id);
      return { at: review.submittedAt ?? '', id: review.id, item: reviewItem(visit, pull, { review, own }) };
    });
}

const verdicts = {
  APPROVED: ['check', 'badge-open', 'approved these changes'],
  CHANGES_REQUESTED: ['file-diff', 'badge-closed', 'requested changes'],
  COMMENTED: ['eye', '', 'reviewed'],
  DISMISSED: ['x', '', 'left a review that was dismissed'],
  PENDING: ['eye', '', 'is reviewing'],
} as const satisfies Record<ReviewState, readonly [IconName, string, string]>;

type Given = { readonly review: Review; readonly own: readonly Talk[] };

/** A review that holds nothing but a reply shows only through its thread. */
function reviewItem(visit: RepoVisit, pull: Pull, { review, own }: Given): Html {
  if (review.state === 'COMMENTED' && review.body === '' && own.length === 0) return html``;
  const [sign, tone, words] = verdicts[review.state];
  return html`<li class="event" id="review-${review.id}"><span class="badge ${tone}">${icon(sign)}</span>
    <span class="words">${avatar(review.author)} ${authorName(review.author)} ${words} ${timeAgo(review.submittedAt ?? '', visit.now)}</span></li>
${review.body !== '' && commentItem(visit, ofReview(review), { verb: 'left a comment' })}
${
  own.length > 0 &&
  html`<li class="threads" id="threads-${review.id}">
  ${own.map((talk) => threadWithCode(visit, pull, talk))}</li>`
}`;
}
