import type { ManifestRule } from './subject.ts';
import { addedCapabilities } from './rules/addedCapabilities.ts';
import { antiAffinity } from './rules/antiAffinity.ts';
import { appArmorProfile } from './rules/appArmorProfile.ts';
import { applicationPath } from './rules/applicationPath.ts';
import { autoscalerMinimum } from './rules/autoscalerMinimum.ts';
import { clusterAdminBinding } from './rules/clusterAdminBinding.ts';
import { cpuRequest } from './rules/cpuRequest.ts';
import { danglingAutoscaler } from './rules/danglingAutoscaler.ts';
import { danglingIngress } from './rules/danglingIngress.ts';
import { danglingNetworkPolicy } from './rules/danglingNetworkPolicy.ts';
import { danglingNetworkPolicyPeer } from './rules/danglingNetworkPolicyPeer.ts';
import { danglingService } from './rules/danglingService.ts';
import { danglingServiceMonitor } from './rules/danglingServiceMonitor.ts';
import { defaultNamespace } from './rules/defaultNamespace.ts';
import { defaultServiceAccount } from './rules/defaultServiceAccount.ts';
import { deprecatedServiceAccountField } from './rules/deprecatedServiceAccountField.ts';
import { dnsConfigOptions } from './rules/dnsConfigOptions.ts';
import { dockerSocket } from './rules/dockerSocket.ts';
import { droppedCapabilities } from './rules/droppedCapabilities.ts';
import { duplicateEnvVar } from './rules/duplicateEnvVar.ts';
import { duplicateObject } from './rules/duplicateObject.ts';
import { emailAnnotation } from './rules/emailAnnotation.ts';
import { exposedService } from './rules/exposedService.ts';
import { extensionsV1beta1 } from './rules/extensionsV1beta1.ts';
import { grantedEscalation } from './rules/grantedEscalation.ts';
import { hostIpc } from './rules/hostIpc.ts';
import { hostNetwork } from './rules/hostNetwork.ts';
import { hostPathVolume } from './rules/hostPathVolume.ts';
import { hostPid } from './rules/hostPid.ts';
import { hostPorts } from './rules/hostPorts.ts';
import { hostProbes } from './rules/hostProbes.ts';
import { jobTtl } from './rules/jobTtl.ts';
import { kubeLinterSysctls } from './rules/kubeLinterSysctls.ts';
import { kustomizationEntry } from './rules/kustomizationEntry.ts';
import { kustomizeDeprecated } from './rules/kustomizeDeprecated.ts';
import { latestTag } from './rules/latestTag.ts';
import { livenessPort } from './rules/livenessPort.ts';
import { livenessProbe } from './rules/livenessProbe.ts';
import { memoryRequirements } from './rules/memoryRequirements.ts';
import { mismatchingSelector } from './rules/mismatchingSelector.ts';
import { missingServiceAccount } from './rules/missingServiceAccount.ts';
import { netRawCapability } from './rules/netRawCapability.ts';
import { nodeAffinity } from './rules/nodeAffinity.ts';
import { nonIsolatedPod } from './rules/nonIsolatedPod.ts';
import { ownerLabel } from './rules/ownerLabel.ts';
import { pdbEvictionPolicy } from './rules/pdbEvictionPolicy.ts';
import { pdbMaxUnavailable } from './rules/pdbMaxUnavailable.ts';
import { pdbMinAvailable } from './rules/pdbMinAvailable.ts';
import { podCreationRights } from './rules/podCreationRights.ts';
import { portNames } from './rules/portNames.ts';
import { priorityClassName } from './rules/priorityClassName.ts';
import { privilegeEscalation } from './rules/privilegeEscalation.ts';
import { privilegedContainer } from './rules/privilegedContainer.ts';
import { privilegedPorts } from './rules/privilegedPorts.ts';
import { privilegedScc } from './rules/privilegedScc.ts';
import { procMount } from './rules/procMount.ts';
import { readOnlyRootFilesystem } from './rules/readOnlyRootFilesystem.ts';
import { readinessPort } from './rules/readinessPort.ts';
import { readinessProbe } from './rules/readinessProbe.ts';
import { restartPolicy } from './rules/restartPolicy.ts';
import { restrictedVolumes } from './rules/restrictedVolumes.ts';
import { rollingUpdate } from './rules/rollingUpdate.ts';
import { rootContainer } from './rules/rootContainer.ts';
import { runAsNonRoot } from './rules/runAsNonRoot.ts';
import { runAsRootUser } from './rules/runAsRootUser.ts';
import { seLinuxOptions } from './rules/seLinuxOptions.ts';
import { seccompProfile } from './rules/seccompProfile.ts';
import { seccompUnconfined } from './rules/seccompUnconfined.ts';
import { secretAccess } from './rules/secretAccess.ts';
import { secretFromEnv } from './rules/secretFromEnv.ts';
import { secretInEnv } from './rules/secretInEnv.ts';
import { secretInManifest } from './rules/secretInManifest.ts';
import { sensitiveHostMount } from './rules/sensitiveHostMount.ts';
import { servedWithoutReadiness } from './rules/servedWithoutReadiness.ts';
import { sortedKeys } from './rules/sortedKeys.ts';
import { sshPort } from './rules/sshPort.ts';
import { startupPort } from './rules/startupPort.ts';
import { targetPort } from './rules/targetPort.ts';
import { threeReplicas } from './rules/threeReplicas.ts';
import { unknownEnvSource } from './rules/unknownEnvSource.ts';
import { unsafeSysctls } from './rules/unsafeSysctls.ts';
import { wildcardRules } from './rules/wildcardRules.ts';
import { windowsHostProcess } from './rules/windowsHostProcess.ts';
import { writableHostMount } from './rules/writableHostMount.ts';

