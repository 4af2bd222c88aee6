import { found } from '../../world/refusal.ts';
import { page, type Answer } from '../answer.ts';
import type { Params, Visit } from '../door/visit.ts';
import { html } from '../html.ts';
import { avatar } from '../layout/avatar.ts';

/** What an App may do and where it is installed. */
export function appPage({ world }: Visit, params: Params): Answer {
  const app = found(world.tables.apps.first('slug', params['slug'] ?? ''));
  const installed = world.tables.installations.where('app', `${app.id}`);
  const body = html`<div class="row">
    ${avatar(`${app.slug}[bot]`, 48)}<h1 class="section-title">${app.name}</h1></div>
<p>${installed.length === 0 ? 'Not installed anywhere.' : html`Installed for ${installed.map(({ account }) => html`<a href="/${account}">${account}</a> `)}`}</p>
<h2>Permissions</h2><ul class="box">
${Object.entries(app.permissions).map(
  ([name, access]) => html`<li class="box-row">
<code class="grow">${name}</code><span class="chip">${access}</span></li>`,
)}</ul>
<p><a class="btn" href="/settings/apps/${app.slug}/deliveries">Deliveries</a></p>`;
  return page({
    title: `${app.name} · Sandbox`,
    trail: html`<a href="/apps/${app.slug}">${app.name}</a>`,
    body,
  });
}
