import { anonymousBinding } from './rules/anonymousBinding.ts';
import { applicationPath } from './rules/applicationPath.ts';
import { autoscalerBounds } from './rules/autoscalerBounds.ts';
import { autoscalerMinimum } from './rules/autoscalerMinimum.ts';
import { certificateRights } from './rules/certificateRights.ts';
import { clusterAdminBinding } from './rules/clusterAdminBinding.ts';
import { cronJobConcurrency } from './rules/cronJobConcurrency.ts';
import { cronJobDeadline } from './rules/cronJobDeadline.ts';
import { danglingAutoscaler } from './rules/danglingAutoscaler.ts';
import { danglingBudget } from './rules/danglingBudget.ts';
import { danglingIngress } from './rules/danglingIngress.ts';
import { danglingNetworkPolicy } from './rules/danglingNetworkPolicy.ts';
import { danglingNetworkPolicyPeer } from './rules/danglingNetworkPolicyPeer.ts';
import { danglingPodMonitor } from './rules/danglingPodMonitor.ts';
import { danglingRoute } from './rules/danglingRoute.ts';
import { danglingScaledObject } from './rules/danglingScaledObject.ts';
import { danglingService } from './rules/danglingService.ts';
import { danglingServiceMonitor } from './rules/danglingServiceMonitor.ts';
import { defaultNamespace } from './rules/defaultNamespace.ts';
import { duplicateObject } from './rules/duplicateObject.ts';
import { duplicateRoute } from './rules/duplicateRoute.ts';
import { emailAnnotation } from './rules/emailAnnotation.ts';
import { escalationRights } from './rules/escalationRights.ts';
import { execRights } from './rules/execRights.ts';
import { expiredWaiver } from './rules/expiredWaiver.ts';
import { exposedService } from './rules/exposedService.ts';
import { extensionsV1beta1 } from './rules/extensionsV1beta1.ts';
import { externalIps } from './rules/externalIps.ts';
import { fluxPath } from './rules/fluxPath.ts';
import { fluxSource } from './rules/fluxSource.ts';
import { forcedReplacement } from './rules/forcedReplacement.ts';
import { headlessService } from './rules/headlessService.ts';
import { impersonationRights } from './rules/impersonationRights.ts';
import { ingressClass } from './rules/ingressClass.ts';
import { ingressTls } from './rules/ingressTls.ts';
import { jobTtl } from './rules/jobTtl.ts';
import { kubeLinterSysctls } from './rules/kubeLinterSysctls.ts';
import { kustomizationEntry } from './rules/kustomizationEntry.ts';
import { kustomizeDeprecated } from './rules/kustomizeDeprecated.ts';
import { literalSecret } from './rules/literalSecret.ts';
import { missingNamespace } from './rules/missingNamespace.ts';
import { missingRole } from './rules/missingRole.ts';
import { missingSubject } from './rules/missingSubject.ts';
import { monitorPort } from './rules/monitorPort.ts';
import { nginxSnippet } from './rules/nginxSnippet.ts';
import { nodeRights } from './rules/nodeRights.ts';
import { ownerLabel } from './rules/ownerLabel.ts';
import { pdbEvictionPolicy } from './rules/pdbEvictionPolicy.ts';
import { pdbMaxUnavailable } from './rules/pdbMaxUnavailable.ts';
import { pdbMinAvailable } from './rules/pdbMinAvailable.ts';
import { podCreationRights } from './rules/podCreationRights.ts';
import { portNames } from './rules/portNames.ts';
import { priorityClassName } from './rules/priorityClassName.ts';
import { privilegedScc } from './rules/privilegedScc.ts';
import { retiredControllerApi } from './rules/retiredControllerApi.ts';
import { rollingUpdate } from './rules/rollingUpdate.ts';
import { runAsNonRoot } from './rules/runAsNonRoot.ts';
import { scaledReplicas } from './rules/scaledReplicas.ts';
import { scaledRequests } from './rules/scaledRequests.ts';
import { secretAccess } from './rules/secretAccess.ts';
import { secretInManifest } from './rules/secretInManifest.ts';
import { sharedBudget } from './rules/sharedBudget.ts';
import { sortedKeys } from './rules/sortedKeys.ts';
import { sshPort } from './rules/sshPort.ts';
import { storageClass } from './rules/storageClass.ts';
import { targetPort } from './rules/targetPort.ts';
import { threeReplicas } from './rules/threeReplicas.ts';
import { webhookRights } from './rules/webhookRights.ts';
import { wildcardRules } from './rules/wildcardRules.ts';
import { waiverWithoutReason } from './rules/waiverWithoutReason.ts';
import type { ManifestRule } from './subject.ts';

/** Rules that look at all other objects. */
export const objectRules: readonly ManifestRule[] = [
  anonymousBinding,
  applicationPath,
  autoscalerBounds,
  autoscalerMinimum,
  certificateRights,
  clusterAdminBinding,
  cronJobConcurrency,
  cronJobDeadline,
  danglingAutoscaler,
  danglingBudget,
  danglingIngress,
  danglingNetworkPolicy,
  danglingNetworkPolicyPeer,
  danglingPodMonitor,
  danglingRoute,
  danglingScaledObject,
  danglingService,
  danglingServiceMonitor,
  defaultNamespace,
  duplicateObject,
  duplicateRoute,
  emailAnnotation,
  escalationRights,
  execRights,
  expiredWaiver,
  exposedService,
  extensionsV1beta1,
  externalIps,
  fluxPath,
  fluxSource,
  forcedReplacement,
  headlessService,
  impersonationRights,
  ingressClass,
  ingressTls,
  jobTtl,
  kubeLinterSysctls,
  kustomizationEntry,
  kustomizeDeprecated,
  literalSecret,
  missingNamespace,
  missingRole,
  missingSubject,
  monitorPort,
  nginxSnippet,
  nodeRights,
  ownerLabel,
  pdbEvictionPolicy,
  pdbMaxUnavailable,
  pdbMinAvailable,
  podCreationRights,
  portNames,
  priorityClassName,
  privilegedScc,
  retiredControllerApi,
  rollingUpdate,
  runAsNonRoot,
  scaledReplicas,
  scaledRequests,
  secretAccess,
  secretInManifest,
  sharedBudget,
  sortedKeys,
  sshPort,
  storageClass,
  targetPort,
  threeReplicas,
  webhookRights,
  wildcardRules,
  waiverWithoutReason,
];
