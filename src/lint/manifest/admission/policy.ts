import type { YamlNode } from '../../../syntax/yaml/node.ts';
import { at, itemsAt, mapAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import { labelSelector, type Selector } from '../selector.ts';
import type { PlacedResource, ResourceSet } from '../subject.ts';

/** A ValidatingAdmissionPolicy of the repository with those of its bindings that stand there, too. */
export type Policy = {
  readonly resource: PlacedResource;
  readonly match: Match;
  readonly conditions: readonly string[];
  /** In order; each may use those before it. */
  readonly variables: readonly { readonly name: string; readonly expression: string }[];
  readonly validations: readonly Validation[];
  /** An expression that fails refuses the object, unless this says otherwise. */
  readonly isIgnoringFailures: boolean;
  readonly paramKind: { readonly apiVersion: string; readonly kind: string } | undefined;
  readonly bindings: readonly Binding[];
};

export type Validation = {
  readonly node: YamlNode;
  readonly expression: string;
  readonly message: string | undefined;
  readonly messageExpression: string | undefined;
};

export type Binding = {
  readonly match: Match | undefined;
  readonly actions: readonly string[];
  readonly param: Param | undefined;
};

export type Param = {
  readonly name: string | undefined;
  readonly namespace: string | undefined;
  readonly selector: Selector | undefined;
  /** What holds where there is none. */
  readonly isAllowedMissing: boolean;
};

export type Match = {
  readonly rules: readonly MatchRule[];
  readonly excluded: readonly MatchRule[];
  readonly objects: Selector;
  readonly namespaces: Selector;
  /** Only the version that was sent counts; else the server offers an object in the version that is asked for. */
  readonly isExact: boolean;
};

export type MatchRule = {
  readonly groups: readonly string[];
  readonly versions: readonly string[];
  readonly operations: readonly string[];
  readonly resources: readonly string[];
  readonly names: readonly string[];
  readonly scope: string;
};

const group = 'admissionregistration.k8s.io/';

export function policiesOf(set: ResourceSet): readonly Policy[] {
  const bindings = Map.groupBy(
    set.ofKind('ValidatingAdmissionPolicyBinding').filter(({ apiVersion }) => apiVersion.startsWith(group)),
    ({ root }) => stringAt(root, ['spec', 'policyName']) ?? '',
  );
  return set
    .ofKind('ValidatingAdmissionPolicy')
    .filter(({ apiVersion }) => apiVersion.startsWith(group))
    .map((resource) => toPolicy(resource, bindings.get(resource.name) ?? []));
}

function toPolicy(resource: PlacedResource, bindings: readonly PlacedResource[]): Policy {
  const spec = mapAt(resource.root, ['spec']);
  const paramKind = mapAt(spec, ['paramKind']);
  return {
    resource,
    match: toMatch(at(spec, ['matchConstraints'])),
    conditions: itemsAt(spec, ['matchConditions']).map((node) => textAt(node, 'expression')),
    variables: itemsAt(spec, ['variables']).map((node) => ({
      name: textAt(node, 'name'),
      expression: textAt(node, 'expression'),
    })),
    validations: itemsAt(spec, ['validations']).map(toValidation),
    isIgnoringFailures: stringAt(spec, ['failurePolicy']) === 'Ignore',
    paramKind:
      paramKind === undefined
        ? undefined
        : { apiVersion: textAt(paramKind, 'apiVersion'), kind: textAt(paramKind, 'kind') },
    bindings: bindings.map(toBinding),
  };
}

function toValidation(node: YamlNode): Validation {
  return {
    node,
    expression: textAt(node, 'expression'),
    message: stringAt(node, ['message']),
    messageExpression: stringAt(node, ['messageExpression']),
  };
}

function toBinding({ root }: PlacedResource): Binding {
  const spec = mapAt(root, ['spec']);
  const match = at(spec, ['matchResources']);
  const param = mapAt(spec, ['paramRef']);
  const selector = mapAt(param, ['selector']);
  return {
    match: match === undefined ? undefined : toMatch(match),
    actions: textsAt(spec, 'validationActions'),
    param:
      param === undefined
        ? undefined
        : {
            name: stringAt(param, ['name']),
            namespace: stringAt(param, ['namespace']),
            selector: selector === undefined ? undefined : labelSelector(selector),
            isAllowedMissing: stringAt(param, ['parameterNotFoundAction']) === 'Allow',
          },
  };
}

function toMatch(node: YamlNode | undefined): Match {
  return {
    rules: itemsAt(node, ['resourceRules']).map(toRule),
    excluded: itemsAt(node, ['excludeResourceRules']).map(toRule),
    objects: labelSelector(mapAt(node, ['objectSelector'])),
    namespaces: labelSelector(mapAt(node, ['namespaceSelector'])),
    isExact: stringAt(node, ['matchPolicy']) === 'Exact',
  };
}

function toRule(node: YamlNode): MatchRule {
  return {
    groups: textsAt(node, 'apiGroups'),
    versions: textsAt(node, 'apiVersions'),
    operations: textsAt(node, 'operations'),
    resources: textsAt(node, 'resources'),
    names: textsAt(node, 'resourceNames'),
    scope: stringAt(node, ['scope']) ?? '*',
  };
}

function textAt(node: YamlNode | undefined, key: string): string {
  return scalarAt(node, [key])?.text ?? '';
}

function textsAt(node: YamlNode | undefined, key: string): string[] {
  return itemsAt(node, [key]).map((item) => scalarAt(item)?.text ?? '');
}
