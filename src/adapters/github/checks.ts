import type { Annotation, Button, CheckReport } from '../../ports/forge.ts';
import type { Api } from './api.ts';

const name = 'supercargo';
/** As many annotations as GitHub takes in one request; further ones are added by updates. */
const batch = 50;

type Run = { readonly id: number; readonly annotations: number; readonly status: string };

/** Writes a check once. What a crash cut short goes on where it stopped, since every update adds annotations. */
export async function check(report: CheckReport, api: Api, signal: AbortSignal): Promise<void> {
  let run = (await find(report, api, signal)) ?? (await create(report, api, signal));
  while (run.status !== 'completed') run = await proceed(report, { api, run }, signal);
}

async function find(report: CheckReport, api: Api, signal: AbortSignal): Promise<Run | undefined> {
  const { data } = await api.octokit.rest.checks.listForRef({
    ...api.repository,
    ref: report.head,
    check_name: name,
    app_id: api.app.id,
    filter: 'all',
    per_page: 100,
    request: { signal },
  });
  const run = data.check_runs.find((each) => each.external_id === report.key);
  return run && { id: run.id, annotations: run.output.annotations_count, status: run.status };
}

async function create(report: CheckReport, api: Api, signal: AbortSignal): Promise<Run> {
  const { data } = await api.octokit.rest.checks.create({
    ...api.repository,
    name,
    head_sha: report.head,
    external_id: report.key,
    ...stateAfter(report, 0),
    request: { signal },
  });
  return { id: data.id, annotations: Math.min(batch, report.annotations.length), status: data.status };
}

async function proceed(
  report: CheckReport,
  { api, run }: { readonly api: Api; readonly run: Run },
  signal: AbortSignal,
): Promise<Run> {
  const state = stateAfter(report, run.annotations);
  await api.octokit.rest.checks.update({
    ...api.repository,
    check_run_id: run.id,
    ...state,
    request: { signal },
  });
  return { id: run.id, annotations: run.annotations + batch, status: state.status };
}

function stateAfter(report: CheckReport, written: number) {
  const { title, summary, text, annotations } = report;
  const output = {
    title,
    summary,
    ...(text !== undefined && { text }),
    annotations: annotations.slice(written, written + batch).map(toGitHub),
  };
  if (written + batch < annotations.length) return { status: 'in_progress' as const, output };
  const actions = (report.buttons ?? []).map(toAction);
  return { status: 'completed' as const, conclusion: report.conclusion, output, actions };
}

function toGitHub({ path, line, endLine, level, title, message }: Annotation) {
  return {
    path,
    start_line: line,
    end_line: Math.max(line, endLine),
    annotation_level: level,
    title: title.slice(0, 255),
    message: message.slice(0, 16_000),
  };
}

/** GitHub refuses longer words. */
function toAction({ id, label, description }: Button) {
  return {
    identifier: id.slice(0, 20),
    label: label.slice(0, 20),
    description: description.slice(0, 40),
  };
}
