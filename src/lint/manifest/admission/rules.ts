import type { ManifestRule } from '../subject.ts';
import { admissionPolicy } from './admissionPolicy.ts';
import type { Expressions } from './expressions.ts';
import { policyExpression } from './policyExpression.ts';

/** The rules that a cluster's own policies make. */
export function admissionRules(compile: Expressions): readonly ManifestRule[] {
  return [admissionPolicy(compile), policyExpression(compile)];
}
