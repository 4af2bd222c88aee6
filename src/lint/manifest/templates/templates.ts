import { updateStrategy } from './updateStrategy.ts';
import { sysctls } from './sysctls.ts';
import { priorityClasses } from './priorityClasses.ts';
import { imagePullPolicy } from './imagePullPolicy.ts';
import { hpaMinimumReplicas } from './hpaMinimumReplicas.ts';
import { accessToResources } from './accessToResources.ts';
import { antiAffinityTerms } from './antiAffinity.ts';
import { celExpression } from './celExpression.ts';
import { capabilities } from './capabilities.ts';
import { disallowedGvk } from './disallowedGvk.ts';
import { dnsOptions } from './dnsOptions.ts';
import { envVar } from './envVar.ts';
import { forbiddenServiceTypes } from './forbiddenServiceTypes.ts';
import { hostMounts } from './hostMounts.ts';
import { imageLists } from './imageLists.ts';
import { minimumReplicas } from './minimumReplicas.ts';
import { ports } from './ports.ts';
import { requiredAnnotation, requiredLabel } from './requiredEntry.ts';
import { cpuRequirements, memoryRequirements } from './requirements.ts';
import { serviceAccount } from './serviceAccount.ts';
import type { Template } from './template.ts';

/** Templates of kube-linter that take parameters here. */
export const templates: readonly Template[] = [
  accessToResources,
  antiAffinityTerms,
  capabilities,
  celExpression,
  cpuRequirements,
  disallowedGvk,
  dnsOptions,
  envVar,
  forbiddenServiceTypes,
  hostMounts,
  hpaMinimumReplicas,
  imageLists,
  imagePullPolicy,
  memoryRequirements,
  minimumReplicas,
  ports,
  priorityClasses,
  requiredAnnotation,
  requiredLabel,
  serviceAccount,
  sysctls,
  updateStrategy,
];

/** Templates without parameters that have another name than the check which is built of them. */
export const checkOfTemplate: ReadonlyMap<string, string> = new Map([
  ['cluster-admin-role-binding', 'cluster-admin-role-binding'],
  ['liveness-probe', 'no-liveness-probe'],
  ['readiness-probe', 'no-readiness-probe'],
  ['read-only-root-fs', 'no-read-only-root-fs'],
  ['privileged', 'privileged-container'],
  ['privilege-escalation', 'privilege-escalation-container'],
  ['target-port', 'invalid-target-ports'],
]);
