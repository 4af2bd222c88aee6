import type { RepoVisit } from '../door/visit.ts';
import { html, type Html } from '../html.ts';

type Box = {
  readonly id: string;
  readonly label: string;
  readonly value?: string;
  readonly placeholder?: string;
  readonly name?: string;
};

/** A box to write in, with a preview where a script runs. */
export function compose(
  visit: RepoVisit,
  { id, label, value = '', placeholder = '', name = 'body' }: Box,
): Html {
  return html`<div class="compose" id="compose-${id}" data-keep data-compose="${visit.fullName}">
<div class="compose-tabs" role="tablist" aria-label="Editor" data-scripted hidden>
<button type="button" role="tab" data-compose-tab="write" aria-selected="true">Write</button>
<button type="button" role="tab" data-compose-tab="preview" aria-selected="false">Preview</button>
</div>
<label class="sr-only" for="${id}">${label}</label>
<textarea id="${id}" name="${name}" placeholder="${placeholder}" rows="4">
${value}</textarea>
<div class="compose-preview markdown-body" data-compose-preview hidden></div>
</div>`;
}
