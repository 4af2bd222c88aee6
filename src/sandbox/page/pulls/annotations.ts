import type { Annotation, CheckRun } from '../../world/rows-machines.ts';
import type { RepoVisit } from '../door/visit.ts';
import { html, type Html } from '../html.ts';
import { anchorOf } from '../diff/file.ts';
import { runsOf } from './runs.ts';

export type Noted = { readonly run: CheckRun; readonly annotation: Annotation };

export function annotationsOf(visit: RepoVisit, sha: string): readonly Noted[] {
  return runsOf(visit, sha).flatMap((run) => annotationsOfRun(visit, run));
}

export function annotationsOfRun({ world }: RepoVisit, run: CheckRun): readonly Noted[] {
  return world.tables.annotations
    .where('run', `${run.id}`)
    .flatMap((batch) => batch.annotations.map((annotation) => ({ run, annotation })));
}

const levels = { notice: 'Notice', warning: 'Warning', failure: 'Failure' } as const;

export function annotationBox(_visit: RepoVisit, { run, annotation }: Noted, link?: string): Html {
  const lines =
    annotation.startLine === annotation.endLine
      ? `line ${annotation.startLine}`
      : `lines ${annotation.startLine} to ${annotation.endLine}`;
  const place = html`<code>${annotation.path}</code>, ${lines}`;
  return html`<div class="annotation annotation-${annotation.level}"><div class="row small muted">
    <span>${levels[annotation.level]} · ${run.name}</span>
    ${link === undefined ? null : html`<a href="${link}#${anchorOf(annotation.path)}">${place}</a>`}</div>
${annotation.title !== null && html`<h4>${annotation.title}</h4>`}<p>${annotation.message}</p>
${annotation.rawDetails !== null && html`<details><summary class="small muted">Details</summary><pre class="raw">${annotation.rawDetails}</pre></details>`}</div>`;
}
