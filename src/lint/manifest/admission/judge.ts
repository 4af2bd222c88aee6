import { fail, type Result } from '../../../kernel/result.ts';
import { mapAt } from '../../../syntax/yaml/value.ts';
import { selects } from '../selector.ts';
import type { PlacedResource, ResourceSet } from '../subject.ts';
import { toLabels } from '../workload.ts';
import type { Value } from '../defaults/defaults.ts';
import type { Expressions, Program } from './expressions.ts';
import { matches, narrows } from './match.ts';
import type { Binding, Policy, Validation } from './policy.ts';
import { dataOf, requestOf } from './request.ts';

/** What a policy says to one object, and how hard its bindings mean it. */
export type Verdict = {
  readonly policy: Policy;
  readonly message: string;
  readonly actions: readonly string[];
};

type Court = { readonly resource: PlacedResource; readonly set: ResourceSet; readonly compile: Expressions };

type Sitting = Court & { readonly actions: readonly string[] };

/** Everything that a policy of the repository has against an object of it. */
export function verdictsOf(policy: Policy, court: Court): Verdict[] {
  if (!matches(policy.match, court)) return [];
  const base = requestOf(court.resource, court.set);
  if (policy.bindings.length === 0) {
    // Without a binding nobody says which parameters hold.
    return policy.paramKind === undefined
      ? judged(policy, { ...base, params: null }, { ...court, actions: [] })
      : [];
  }
  const verdicts = policy.bindings
    .filter((binding) => narrows(binding.match, court))
    .flatMap((binding) => {
      const { actions } = binding;
      const params = paramsOf(policy, binding, court);
      return params.length === 0
        ? withoutParams(policy, binding)
        : params.flatMap((one) => judged(policy, { ...base, params: one }, { ...court, actions }));
    });
  return [...new Map(verdicts.map((verdict) => [verdict.message, verdict])).values()];
}

/** Nothing to judge by is as good as a refusal, where the binding says so; what it names may live in the cluster. */
function withoutParams(policy: Policy, { param, actions }: Binding): Verdict[] {
  if (param === undefined || param.isAllowedMissing || policy.isIgnoringFailures) return [];
  const name = param.name === undefined ? '' : ` \`${param.name}\``;
  const message = `there is no ${policy.paramKind?.kind ?? 'parameter'}${name} here for its binding, which denies what it finds none for; it may live in the cluster`;
  return [{ policy, message, actions: actions.includes('Deny') ? ['Warn'] : actions }];
}

/** The parameters that a binding names, as far as they stand in the repository; null where none are asked for. */
function paramsOf({ paramKind }: Policy, { param }: Binding, { resource, set }: Court): (Value | null)[] {
  if (paramKind === undefined || param === undefined) return [null];
  const space = param.namespace ?? (resource.namespace || 'default');
  return set
    .ofKind(paramKind.kind)
    .filter(({ apiVersion }) => apiVersion === paramKind.apiVersion)
    .filter(({ namespace }) => namespace === '' || namespace === space)
    .filter(({ name, root }) =>
      param.selector === undefined
        ? name === param.name
        : selects(param.selector, toLabels(mapAt(root, ['metadata', 'labels']))),
    )
    .map(dataOf);
}

function judged(policy: Policy, base: Value, { compile, actions }: Sitting): Verdict[] {
  const values: Value = { ...base, variables: {} };
  values['variables'] = lazyVariables(policy, values, compile);
  const knows = knowsAll(policy, compile);
  const run = (expression: string): Result<unknown> => evaluate(compile(expression), values);
  const refuse = refusal(policy, actions);
  if (!policy.conditions.every((condition) => isPersonal(condition) || knows(condition))) return [];
  for (const condition of policy.conditions) {
    const held = run(condition);
    if (!held.ok)
      return policy.isIgnoringFailures ? [] : [refuse(`a match condition fails: ${held.error.what}`)];
    if (held.value !== true) return [];
  }
  const judgeable = policy.validations.filter(({ expression }) => knows(expression));
  return judgeable.flatMap((validation) => {
    const held = run(validation.expression);
    if (held.ok) return held.value === true ? [] : [refuse(sayWhy(validation, run))];
    return policy.isIgnoringFailures ? [] : [refuse(`its expression fails: ${held.error.what}`)];
  });
}

/** Conditions let some people pass, and whoever applies an object from a repository is taken for none of them. */
function refusal(policy: Policy, actions: readonly string[]): (message: string) => Verdict {
  if (!policy.conditions.some(isPersonal)) return (message) => ({ policy, message, actions });
  const softened = actions.includes('Deny') ? ['Warn'] : actions;
  return (message) => ({
    policy,
    message: `${message} (unless its conditions let pass who applies it)`,
    actions: softened,
  });
}

function isPersonal(expression: string): boolean {
  return /\brequest\.userInfo\b/u.test(expression) && !/\bauthorizer\b/u.test(expression);
}

/** Who asks is known to the server alone, and what does not compile is told elsewhere: neither is judged. */
function knowsAll({ variables }: Policy, compile: Expressions): (expression: string) => boolean {
  const dark = new Set<string>();
  const knows = (expression: string): boolean =>
    !/\bauthorizer\b|\brequest\.(?:userInfo|options)\b/u.test(expression) &&
    compile(expression).ok &&
    ![...expression.matchAll(/\bvariables\.(\w{1,100})/gu)].some(([, name = '']) => dark.has(name));
  for (const { name, expression } of variables) if (!knows(expression)) dark.add(name);
  return knows;
}

function evaluate(program: Result<Program>, values: Value): Result<unknown> {
  return program.ok ? program.value(values) : program;
}

/** A variable is computed when an expression first asks for it, and once. */
function lazyVariables(policy: Policy, values: Value, compile: Expressions): Value {
  const variables: Value = {};
  for (const { name, expression } of policy.variables) {
    let known: Result<unknown> | undefined;
    Object.defineProperty(variables, name, {
      enumerable: true,
      configurable: true,
      get: () => {
        known ??= small(evaluate(compile(expression), values));
        if (!known.ok) throw new Error(`variables.${name}: ${known.error.what}`);
        return known.value;
      },
    });
  }
  return variables;
}

const largest = 100_000;

/** One variable may double what another holds; what grows so is no policy. */
function small(result: Result<unknown>): Result<unknown> {
  if (!result.ok) return result;
  return sizeOf(result.value) > largest ? fail({ what: 'its value is too large' }) : result;
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  const size = 'length' in value ? value.length : 'size' in value ? value.size : 0;
  return typeof size === 'number' ? size : 0;
}

/** The message as the server would say it: of the expression, else the text, else the expression that failed. */
function sayWhy(
  { message, messageExpression, expression }: Validation,
  run: (expression: string) => Result<unknown>,
): string {
  const made = messageExpression === undefined ? undefined : run(messageExpression);
  if (
    made?.ok === true &&
    typeof made.value === 'string' &&
    made.value.trim() !== '' &&
    !made.value.includes('\n')
  )
    return made.value;
  return message ?? `failed expression: ${expression.trim().replaceAll(/\s{1,200}/gu, ' ')}`;
}
