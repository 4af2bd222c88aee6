import { configFiles } from './configmap-files.ts';
import { configMap } from './config-map.ts';
import { cronJob } from './cron-job.ts';
import { daemonSet } from './daemon-set.ts';
import { deployment } from './deployment.ts';
import { gateway } from './gateway.ts';
import { horizontalPodAutoscaler } from './horizontal-pod-autoscaler.ts';
import { httpRoute } from './http-route.ts';
import { ingress } from './ingress.ts';
import { job } from './job.ts';
import type { Manifest } from './manifest.ts';
import { migration } from './migration.ts';
import { networkPolicy } from './network-policy.ts';
import { persistentVolumeClaim } from './persistent-volume-claim.ts';
import { podDisruptionBudget } from './pod-disruption-budget.ts';
import { pod } from './pod.ts';
import { replicaSet } from './replica-set.ts';
import { replicationController } from './replication-controller.ts';
import { prometheusRule } from './prometheus-rule.ts';
import { scaledObject } from './scaled-object.ts';
import { serviceAccount } from './service-account.ts';
import { serviceMonitor } from './service-monitor.ts';
import { service } from './service.ts';
import { statefulSet } from './stateful-set.ts';

/** In the order in which they are applied and listed. */
export const manifests: readonly Manifest[] = [
  serviceAccount,
  configMap,
  configFiles,
  persistentVolumeClaim,
  migration,
  deployment,
  statefulSet,
  daemonSet,
  replicaSet,
  replicationController,
  job,
  cronJob,
  pod,
  service,
  ingress,
  gateway,
  httpRoute,
  horizontalPodAutoscaler,
  scaledObject,
  podDisruptionBudget,
  networkPolicy,
  serviceMonitor,
  prometheusRule,
];
