import { addedCapabilities } from './rules/addedCapabilities.ts';
import { antiAffinity } from './rules/antiAffinity.ts';
import { appArmorProfile } from './rules/appArmorProfile.ts';
import { automountedToken } from './rules/automountedToken.ts';
import { cpuRequest } from './rules/cpuRequest.ts';
import { defaultServiceAccount } from './rules/defaultServiceAccount.ts';
import { deprecatedServiceAccountField } from './rules/deprecatedServiceAccountField.ts';
import { dnsConfigOptions } from './rules/dnsConfigOptions.ts';
import { dockerSocket } from './rules/dockerSocket.ts';
import { droppedCapabilities } from './rules/droppedCapabilities.ts';
import { duplicateEnvVar } from './rules/duplicateEnvVar.ts';
import { ephemeralStorage } from './rules/ephemeralStorage.ts';
import { grantedEscalation } from './rules/grantedEscalation.ts';
import { guaranteedCpu } from './rules/guaranteedCpu.ts';
import { guaranteedMemory } from './rules/guaranteedMemory.ts';
import { hastyLiveness } from './rules/hastyLiveness.ts';
import { hostIpc } from './rules/hostIpc.ts';
import { hostNetwork } from './rules/hostNetwork.ts';
import { hostPathVolume } from './rules/hostPathVolume.ts';
import { hostPid } from './rules/hostPid.ts';
import { hostPorts } from './rules/hostPorts.ts';
import { hostProbes } from './rules/hostProbes.ts';
import { identicalProbes } from './rules/identicalProbes.ts';
import { imageDigest } from './rules/imageDigest.ts';
import { latestTag } from './rules/latestTag.ts';
import { livenessPort } from './rules/livenessPort.ts';
import { livenessProbe } from './rules/livenessProbe.ts';
import { lowUserId } from './rules/lowUserId.ts';
import { memoryRequirements } from './rules/memoryRequirements.ts';
import { mismatchingSelector } from './rules/mismatchingSelector.ts';
import { missingConfigKey } from './rules/missingConfigKey.ts';
import { missingDisruptionBudget } from './rules/missingDisruptionBudget.ts';
import { missingPriorityClass } from './rules/missingPriorityClass.ts';
import { missingSecret } from './rules/missingSecret.ts';
import { missingServiceAccount } from './rules/missingServiceAccount.ts';
import { missingVolumeSource } from './rules/missingVolumeSource.ts';
import { netRawCapability } from './rules/netRawCapability.ts';
import { nodeAffinity } from './rules/nodeAffinity.ts';
import { nonIsolatedPod } from './rules/nonIsolatedPod.ts';
import { privilegeEscalation } from './rules/privilegeEscalation.ts';
import { privilegedContainer } from './rules/privilegedContainer.ts';
import { privilegedPorts } from './rules/privilegedPorts.ts';
import { procMount } from './rules/procMount.ts';
import { readOnlyRootFilesystem } from './rules/readOnlyRootFilesystem.ts';
import { readinessPort } from './rules/readinessPort.ts';
import { readinessProbe } from './rules/readinessProbe.ts';
import { requestAboveLimit } from './rules/requestAboveLimit.ts';
import { restartPolicy } from './rules/restartPolicy.ts';
import { restrictedVolumes } from './rules/restrictedVolumes.ts';
import { rootContainer } from './rules/rootContainer.ts';
import { runAsRootUser } from './rules/runAsRootUser.ts';
import { seLinuxOptions } from './rules/seLinuxOptions.ts';
import { seccompProfile } from './rules/seccompProfile.ts';
import { seccompUnconfined } from './rules/seccompUnconfined.ts';
import { secretFromEnv } from './rules/secretFromEnv.ts';
import { secretInEnv } from './rules/secretInEnv.ts';
import { sensitiveHostMount } from './rules/sensitiveHostMount.ts';
import { servedWithoutReadiness } from './rules/servedWithoutReadiness.ts';
import { sharedReadWriteOnce } from './rules/sharedReadWriteOnce.ts';
import { startupPort } from './rules/startupPort.ts';
import { tinyMemory } from './rules/tinyMemory.ts';
import { topologySpread } from './rules/topologySpread.ts';
import { trustedRegistry } from './rules/trustedRegistry.ts';
import { unknownEnvSource } from './rules/unknownEnvSource.ts';
import { unsafeSysctls } from './rules/unsafeSysctls.ts';
import { windowsHostProcess } from './rules/windowsHostProcess.ts';
import { writableHostMount } from './rules/writableHostMount.ts';
import type { ManifestRule } from './subject.ts';

/** Rules that look into pods, wherever they are made. */
export const podRules: readonly ManifestRule[] = [
  addedCapabilities,
  antiAffinity,
  appArmorProfile,
  automountedToken,
  cpuRequest,
  defaultServiceAccount,
  deprecatedServiceAccountField,
  dnsConfigOptions,
  dockerSocket,
  droppedCapabilities,
  duplicateEnvVar,
  ephemeralStorage,
  grantedEscalation,
  guaranteedCpu,
  guaranteedMemory,
  hastyLiveness,
  hostIpc,
  hostNetwork,
  hostPathVolume,
  hostPid,
  hostPorts,
  hostProbes,
  identicalProbes,
  imageDigest,
  latestTag,
  livenessPort,
  livenessProbe,
  lowUserId,
  memoryRequirements,
  mismatchingSelector,
  missingConfigKey,
  missingDisruptionBudget,
  missingPriorityClass,
  missingSecret,
  missingServiceAccount,
  missingVolumeSource,
  netRawCapability,
  nodeAffinity,
  nonIsolatedPod,
  privilegeEscalation,
  privilegedContainer,
  privilegedPorts,
  procMount,
  readOnlyRootFilesystem,
  readinessPort,
  readinessProbe,
  requestAboveLimit,
  restartPolicy,
  restrictedVolumes,
  rootContainer,
  runAsRootUser,
  seLinuxOptions,
  seccompProfile,
  seccompUnconfined,
  secretFromEnv,
  secretInEnv,
  sensitiveHostMount,
  servedWithoutReadiness,
  sharedReadWriteOnce,
  startupPort,
  tinyMemory,
  topologySpread,
  trustedRegistry,
  unknownEnvSource,
  unsafeSysctls,
  windowsHostProcess,
  writableHostMount,
];
