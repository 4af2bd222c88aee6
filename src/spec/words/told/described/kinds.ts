import { argoApplication } from './argo-application.ts';
import { authorizationPolicy } from './authorization-policy.ts';
import { gateway } from './gateway.ts';
import { gitRepository } from './git-repository.ts';
import { grpcRoute } from './grpc-route.ts';
import { peerAuthentication } from './peer-authentication.ts';
import { service } from './service.ts';
import { serviceEntry } from './service-entry.ts';
import { telemetry } from './telemetry.ts';
import { autoscaler } from './autoscaler.ts';
import { configMap } from './config-map.ts';
import { definition } from './definition.ts';
import { destinationRule } from './destination-rule.ts';
import type { Described } from './described.ts';
import { disruptionBudget } from './disruption-budget.ts';
import { httpRoute } from './http-route.ts';
import { ingress } from './ingress.ts';
import { limitRange } from './limit-range.ts';
import { namespace } from './namespace.ts';
import { networkPolicy } from './network-policy.ts';
import { persistentVolume } from './persistent-volume.ts';
import { priorityClass } from './priority-class.ts';
import { resourceQuota } from './resource-quota.ts';
import { roleBinding } from './role-binding.ts';
import { secret } from './secret.ts';
import { serviceAccount } from './service-account.ts';
import { serviceMonitor } from './service-monitor.ts';
import { storageClass } from './storage-class.ts';
import { virtualService } from './virtual-service.ts';
import { volumeClaim, volumeCopy } from './volume-claim.ts';
import { volumeSnapshot } from './snapshot.ts';
import { mutatingWebhook, webhook } from './webhook.ts';

/** Where one sentence could tell of several, the first is what it tells of. */
export const describedKinds: readonly Described[] = [
  definition,
  webhook,
  mutatingWebhook,
  argoApplication,
  gitRepository,
  telemetry,
  peerAuthentication,
  authorizationPolicy,
  serviceEntry,
  grpcRoute,
  gateway,
  roleBinding,
  destinationRule,
  virtualService,
  httpRoute,
  service,
  networkPolicy,
  ingress,
  serviceMonitor,
  disruptionBudget,
  autoscaler,
  resourceQuota,
  limitRange,
  priorityClass,
  storageClass,
  volumeSnapshot,
  persistentVolume,
  volumeCopy,
  volumeClaim,
  serviceAccount,
  secret,
  namespace,
  configMap,
];
