import { atLeast } from '../../world/people.ts';
import type { CheckRun } from '../../world/rows-machines.ts';
import type { Answer } from '../answer.ts';
import type { Params, RepoVisit } from '../door/visit.ts';
import { html, type Content, type Html } from '../html.ts';
import { icon } from '../layout/icons.ts';
import { lasted, timeAgo } from '../layout/time.ts';
import { renderMarkdown } from '../markdown/markdown.ts';
import { annotationBox, annotationsOfRun } from './annotations.ts';
import { pullNamed, pullPage, type Here } from './frame.ts';
import { lookOf, runIcon, runsOf } from './runs.ts';

export async function checksTab(visit: RepoVisit, params: Params): Promise<Answer> {
  const here = pullNamed(visit, params);
  const runs = runsOf(visit, here.pull.head.sha);
  const wanted = visit.url.searchParams.get('run');
  const current = runs.find((run) => `${run.id}` === wanted) ?? runs[0];
  const body =
    current === undefined
      ? none
      : html`<div class="checks">${list(runs, current)}${details(visit, here, current)}</div>`;
  return pullPage(visit, here, { tab: 'checks', body });
}

const none = html`<div class="box blank">${icon('checklist')}<h2>No check has run on this commit</h2>
  <p class="muted">Checks of Apps appear here as soon as they start.</p></div>`;

function list(runs: readonly CheckRun[], current: CheckRun): Html {
  return html`<nav aria-label="Check runs"><ul class="check-list">${runs.map(
    (run) => html`<li>
    <a href="?run=${run.id}" aria-current="${run.id === current.id ? 'true' : 'false'}">${runIcon(run)}<span class="grow">${run.name}</span></a></li>`,
  )}</ul></nav>`;
}

function details(visit: RepoVisit, here: Here, run: CheckRun): Html {
  const app = visit.world.tables.apps.get(run.app);
  return html`<section aria-label="${run.name}"><div class="check-head">
    ${runIcon(run)}<h2 class="section-title grow">${run.name}</h2>${rerun(visit, here, run)}
<p class="small muted check-facts">${lookOf(run).words} · ${app?.name}${run.completedAt !== null && html` · completed ${timeAgo(run.completedAt, visit.now)} in ${lasted(run.startedAt, run.completedAt)}`}</p></div>
${visit.url.searchParams.has('asked') && html`<p class="flash">${app?.name ?? 'The App'} was asked. What it does appears here.</p>`}
${actions(visit, here, run)}
${run.title !== null && html`<h3>${run.title}</h3>`}
${[run.summary, run.text].map(
  (words) =>
    words !== null &&
    words !== '' &&
    html`<div class="markdown-body check-text">
  ${renderMarkdown(words, { repository: visit.fullName })}</div>`,
)}
${annotations(visit, here, run)}</section>`;
}

function annotations(visit: RepoVisit, { pull }: Here, run: CheckRun): Content {
  const noted = annotationsOfRun(visit, run);
  if (noted.length === 0) return null;
  const link = `${visit.base}/pull/${pull.number}/files`;
  return html`<h3 class="annotations-title">${noted.length} ${noted.length === 1 ? 'annotation' : 'annotations'}</h3>
    ${noted.map((note) => annotationBox(visit, note, link))}`;
}

/** Buttons that the App put on its check. */
function actions(visit: RepoVisit, here: Here, run: CheckRun): Content {
  if (run.actions.length === 0 || !atLeast(visit.may, 'write')) return null;
  return html`<form class="row check-actions" method="post" action="${pathOf(visit, here)}/actions">
    <input type="hidden" name="run" value="${run.id}">
    ${run.actions.map((action) => html`<button class="btn" name="action" value="${action.identifier}" title="${action.description}">${action.label}</button>`)}</form>`;
}

function rerun(visit: RepoVisit, here: Here, run: CheckRun): Content {
  if (!atLeast(visit.may, 'write')) return null;
  return html`<form method="post" action="${pathOf(visit, here)}/reruns">
    <input type="hidden" name="run" value="${run.id}">
    <button class="btn btn-sm">${icon('sync')}Re-run</button> <button class="btn btn-sm" formaction="${pathOf(visit, here)}/reruns/all">Re-run all</button></form>`;
}

function pathOf(visit: RepoVisit, { pull }: Here): string {
  return `${visit.base}/pull/${pull.number}`;
}
