import { found } from '../../world/refusal.ts';
import type { App, HookDelivery } from '../../world/rows-machines.ts';
import { page, redirect, type Answer } from '../answer.ts';
import { numberOf, type Params, type Visit } from '../door/visit.ts';
import { html, type Content, type Html } from '../html.ts';
import { icon } from '../layout/icons.ts';
import { timeAgo } from '../layout/time.ts';

const shown = 50;

/** The newest webhooks of an App, each with what was sent and what came back. */
export function deliveries(visit: Visit, params: Params): Answer {
  const app = appNamed(visit, params);
  const before = Number(visit.url.searchParams.get('before') ?? Number.NaN);
  const newest = visit.world.tables.deliveries.newest(shown, Number.isNaN(before) ? undefined : before);
  const rows = newest.filter((row) => row.app === app.id);
  const opened = Number(visit.url.searchParams.get('open') ?? Number.NaN);
  const body = html`<h1 class="section-title">Deliveries to ${app.name}</h1>
<p class="muted">${app.webhookUrl === null ? 'This App has no webhook address yet, so nothing is sent to it.' : html`Signed webhooks go to <code>${app.webhookUrl}</code>. GitHub never sends one again by itself; the button here, or the App, asks for it.`}</p>
<section class="box" aria-label="Deliveries">
${rows.length === 0 ? blank : rows.map((row) => delivery(visit, { app, row, opened: row.id === opened }))}</section>
${newest.length === shown && html`<a class="btn" href="?before=${newest.at(-1)?.id}">Older</a>`}`;
  return page({ title: `Deliveries · ${app.name}`, trail: trail(app), body });
}

export function redeliverOne(visit: Visit, params: Params): Answer {
  const app = appNamed(visit, params);
  const row = found(visit.world.tables.deliveries.get(numberOf(params, 'id')));
  visit.world.hooks.redeliver(row);
  return redirect(`/settings/apps/${app.slug}/deliveries`);
}

function appNamed({ world }: Visit, params: Params): App {
  return found(world.tables.apps.first('slug', params['slug'] ?? ''));
}

function trail(app: App): Html {
  return html`<a href="/">Settings</a><span class="slash">/</span>
    <a href="/settings/apps/${app.slug}/deliveries">${app.name}</a>`;
}

const blank = html`<div class="blank">${icon('webhook')}<h2>Nothing has been sent yet</h2>
  <p class="muted">Comment on an issue and look here again.</p></div>`;

type Shown = { readonly app: App; readonly row: HookDelivery; readonly opened: boolean };

function delivery(visit: Visit, { app, row, opened }: Shown): Html {
  const link = `?open=${row.id}#delivery-${row.id}`;
  const head = html`${look(row)}<code>${row.event}${row.action !== null && `.${row.action}`}</code>
    <span class="grow small muted text-mono wide-only">${row.guid}</span>
    ${row.redelivery && html`<span class="chip">redelivery</span>`}<span class="small muted">${row.statusCode > 0 ? row.statusCode : row.status}${row.statusCode > 0 && ` in ${row.duration} s`} · ${timeAgo(row.deliveredAt, visit.now)}</span>`;
  return html`<div class="delivery" id="delivery-${row.id}"><div class="box-row">${head}
<a class="btn btn-sm" href="${opened ? '?' : link}" data-in-place aria-expanded="${opened ? 'true' : 'false'}">${opened ? 'Hide' : 'Show'}</a>
<form method="post" action="/settings/apps/${app.slug}/deliveries/${row.id}">
<button class="btn btn-sm">${icon('sync')}Redeliver</button></form></div>
${opened && details(visit, row)}</div>`;
}

function look(row: HookDelivery): Html {
  if (row.duration === null) return html`<span class="tone-attention">${icon('dot-fill', 'Pending')}</span>`;
  const good = row.statusCode >= 200 && row.statusCode < 300;
  return html`<span class="${good ? 'tone-success' : 'tone-danger'}">${good ? icon('check', 'Delivered') : icon('alert', 'Failed')}</span>`;
}

/** Only the delivery that is open is read from the file of payloads. */
function details({ world }: Visit, row: HookDelivery): Html {
  return html`<div class="delivery-body"><h3>Request</h3><p class="small muted">POST ${row.url}</p>${headers(row.requestHeaders)}<pre class="raw">${pretty(world.payloads.read(row.payload))}</pre>
<h3>Response <span class="chip">${row.statusCode > 0 ? row.statusCode : row.status}</span></h3>${headers(row.responseHeaders)}<pre class="raw">${row.responseBody === '' ? 'Empty' : row.responseBody}</pre></div>`;
}

function headers(values: Readonly<Record<string, string>>): Content {
  return html`<pre class="raw">${Object.entries(values).map(([name, value]) => `${name}: ${value}\n`)}</pre>`;
}

function pretty(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
