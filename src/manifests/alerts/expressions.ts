import type { Alert, AlertKind } from '../../spec/alert.ts';
import type { Workload } from '../../spec/spec.ts';
import { claimedBy } from '../../spec/claimed.ts';
import { ownClaims } from '../pods/volumes.ts';

/** How the metrics call what is watched. */
export type Watched = {
  /** Matchers of its pods and of their first container. */
  readonly pods: string;
  readonly container: string;
  /** The controller as kube-state-metrics counts it. */
  readonly ready: string;
  readonly wanted: string;
  readonly job: string;
  readonly cron: string;
  readonly claims: string;
  readonly scaler: string;
  readonly route: string;
};

const byPod = 'by (namespace, pod, container)';
const pods = {
  Deployment: '[a-z0-9]+-[a-z0-9]{5}',
  ReplicaSet: '[a-z0-9]{5}',
  StatefulSet: '[0-9]+',
  DaemonSet: '[a-z0-9]{5}',
  ReplicationController: '[a-z0-9]{5}',
} as const;

const ready: Readonly<Record<string, readonly [string, string, string]>> = {
  StatefulSet: ['statefulset', 'kube_statefulset_status_replicas_ready', 'kube_statefulset_replicas'],
  DaemonSet: [
    'daemonset',
    'kube_daemonset_status_number_available',
    'kube_daemonset_status_desired_number_scheduled',
  ],
  ReplicaSet: ['replicaset', 'kube_replicaset_status_ready_replicas', 'kube_replicaset_spec_replicas'],
};
const ofDeployment = [
  'deployment',
  'kube_deployment_status_replicas_available',
  'kube_deployment_spec_replicas',
] as const;

export function watchedIn(workload: Workload): Watched {
  const { name, containerName = name, controller = 'Deployment', alerts } = workload;
  const space = alerts?.namespace === undefined ? '' : `namespace="${alerts.namespace}", `;
  const [label, has, wants] = ready[controller] ?? ofDeployment;
  const kind = controller in pods ? pods[controller as keyof typeof pods] : '.+';
  const matched = `${space}pod=~"${name}-${kind}"`;
  return {
    pods: matched,
    container: `${matched}, container="${containerName}"`,
    ready: `${has}{${space}${label}="${name}"}`,
    wanted: `${wants}{${space}${label}="${name}"}`,
    job: `${space}job_name=~"${name}${controller === 'CronJob' ? '-[0-9]+' : ''}"`,
    cron: `${space}cronjob="${name}"`,
    claims: `${space}persistentvolumeclaim=~"${claimsOf(workload)}"`,
    scaler: `${space}horizontalpodautoscaler="${name}"`,
    route: `ingress="${name}"`,
  };
}

function claimsOf(workload: Workload): string {
  const { name, volumes = [] } = workload;
  const own = ownClaims(workload).map((claim) => claim.name);
  const copies = volumes.flatMap(({ name: volume, source }) =>
    source.kind === 'claim' && own.length === 0 ? [`${volume}-${name}-[0-9]+`] : [],
  );
  return [...claimedBy(workload), ...own, ...copies].join('|');
}

type Expression = (watched: Watched, alert: Alert) => string;

/** Of what clusters count: kube-state-metrics, the kubelet and cAdvisor, and ingress-nginx for requests. */
export const expressions: Readonly<Record<AlertKind, Expression>> = {
  down: (one) => `${one.ready} == 0`,
  fewer: (one, { limit = 1 }) => `${one.ready} < ${limit}`,
  degraded: (one) => `${one.ready} < ${one.wanted}`,
  restarts: (one, { limit = 0, within = '15m' }) =>
    `increase(kube_pod_container_status_restarts_total{${one.pods}}[${within}]) > ${limit}`,
  crashes: (one) =>
    `max_over_time(kube_pod_container_status_waiting_reason{${one.pods}, reason="CrashLoopBackOff"}[5m]) >= 1`,
  killed: (one) =>
    [
      `increase(kube_pod_container_status_restarts_total{${one.pods}}[10m]) > 0`,
      'and on (namespace, pod, container)',
      `kube_pod_container_status_last_terminated_reason{${one.pods}, reason="OOMKilled"} == 1`,
    ].join('\n'),
  pending: (one) => `sum by (namespace, pod) (kube_pod_status_phase{${one.pods}, phase="Pending"}) > 0`,
  memory: (one, { limit = 0.9 }) =>
    shareOf(
      `max ${byPod} (container_memory_working_set_bytes{${one.container}})`,
      `max ${byPod} (kube_pod_container_resource_limits{${one.container}, resource="memory"})`,
      limit,
    ),
  cpu: (one, { limit = 0.9 }) =>
    shareOf(
      `sum ${byPod} (rate(container_cpu_usage_seconds_total{${one.container}}[5m]))`,
      `max ${byPod} (kube_pod_container_resource_requests{${one.container}, resource="cpu"})`,
      limit,
    ),
  throttled: (one, { limit = 0.25 }) =>
    shareOf(
      `sum ${byPod} (increase(container_cpu_cfs_throttled_periods_total{${one.container}}[5m]))`,
      `sum ${byPod} (increase(container_cpu_cfs_periods_total{${one.container}}[5m]))`,
      limit,
    ),
  jobFailed: (one) => `kube_job_status_failed{${one.job}} > 0`,
  jobLate: (one, { limit = 93_600 }) =>
    `time() - kube_cronjob_status_last_successful_time{${one.cron}} > ${limit}`,
  volumeFull: (one, { limit = 0.9 }) =>
    shareOf(
      `kubelet_volume_stats_used_bytes{${one.claims}}`,
      `kubelet_volume_stats_capacity_bytes{${one.claims}}`,
      limit,
    ),
  atMost: (one) =>
    [
      `kube_horizontalpodautoscaler_status_current_replicas{${one.scaler}}`,
      '>=',
      `kube_horizontalpodautoscaler_spec_max_replicas{${one.scaler}}`,
    ].join('\n'),
  errors: (one, { limit = 0.05 }) =>
    shareOf(
      `sum(rate(nginx_ingress_controller_requests{${one.route}, status=~"5.."}[5m]))`,
      `sum(rate(nginx_ingress_controller_requests{${one.route}}[5m]))`,
      limit,
    ),
  latency: (one, { limit = 1, quantile = 0.99 }) =>
    [
      `histogram_quantile(${quantile},`,
      `  sum by (le) (rate(nginx_ingress_controller_request_duration_seconds_bucket{${one.route}}[5m]))`,
      `) > ${limit}`,
    ].join('\n'),
};

function shareOf(part: string, whole: string, limit: number): string {
  return [part, '/', whole, `> ${limit}`].join('\n');
}
