import { dockerfileRules } from './dockerfile/catalogue.ts';
import { dockerfileLinter } from './dockerfile/linter.ts';
import { noExpressions, type Expressions } from './manifest/admission/expressions.ts';
import { admissionRules } from './manifest/admission/rules.ts';
import { manifestLinter } from './manifest/linter.ts';
import { manifestRules } from './manifest/rules.ts';
import type { ManifestRule } from './manifest/subject.ts';
import { firstMisfit } from './schema/firstMisfit.ts';
import { fitsSchema, noSchemas, type Schemas } from './schema/fits.ts';
import { schemaRules } from './schema/rules.ts';
import type { Linter } from './linter.ts';

export function manifestRulesWith(schemas: Schemas, compile: Expressions): readonly ManifestRule[] {
  const fits = fitsSchema(schemas);
  return [...manifestRules, ...schemaRules, fits, firstMisfit(fits), ...admissionRules(compile)];
}

/** Asked in this order whether a file is theirs. */
export function lintersOf(rules: readonly ManifestRule[]): readonly Linter[] {
  return [dockerfileLinter(dockerfileRules), manifestLinter(rules)];
}

/** Without schemas: enough to know the rules, and for whoever has none to judge by. */
export const linters: readonly Linter[] = lintersOf(manifestRulesWith(noSchemas, noExpressions));
