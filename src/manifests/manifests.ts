import { cronJob } from './cron-job.ts';
import { daemonSet } from './daemon-set.ts';
import { deployment } from './deployment.ts';
import { horizontalPodAutoscaler } from './horizontal-pod-autoscaler.ts';
import { ingress } from './ingress.ts';
import { job } from './job.ts';
import type { Manifest } from './manifest.ts';
import { networkPolicy } from './network-policy.ts';
import { persistentVolumeClaim } from './persistent-volume-claim.ts';
import { podDisruptionBudget } from './pod-disruption-budget.ts';
import { pod } from './pod.ts';
import { replicaSet } from './replica-set.ts';
import { serviceAccount } from './service-account.ts';
import { service } from './service.ts';
import { statefulSet } from './stateful-set.ts';

/** In the order in which they are applied and listed. */
export const manifests: readonly Manifest[] = [
  serviceAccount,
  persistentVolumeClaim,
  deployment,
  statefulSet,
  daemonSet,
  replicaSet,
  job,
  cronJob,
  pod,
  service,
  ingress,
  horizontalPodAutoscaler,
  podDisruptionBudget,
  networkPolicy,
];
