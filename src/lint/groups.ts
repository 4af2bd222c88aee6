import { diffRules } from './diff/rules.ts';
import { buildkitRules } from './dockerfile/buildkit/catalogue.ts';
import { hadolintRules } from './dockerfile/hadolint/catalogue.ts';
import { ownRules } from './dockerfile/own/catalogue.ts';
import type { RuleText } from './linter.ts';
import { noExpressions } from './manifest/admission/expressions.ts';
import { admissionRules } from './manifest/admission/rules.ts';
import { manifestRules } from './manifest/rules.ts';
import { firstMisfit } from './schema/firstMisfit.ts';
import { fitsSchema, noSchemas } from './schema/fits.ts';
import { schemaRules } from './schema/rules.ts';
import { shellRules } from './shell/rules.ts';

const fits = fitsSchema(noSchemas);

/** All rules, as the reference shows them. */
export const ruleGroups: readonly { readonly title: string; readonly rules: readonly RuleText[] }[] = [
  { title: 'Dockerfiles: rules of hadolint', rules: hadolintRules },
  { title: 'Dockerfiles: build checks of BuildKit', rules: buildkitRules },
  { title: 'Dockerfiles: our own', rules: ownRules },
  { title: 'The shell in RUN: rules of ShellCheck', rules: shellRules },
  { title: 'Kubernetes manifests', rules: manifestRules },
  {
    title: 'Kubernetes manifests: what the API server refuses',
    rules: [fits, firstMisfit(fits), ...schemaRules, ...admissionRules(noExpressions)],
  },
  { title: 'Kubernetes manifests: what a change does', rules: diffRules },
];
