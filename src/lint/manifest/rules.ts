import type { ManifestRule } from './subject.ts';
import { addedCapabilities } from './rules/addedCapabilities.ts';
import { appArmorProfile } from './rules/appArmorProfile.ts';
import { droppedCapabilities } from './rules/droppedCapabilities.ts';
import { hostIpc } from './rules/hostIpc.ts';
import { hostNetwork } from './rules/hostNetwork.ts';
import { hostPathVolume } from './rules/hostPathVolume.ts';
import { hostPid } from './rules/hostPid.ts';
import { hostPorts } from './rules/hostPorts.ts';
import { hostProbes } from './rules/hostProbes.ts';
import { privilegeEscalation } from './rules/privilegeEscalation.ts';
import { privilegedContainer } from './rules/privilegedContainer.ts';
import { procMount } from './rules/procMount.ts';
import { restrictedVolumes } from './rules/restrictedVolumes.ts';
import { runAsNonRoot } from './rules/runAsNonRoot.ts';
import { runAsRootUser } from './rules/runAsRootUser.ts';
import { seLinuxOptions } from './rules/seLinuxOptions.ts';
import { seccompProfile } from './rules/seccompProfile.ts';
import { seccompUnconfined } from './rules/seccompUnconfined.ts';
import { unsafeSysctls } from './rules/unsafeSysctls.ts';
import { windowsHostProcess } from './rules/windowsHostProcess.ts';

export const manifestRules: readonly ManifestRule[] = [
  addedCapabilities,
  appArmorProfile,
  droppedCapabilities,
  hostIpc,
  hostNetwork,
  hostPathVolume,
  hostPid,
  hostPorts,
  hostProbes,
  privilegeEscalation,
  privilegedContainer,
  procMount,
  restrictedVolumes,
  runAsNonRoot,
  runAsRootUser,
  seLinuxOptions,
  seccompProfile,
  seccompUnconfined,
  unsafeSysctls,
  windowsHostProcess,
];