export const manifestRules: readonly ManifestRule[] = [
  addedCapabilities,
  antiAffinity,
  appArmorProfile,
  applicationPath,
  autoscalerMinimum,
  clusterAdminBinding,
  cpuRequest,
  danglingAutoscaler,
  danglingIngress,
  danglingNetworkPolicy,
  danglingNetworkPolicyPeer,
  danglingService,
  danglingServiceMonitor,
  defaultNamespace,
  defaultServiceAccount,
  deprecatedServiceAccountField,
  dnsConfigOptions,
  dockerSocket,
  droppedCapabilities,
  duplicateEnvVar,
  duplicateObject,
  emailAnnotation,
  exposedService,
  extensionsV1beta1,
  grantedEscalation,
  hostIpc,
  hostNetwork,
  hostPathVolume,
  hostPid,
  hostPorts,
  hostProbes,
  jobTtl,
  kubeLinterSysctls,
  kustomizationEntry,
  kustomizeDeprecated,
  latestTag,
  livenessPort,
  livenessProbe,
  memoryRequirements,
  mismatchingSelector,
  missingServiceAccount,
  netRawCapability,
  nodeAffinity,
  nonIsolatedPod,
  ownerLabel,
  pdbEvictionPolicy,
  pdbMaxUnavailable,
  pdbMinAvailable,
  podCreationRights,
  portNames,
  priorityClassName,
  privilegeEscalation,
  privilegedContainer,
  privilegedPorts,
  privilegedScc,
  procMount,
  readOnlyRootFilesystem,
  readinessPort,
  readinessProbe,
  restartPolicy,
  restrictedVolumes,
  rollingUpdate,
  rootContainer,
  runAsNonRoot,
  runAsRootUser,
  seLinuxOptions,
  seccompProfile,
  seccompUnconfined,
  secretAccess,
  secretFromEnv,
  secretInEnv,
  secretInManifest,
  sensitiveHostMount,
  servedWithoutReadiness,
  sortedKeys,
  sshPort,
  startupPort,
  targetPort,
  threeReplicas,
  unknownEnvSource,
  unsafeSysctls,
  wildcardRules,
  windowsHostProcess,
  writableHostMount,
];
