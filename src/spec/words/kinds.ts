import type { Kind } from './kind.ts';
import { configMap } from './kinds/config-map.ts';
import { envoy } from './kinds/envoy/envoy.ts';
import { gateway } from './kinds/gateway.ts';
import { autoscaler } from './kinds/horizontal-pod-autoscaler.ts';
import { httpRoute } from './kinds/http-route.ts';
import { ingress } from './kinds/ingress.ts';
import { destinationRule } from './kinds/istio/destination-rule.ts';
import { istioGateway } from './kinds/istio/gateway.ts';
import { virtualService } from './kinds/istio/virtual-service.ts';
import { limitRange } from './kinds/limit-range.ts';
import { namespaceKind } from './kinds/namespace.ts';
import { networkPolicy } from './kinds/network-policy.ts';
import { persistentVolumeClaim } from './kinds/persistent-volume-claim.ts';
import { persistentVolume } from './kinds/persistent-volume.ts';
import { podDisruptionBudget } from './kinds/pod-disruption-budget.ts';
import { priorityClass } from './kinds/priority-class.ts';
import { resourceQuota } from './kinds/resource-quota.ts';
import { clusterRoleBinding, roleBinding } from './kinds/role-binding.ts';
import { clusterRole, roleKind } from './kinds/role.ts';
import { scaledObject } from './kinds/scaled-object.ts';
import { secret } from './kinds/secret.ts';
import { serviceAccount } from './kinds/service-account.ts';
import { serviceMonitor } from './kinds/service-monitor.ts';
import { service } from './kinds/service.ts';
import { storageClass } from './kinds/storage-class.ts';
import { gatewayClass, ingressClass, runtimeClass } from './kinds/alone/cluster.ts';
import {
  csiDriver,
  volumeSnapshot,
  volumeSnapshotClass,
  volumeSnapshotContent,
} from './kinds/alone/storage.ts';
import { standalone } from './kinds/alone/standalone.ts';
import { workloads } from './kinds/workloads.ts';

/** Every kind that words can ask for; where one name is part of another, the longer one stands first. */
export const kinds: readonly Kind[] = [
  ...standalone,
  envoy,
  virtualService,
  destinationRule,
  istioGateway,
  volumeSnapshotClass,
  volumeSnapshotContent,
  volumeSnapshot,
  csiDriver,
  ingressClass,
  gatewayClass,
  runtimeClass,
  autoscaler,
  scaledObject,
  podDisruptionBudget,
  networkPolicy,
  serviceMonitor,
  serviceAccount,
  clusterRoleBinding,
  roleBinding,
  clusterRole,
  roleKind,
  persistentVolumeClaim,
  persistentVolume,
  storageClass,
  resourceQuota,
  limitRange,
  priorityClass,
  configMap,
  secret,
  httpRoute,
  gateway,
  ingress,
  ...workloads,
  service,
  namespaceKind,
];
