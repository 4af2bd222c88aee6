import { immutableData } from './rules/immutableData.ts';
import { immutableField } from './rules/immutableField.ts';
import { immutableJob } from './rules/immutableJob.ts';
import { immutableService } from './rules/immutableService.ts';
import { immutableStatefulSet } from './rules/immutableStatefulSet.ts';
import { lostData } from './rules/lostData.ts';
import { shrunkClaim } from './rules/shrunkClaim.ts';
import type { DiffRule } from './subject.ts';

export const diffRules: readonly DiffRule[] = [
  immutableData,
  immutableField,
  immutableJob,
  immutableService,
  immutableStatefulSet,
  lostData,
  shrunkClaim,
];
