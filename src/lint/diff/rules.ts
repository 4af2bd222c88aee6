import { barrierLowered } from './rules/barrierLowered.ts';
import { brokenReference } from './rules/brokenReference.ts';
import { downtime } from './rules/downtime.ts';
import { exposureGained } from './rules/exposureGained.ts';
import { guardRemoved } from './rules/guardRemoved.ts';
import { imageDowngraded } from './rules/imageDowngraded.ts';
import { immutableData } from './rules/immutableData.ts';
import { immutableField } from './rules/immutableField.ts';
import { immutableJob } from './rules/immutableJob.ts';
import { immutablePod } from './rules/immutablePod.ts';
import { immutableService } from './rules/immutableService.ts';
import { immutableStatefulSet } from './rules/immutableStatefulSet.ts';
import { keyRemoved } from './rules/keyRemoved.ts';
import { lostData } from './rules/lostData.ts';
import { rightsGained } from './rules/rightsGained.ts';
import { shrunkClaim } from './rules/shrunkClaim.ts';
import { storedVersion } from './rules/storedVersion.ts';
import { unreadConfig } from './rules/unreadConfig.ts';
import { weakened } from './rules/weakened.ts';
import type { DiffRule } from './subject.ts';

export const diffRules: readonly DiffRule[] = [
  barrierLowered,
  brokenReference,
  downtime,
  exposureGained,
  guardRemoved,
  imageDowngraded,
  immutableData,
  immutableField,
  immutableJob,
  immutablePod,
  immutableService,
  immutableStatefulSet,
  keyRemoved,
  lostData,
  rightsGained,
  shrunkClaim,
  storedVersion,
  unreadConfig,
  weakened,
];
