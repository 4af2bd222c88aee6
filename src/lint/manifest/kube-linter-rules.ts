import { fail, ok, type Result } from '../../kernel/result.ts';
import { type CustomCheck, type KubeLinterConfig, problem } from './kube-linter-config.ts';
import type { ManifestRule, ManifestSubject } from './subject.ts';
import { kubeconform } from './templates/kubeconform.ts';
import type { Readers, Template } from './templates/template.ts';
import { checkOfTemplate, templates } from './templates/templates.ts';

export type Adapted = {
  readonly rules: readonly ManifestRule[];
  /** What the configuration asks for and nobody here knows. */
  readonly unknown: readonly string[];
};

const profile = 'kube-linter';

/** The same rules, those of kube-linter on and off as its configuration has them, and its own checks besides. */
export function adaptRules(
  rules: readonly ManifestRule[],
  config: KubeLinterConfig,
  readers: Readers,
): Result<Adapted> {
  const custom: ManifestRule[] = [];
  const unknown: string[] = [];
  for (const check of config.customChecks ?? []) {
    const rule = toRule(check, rules, readers);
    if (!rule.ok) return fail(problem({ where: config.where, detail: `${check.name}: ${rule.error}` }));
    if (rule.value === undefined) unknown.push(`the template ${check.template} of ${check.name}`);
    else custom.push(rule.value);
  }
  const all = [...rules, ...custom];
  const known = new Set(all.flatMap(checksOf));
  const lost = (config.checks?.include ?? []).filter((name) => !known.has(name));
  const enabled = enabledOf(all, config);
  return ok({
    rules: all.map((rule) => turn(rule, enabled)),
    unknown: [...unknown, ...lost.map((name) => `the check ${name}`)],
  });
}

/** The names that kube-linter has for a rule. */
export function checksOf({ aliases = [] }: Pick<ManifestRule, 'aliases'>): string[] {
  return aliases
    .filter((alias) => alias.startsWith(`${profile}:`))
    .map((alias) => alias.slice(profile.length + 1));
}

function enabledOf(rules: readonly ManifestRule[], { checks, customChecks }: KubeLinterConfig) {
  const isOn = (rule: ManifestRule) =>
    checks?.addAllBuiltIn === true ||
    (checks?.doNotAutoAddDefaults !== true && rule.profiles?.includes(profile) === true);
  const enabled = new Set(rules.filter(isOn).flatMap(checksOf));
  for (const name of [...(customChecks ?? []).map((check) => check.name), ...(checks?.include ?? [])])
    enabled.add(name);
  for (const name of checks?.exclude ?? []) enabled.delete(name);
  return enabled;
}

function turn(rule: ManifestRule, enabled: ReadonlySet<string>): ManifestRule {
  const checks = checksOf(rule);
  if (checks.length === 0) return rule;
  const { off: _, profiles = [], ...rest } = rule;
  const others = profiles.filter((name) => name !== profile);
  return checks.some((name) => enabled.has(name))
    ? { ...rest, profiles: [...others, profile] }
    : { ...rest, off: true, profiles: others };
}

/** Undefined where the template is not known. */
function toRule(
  check: CustomCheck,
  rules: readonly ManifestRule[],
  readers: Readers,
): Result<ManifestRule | undefined, string> {
  const found = templatesFor(rules).find(({ name }) => name === check.template);
  const read = found?.read(check.params, readers) ?? ok(builtIn(check, rules));
  if (!read.ok) return read;
  const judge = read.value;
  if (judge === undefined) return ok(undefined);
  const kinds = check.scope?.objectKinds ?? ['Any'];
  return ok({
    id: check.name,
    severity: 'warning',
    aliases: [`${profile}:${check.name}`],
    summary: check.description ?? check.name,
    why: check.remediation ?? 'Your configuration of kube-linter asks for it.',
    docs: `https://docs.kubelinter.io/#/generated/templates?id=${check.template}`,
    bad: [],
    good: [],
    check: (subject) => (isMeant(subject, kinds) ? judge(subject) : []),
  });
}

function templatesFor(rules: readonly ManifestRule[]): readonly Template[] {
  const fits = rules.find((rule) => checksOf(rule).includes('schema-validation'));
  return fits === undefined ? templates : [...templates, kubeconform(fits.check)];
}

/** A template that takes no parameters here is known by the check that is built of it. */
function builtIn(
  { template, params }: CustomCheck,
  rules: readonly ManifestRule[],
): ManifestRule['check'] | undefined {
  if (Object.keys(Object(params ?? {})).length > 0) return undefined;
  const name = checkOfTemplate.get(template) ?? template;
  return rules.find((rule) => checksOf(rule).includes(name))?.check;
}

/** A Kustomization is no object of a cluster. */
function isMeant({ resource, pod }: ManifestSubject, kinds: readonly string[]): boolean {
  if (/^(?:kustomize\.config\.k8s\.io\/.*)?$/u.test(resource.apiVersion)) return false;
  return kinds.some(
    (kind) => kind === 'Any' || kind === resource.kind || (kind === 'DeploymentLike' && pod !== undefined),
  );
}
