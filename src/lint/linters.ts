import { dockerfileRules } from './dockerfile/catalogue.ts';
import { dockerfileLinter } from './dockerfile/linter.ts';
import { manifestRulesWith } from './manifest-rules.ts';
import { noExpressions } from './manifest/admission/expressions.ts';
import { manifestLinter } from './manifest/linter.ts';
import type { ManifestRule } from './manifest/subject.ts';
import { noSchemas } from './schema/fits.ts';
import type { Linter } from './linter.ts';

/** Asked in this order whether a file is theirs. */
export function lintersOf(rules: readonly ManifestRule[]): readonly Linter[] {
  return [dockerfileLinter(dockerfileRules), manifestLinter(rules)];
}

/** Without schemas: enough to know the rules, and for whoever has none to judge by. */
export const linters: readonly Linter[] = lintersOf(manifestRulesWith(noSchemas, noExpressions));
