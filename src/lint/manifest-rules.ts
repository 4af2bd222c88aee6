import type { Expressions } from './manifest/admission/expressions.ts';
import { admissionRules } from './manifest/admission/rules.ts';
import { manifestRules } from './manifest/rules.ts';
import type { ManifestRule } from './manifest/subject.ts';
import { firstMisfit } from './schema/firstMisfit.ts';
import { fitsSchema, type Schemas } from './schema/fits.ts';
import { schemaRules } from './schema/rules.ts';

export function manifestRulesWith(schemas: Schemas, compile: Expressions): readonly ManifestRule[] {
  const fits = fitsSchema(schemas);
  return [...manifestRules, ...schemaRules, fits, firstMisfit(fits), ...admissionRules(compile)];
}
