import { deployment } from './deployment.ts';
import { horizontalPodAutoscaler } from './horizontal-pod-autoscaler.ts';
import { ingress } from './ingress.ts';
import type { Manifest } from './manifest.ts';
import { networkPolicy } from './network-policy.ts';
import { podDisruptionBudget } from './pod-disruption-budget.ts';
import { serviceAccount } from './service-account.ts';
import { service } from './service.ts';

/** In the order in which they are applied and listed. */
export const manifests: readonly Manifest[] = [
  serviceAccount,
  deployment,
  service,
  ingress,
  horizontalPodAutoscaler,
  podDisruptionBudget,
  networkPolicy,
];
