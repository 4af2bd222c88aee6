import { faultSettings, type FaultSettings } from '../../faults.ts';
import { invalid } from '../../world/refusal.ts';
import { page, redirect, type Answer } from '../answer.ts';
import type { Visit } from '../door/visit.ts';
import { flag, html, type Html } from '../html.ts';

type Switch = readonly [name: keyof FaultSettings, label: string, hint: string];

const switches: readonly Switch[] = [
  [
    'failAfterWrite',
    'Fail after a write',
    'The share of writes that are done and then answered with 502, from 0 to 1.',
  ],
  ['failBefore', 'Fail before', 'The share of requests that are answered with 502 and not done.'],
  ['secondaryLimit', 'Secondary limit', 'The share of requests that are refused with 403 and retry-after.'],
  ['retryAfterSeconds', 'Retry after', 'How many seconds a secondary limit asks for.'],
  ['latencyMs', 'Latency', 'Milliseconds before every answer of the API.'],
  ['webhookLost', 'Lost webhooks', 'The share of webhooks that never arrive.'],
  ['webhookDoubled', 'Doubled webhooks', 'The share of webhooks that arrive twice.'],
  ['webhookLate', 'Late webhooks', 'The share of webhooks that arrive late.'],
  ['webhookLateMs', 'How late', 'Milliseconds by which a late webhook is late.'],
  ['seed', 'Seed', 'The same seed gives the same faults.'],
];

export function faultsPage(visit: Visit): Answer {
  const settings = visit.faults.settings();
  const body = html`<h1 class="section-title">Faults</h1>
    <p class="intro muted">What GitHub does to programs on a bad day. Everything is off at the start, and off again after a restart.</p>
<form class="fault-form" method="post" action="/settings/faults">
<div class="fault-grid">${switches.map((one) => field(one, settings))}</div>
<p><label><input type="checkbox" name="primaryLimit"${flag('checked', settings.primaryLimit)}> Every request is over the primary limit</label></p>
<div class="actions"><button class="btn" name="clear" value="yes">Switch everything off</button>
<button class="btn btn-primary" data-default>Save</button></div></form>`;
  return page({
    title: 'Faults · Sandbox',
    trail: html`<a href="/">Settings</a><span class="slash">/</span><a href="/settings/faults">Faults</a>`,
    body,
  });
}

export function setFaults({ form, faults }: Visit): Answer {
  if (form.has('clear')) faults.clear();
  else {
    const numbers = switches.map(([name]): [string, number] => [name, Number(form.get(name) ?? Number.NaN)]);
    const read = faultSettings.safeParse({
      ...Object.fromEntries(numbers),
      primaryLimit: form.has('primaryLimit'),
    });
    if (!read.success)
      throw invalid(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
    faults.set(read.data);
  }
  return redirect('/settings/faults');
}

function field([name, label, hint]: Switch, settings: FaultSettings): Html {
  return html`<div class="field"><label for="${name}">${label}</label>
    <input class="form-control input-block" id="${name}" name="${name}" type="number" step="any" min="0" value="${Number(settings[name])}" aria-describedby="${name}-hint">
    <p class="small muted" id="${name}-hint">${hint}</p></div>`;
}
