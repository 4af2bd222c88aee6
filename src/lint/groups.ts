import { buildkitRules } from './dockerfile/buildkit/catalogue.ts';
import { hadolintRules } from './dockerfile/hadolint/catalogue.ts';
import { ownRules } from './dockerfile/own/catalogue.ts';
import type { RuleText } from './linter.ts';
import { manifestRules } from './manifest/rules.ts';
import { fitsSchema, noSchemas } from './schema/fits.ts';
import { schemaRules } from './schema/rules.ts';
import { shellRules } from './shell/rules.ts';

/** All rules, as the reference shows them. */
export const ruleGroups: readonly { readonly title: string; readonly rules: readonly RuleText[] }[] = [
  { title: 'Dockerfiles: rules of hadolint', rules: hadolintRules },
  { title: 'Dockerfiles: build checks of BuildKit', rules: buildkitRules },
  { title: 'Dockerfiles: our own', rules: ownRules },
  { title: 'The shell in RUN: rules of ShellCheck', rules: shellRules },
  { title: 'Kubernetes manifests', rules: manifestRules },
  {
    title: 'Kubernetes manifests: what the API server refuses',
    rules: [fitsSchema(noSchemas), ...schemaRules],
  },
];
