import type { Refusal } from '../../world/refusal.ts';
import { page, type Answer } from '../answer.ts';
import { html } from '../html.ts';
import { icon } from '../layout/icons.ts';

/** What the sandbox refused, in GitHub's words; for what is not there, a way out. */
export function refusalPage(refusal: Refusal): Answer {
  return refusal.status === 404
    ? lost
    : page({ title: `${refusal.message} · Sandbox`, body: words(refusal) }, refusal.status);
}

const lost = page(
  {
    title: 'Page not found · Sandbox',
    body: html`<div class="blank">
      ${icon('alert')}
      <h1 class="section-title">There is no such page</h1>
      <p class="flash-words muted">It may have been there before a fresh start, or you act as somebody who may not see it.</p>
      <p><a class="btn" href="/">See the repositories</a></p>
    </div>`,
  },
  404,
);

function words(refusal: Refusal) {
  const details = refusal.errors.map((error) =>
    typeof error === 'string' ? error : (error.message ?? `${error.field ?? ''} ${error.code}`),
  );
  return html`<div class="flash flash-error" role="alert">
      <strong>${refusal.message}</strong>
      ${details.map((detail) => html`<div>${detail}</div>`)}
    </div>
    <p><a href="/">See the repositories</a></p>`;
}
