import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Deliveries } from '../ports/deliveries.ts';
import type { Seen } from '../ports/model.ts';
import { modelMetrics } from './model-metrics.ts';

export type Metrics = {
  readonly registry: Registry;
  readonly answers: Counter<'code'>;
  readonly answerSeconds: Histogram;
  readonly received: Counter<'event' | 'receipt'>;
  readonly waitSeconds: Histogram;
  readonly jobSeconds: Histogram<'event'>;
  readonly settled: Counter<'event' | 'outcome'>;
  readonly modelSaw: (seen: Seen) => void;
};

/** Labels come from short fixed lists: a repository or user never becomes a time series. */
export function createMetrics(counts: Deliveries['counts']): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'supercargo_' });
  observeStates(registry, counts);
  return {
    registry,
    ...webhookMetrics([registry]),
    ...jobMetrics([registry]),
    modelSaw: modelMetrics([registry]),
  };
}

function webhookMetrics(registers: Registry[]) {
  return {
    answers: new Counter({
      name: 'supercargo_webhook_answers_total',
      help: 'Answers to webhooks by HTTP status',
      labelNames: ['code'],
      registers,
    }),
    answerSeconds: new Histogram({
      name: 'supercargo_webhook_answer_seconds',
      help: 'Time from the head of a webhook to its answer',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 10],
      registers,
    }),
    received: new Counter({
      name: 'supercargo_deliveries_received_total',
      help: 'Verified deliveries by event and by what became of them',
      labelNames: ['event', 'receipt'],
      registers,
    }),
  } as const;
}

function jobMetrics(registers: Registry[]) {
  return {
    waitSeconds: new Histogram({
      name: 'supercargo_delivery_wait_seconds',
      help: 'Time from receipt to the first attempt',
      buckets: [0.1, 0.5, 1, 5, 15, 60, 300, 1800],
      registers,
    }),
    jobSeconds: new Histogram({
      name: 'supercargo_job_seconds',
      help: 'Duration of one attempt at a delivery',
      labelNames: ['event'],
      buckets: [0.05, 0.25, 1, 2.5, 5, 15, 60, 300],
      registers,
    }),
    settled: new Counter({
      name: 'supercargo_jobs_total',
      help: 'Attempts by how they ended: done, waits, retries, dead, lost',
      labelNames: ['event', 'outcome'],
      registers,
    }),
  } as const;
}

/** Asked for at each scrape, so that a replica which only watches tells the truth too. */
function observeStates(registry: Registry, counts: Deliveries['counts']): void {
  const gauge: Gauge<'state'> = new Gauge({
    name: 'supercargo_deliveries',
    help: 'Deliveries on record by state',
    labelNames: ['state'],
    registers: [registry],
    collect: async () => {
      for (const [state, count] of Object.entries(await counts())) gauge.set({ state }, count);
    },
  });
}

const events = new Set([
  'check_run',
  'check_suite',
  'deployment_status',
  'installation',
  'installation_repositories',
  'issue_comment',
  'issues',
  'ping',
  'pull_request',
  'pull_request_review_comment',
  'push',
  'repository',
  'repository_dispatch',
  'status',
]);

export function eventLabel(name: string): string {
  return events.has(name) ? name : 'other';
}
