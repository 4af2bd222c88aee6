import type { Json } from '../kernel/json.ts';
import type { Alert, AlertKind } from '../spec/alert.ts';
import { expressions, watchedIn, type Watched } from './alerts/expressions.ts';
import { block, head } from './labels.ts';
import type { Manifest } from './manifest.ts';

export const prometheusRule: Manifest = {
  id: 'prometheusRule',
  kind: 'PrometheusRule',
  wanted: ({ alerts }) => (alerts?.rules.length ?? 0) > 0,
  why: { en: 'tells Prometheus when somebody must hear of it', zh: '告诉 Prometheus 何时告警' },
  fill: (workload, terms) => {
    const { alerts, name } = workload;
    const watched = watchedIn(workload);
    const rules = (alerts?.rules ?? []).map((alert) => ruleOf(alert, name, watched));
    return [{ filling: { ...head(workload, terms), group: name, rules: block(rules) } }];
  },
};

type Told = {
  readonly alert: string;
  /** How long it has to be so where nobody says it: short troubles pass. */
  readonly lasting?: string;
  readonly summary: (alert: Alert) => string;
};

const told: Readonly<Record<AlertKind, Told>> = {
  down: { alert: 'Down', lasting: '5m', summary: () => 'no pod of it is available' },
  fewer: {
    alert: 'TooFewPods',
    lasting: '5m',
    summary: ({ limit = 1 }) => `fewer than ${limit} pods are available`,
  },
  degraded: { alert: 'PodsMissing', lasting: '10m', summary: () => 'not all of its pods are available' },
  restarts: {
    alert: 'Restarts',
    summary: ({ limit = 0, within = '15m' }) =>
      `a container restarted ${limit === 0 ? '' : `more than ${limit} times `}in ${within}`,
  },
  crashes: { alert: 'CrashLoops', lasting: '5m', summary: () => 'a container crashes again and again' },
  killed: { alert: 'OutOfMemory', summary: () => 'a container was killed as it took too much memory' },
  pending: { alert: 'Pending', lasting: '10m', summary: () => 'a pod finds no node, or cannot start' },
  memory: {
    alert: 'MemoryHigh',
    lasting: '5m',
    summary: ({ limit = 0.9 }) => `memory is above ${percent(limit)} of its limit`,
  },
  cpu: {
    alert: 'CpuHigh',
    lasting: '10m',
    summary: ({ limit = 0.9 }) => `CPU is above ${percent(limit)} of what it asks for`,
  },
  throttled: {
    alert: 'CpuThrottled',
    lasting: '10m',
    summary: ({ limit = 0.25 }) => `it is throttled in more than ${percent(limit)} of the time`,
  },
  jobFailed: { alert: 'JobFailed', summary: () => 'a run of the job has failed' },
  jobLate: { alert: 'JobLate', summary: () => 'the job has not succeeded for too long' },
  volumeFull: {
    alert: 'VolumeFull',
    lasting: '5m',
    summary: ({ limit = 0.9 }) => `a volume is more than ${percent(limit)} full`,
  },
  atMost: {
    alert: 'AtMostReplicas',
    lasting: '15m',
    summary: () => 'the autoscaler cannot add any more pods',
  },
  errors: {
    alert: 'ErrorsHigh',
    lasting: '5m',
    summary: ({ limit = 0.05 }) => `more than ${percent(limit)} of requests fail`,
  },
  latency: {
    alert: 'LatencyHigh',
    lasting: '5m',
    summary: ({ limit = 1, quantile = 0.99 }) =>
      `p${shown(quantile * 100)} of requests take longer than ${limit}s`,
  },
};

function ruleOf(alert: Alert, name: string, watched: Watched): Json {
  const { alert: called, lasting, summary } = told[alert.kind];
  return {
    alert: `${camel(name)}${called}`,
    expr: expressions[alert.kind](watched, alert),
    for: alert.lasting ?? lasting,
    labels: { severity: alert.isUrgent === true ? 'critical' : 'warning' },
    annotations: { summary: `${name}: ${summary(alert)}` },
  };
}

function camel(name: string): string {
  return name.replaceAll(/(?:^|[^a-z0-9]+)([a-z0-9])/gu, (_all, letter: string) => letter.toUpperCase());
}

function percent(share: number): string {
  return `${shown(share * 100)}%`;
}

function shown(number: number): string {
  return String(Math.round(number * 100) / 100);
}
