import { z } from 'zod';
import type { RunChange } from '../world/checks.ts';
import type { Annotation } from '../world/rows-machines.ts';

const annotation = z.object({
  path: z.string(),
  start_line: z.int(),
  end_line: z.int(),
  start_column: z.int().nullish(),
  end_column: z.int().nullish(),
  annotation_level: z.enum(['notice', 'warning', 'failure']),
  message: z.string().max(65_536),
  title: z.string().max(255).nullish(),
  raw_details: z.string().max(65_536).nullish(),
});

const output = z.object({
  title: z.string().optional(),
  summary: z.string(),
  text: z.string().optional(),
  annotations: z.array(annotation).optional(),
});

const time = z.iso.datetime({ offset: true }).optional();

const common = {
  details_url: z.url().optional(),
  external_id: z.string().optional(),
  status: z.enum(['queued', 'in_progress', 'completed', 'waiting', 'requested', 'pending']).optional(),
  conclusion: z
    .enum(['success', 'failure', 'neutral', 'cancelled', 'timed_out', 'action_required', 'stale', 'skipped'])
    .optional(),
  started_at: time,
  completed_at: time,
  output: output.optional(),
  actions: z
    .array(z.object({ label: z.string(), description: z.string(), identifier: z.string() }))
    .optional(),
};

export const newRun = z.object({ ...common, name: z.string(), head_sha: z.string() });
export const runChange = z.object({ ...common, name: z.string().optional() });

export function toChange(body: z.output<typeof runChange>): RunChange {
  return {
    name: body.name,
    externalId: body.external_id,
    detailsUrl: body.details_url,
    status: body.status,
    conclusion: body.conclusion,
    startedAt: body.started_at,
    completedAt: body.completed_at,
    actions: body.actions,
    output: body.output === undefined ? undefined : outputOf(body.output),
  };
}

function outputOf(written: z.output<typeof output>): RunChange['output'] {
  const annotations = (written.annotations ?? []).map(annotationOf);
  return { title: written.title, summary: written.summary, text: written.text, annotations };
}

function annotationOf(row: z.output<typeof annotation>): Annotation {
  return {
    path: row.path,
    startLine: row.start_line,
    endLine: row.end_line,
    startColumn: row.start_column ?? null,
    endColumn: row.end_column ?? null,
    level: row.annotation_level,
    message: row.message,
    title: row.title ?? null,
    rawDetails: row.raw_details ?? null,
  };
}
