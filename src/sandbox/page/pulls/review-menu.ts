import type { Pull } from '../../world/rows.ts';
import { compose } from '../conversation/compose.ts';
import type { RepoVisit } from '../door/visit.ts';
import { html, type Content } from '../html.ts';
import { icon } from '../layout/icons.ts';

const verdicts = [
  ['COMMENT', 'Comment', 'General feedback without a verdict.'],
  ['APPROVE', 'Approve', 'These changes may be merged.'],
  ['REQUEST_CHANGES', 'Request changes', 'Something must change first.'],
] as const;

/** The box that ends a review: a word and a verdict. Authors only comment. */
export function reviewMenu(visit: RepoVisit, pull: Pull): Content {
  const issue = visit.world.tables.issues.get(pull.id);
  if (issue?.state !== 'open') return null;
  const mine = issue.author === visit.viewer.login;
  return html`<details class="menu" id="review">
    <summary class="btn btn-primary btn-sm">Review changes ${icon('triangle-down')}</summary>
<form class="menu-list review-form" method="post" action="${visit.base}/pull/${pull.number}/reviews">
${compose(visit, { id: 'review-body', label: 'Review' })}
<fieldset><legend class="sr-only">Verdict</legend>
${verdicts.map(
  (
    [event, name, words],
    at,
  ) => html`<label class="verdict"><input type="radio" name="event" value="${event}"${at === 0 && html` checked`}${mine && at > 0 && html` disabled`}>
<span>${name}<small class="muted">${words}</small></span></label>`,
)}</fieldset>
<div class="actions">
<button class="btn btn-primary btn-sm" data-default>Submit review</button></div></form></details>`;
}
