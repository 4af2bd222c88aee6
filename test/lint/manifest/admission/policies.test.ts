import { describe as group, expect, test } from '@jest/globals';
import { expressions } from '../../../../src/adapters/cel/expressions.ts';
import type { Example } from '../../../../src/lint/contract.ts';
import { everyRule } from '../../../../src/lint/engine/choice.ts';
import { admissionRules } from '../../../../src/lint/manifest/admission/rules.ts';
import { lintManifests } from '../../../../src/lint/manifest/engine.ts';

const rules = admissionRules(expressions());

function said(...documents: readonly string[]): string[] {
  const files = documents.map((text, at) => ({ path: `${at}.yaml`, text }));
  return lintManifests({ files, rules, minor: 34, choice: everyRule }).map(
    ({ severity, message }) => `${severity}: ${message}`,
  );
}

function textsOf(example: Example): string[] {
  return typeof example === 'string' ? [example] : Object.values(example);
}

group.each(rules)('$id', (rule) => {
  test.each(rule.bad.map((example) => [example] as const))('finds bad example %#', (example) => {
    expect(said(...textsOf(example))).not.toEqual([]);
  });
  test.each(rule.good.map((example) => [example] as const))('passes good example %#', (example) => {
    expect(said(...textsOf(example))).toEqual([]);
  });
});

function policy(spec: string, match = 'resources: [pods]'): string {
  return `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata:
  name: p
spec:
  matchConstraints:
    resourceRules:
      - apiGroups: ['*']
        apiVersions: ['*']
        operations: [CREATE]
        ${match}
${spec}`;
}

function binding(spec = ''): string {
  return `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata:
  name: b
spec:
  policyName: p
  validationActions: [Deny]
${spec}`;
}

function pod(spec = '', metadata = ''): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: demo
${metadata}spec:
  containers:
    - name: app
      image: registry.example/app:1
${spec}`;
}

function exempt(condition: string): string {
  return policy(`  matchConditions:\n    - name: a\n      expression: "${condition}"\n${never}`);
}

test('whom a condition lets pass is no one here', () => {
  expect(said(exempt("!('system:nodes' in request.userInfo.groups)"), binding(), pod())).toEqual([
    'warning: the policy p refuses it: never (unless its conditions let pass who applies it)',
  ]);
  expect(said(exempt("request.userInfo.username == 'ada'"), binding(), pod())).toEqual([]);
  expect(said(exempt("authorizer.path('/a').check('get').allowed()"), binding(), pod())).toEqual([]);
});

test('what is only audited passes, and that is said', () => {
  const audited = binding().replace('[Deny]', '[Audit]');
  expect(said(policy(never), audited, pod())).toEqual([
    'info: the policy p lets it pass and records it: never',
  ]);
});

const never = "  validations:\n    - expression: 'false'\n      message: never\n";

function wrong(line: string): string[] {
  const spec = `  validations:\n    - expression: "object.metadata.name == 'x'"\n${line}`;
  return said(policy(spec), binding(), pod());
}

test('says what the policy says: its message, what its messageExpression makes, else the expression', () => {
  expect(wrong('      message: wrong name\n')).toEqual(['error: the policy p refuses it: wrong name']);
  expect(wrong(`      messageExpression: "'no ' + object.metadata.name"\n`)).toEqual([
    'error: the policy p refuses it: no demo',
  ]);
  expect(wrong('')).toEqual([
    "error: the policy p refuses it: failed expression: object.metadata.name == 'x'",
  ]);
});

test('is as grave as the binding means it, and a hint where nothing binds it', () => {
  const warn = binding().replace('[Deny]', '[Warn, Audit]');
  const audit = binding().replace('[Deny]', '[Audit]');
  expect(said(policy(never), warn, pod())[0]).toMatch(/^warning: /u);
  expect(said(policy(never), audit, pod())[0]).toMatch(/^info: /u);
  expect(said(policy(never), pod())[0]).toMatch(/^info: .*nothing binds the policy here/u);
});

test.each([
  ['resources: [deployments]', 0],
  ['resources: ["*"]', 1],
  ['resources: [pods/exec]', 0],
  ['{ resources: [pods], resourceNames: [other] }', 0],
])('asks only what it is for: %s', (match, count) => {
  const inline = match.startsWith('{') ? 'resources: [pods]\n        resourceNames: [other]' : match;
  const only = pod();
  expect(
    said(policy(never, inline), binding(), only).filter((line) => line.includes('never')).length >= 1,
  ).toBe(count === 1);
});

test('lets pass what its conditions, selectors and exclusions leave out', () => {
  const unmet = "  matchConditions:\n    - name: c\n      expression: object.metadata.name == 'other'\n";
  expect(said(policy(unmet + never), binding(), pod())).toEqual([]);
  const spaces = (value: string): string =>
    binding(
      `  matchResources:\n    namespaceSelector:\n      matchLabels: { kubernetes.io/metadata.name: ${value} }\n`,
    );
  expect(said(policy(never), spaces('shop'), pod('', '  namespace: shop\n'))).toHaveLength(1);
  expect(said(policy(never), spaces('shop'), pod())).toEqual([]);
  const labelled = binding('  matchResources:\n    objectSelector:\n      matchLabels: { team: a }\n');
  expect(said(policy(never), labelled, pod('', '  labels: { team: a }\n'))).toHaveLength(1);
  expect(said(policy(never), labelled, pod('', '  labels: { team: b }\n'))).toEqual([]);
});

function ask(expression: string): string[] {
  return said(policy(`  validations:\n    - expression: ${JSON.stringify(expression)}\n`), binding(), pod());
}

test('sees objects with the defaults of the server', () => {
  expect(ask("object.spec.restartPolicy == 'Always' && object.spec.dnsPolicy == 'ClusterFirst'")).toEqual([]);
  expect(
    ask("object.spec.containers.all(c, has(c.resources) && c.imagePullPolicy == 'IfNotPresent')"),
  ).toEqual([]);
  expect(ask("request.namespace == 'default' && namespaceObject.metadata.name == 'default'")).toEqual([]);
  expect(ask('oldObject == null && request.operation == "CREATE"')).toEqual([]);
});

test('an expression that fails refuses, unless failures are ignored', () => {
  const broken = "  validations:\n    - expression: object.spec.nothing == 'x'\n";
  expect(said(policy(broken), binding(), pod())).toEqual([
    'error: the policy p refuses it: its expression fails: No such key: nothing',
  ]);
  expect(said(policy(`  failurePolicy: Ignore\n${broken}`), binding(), pod())).toEqual([]);
});

test('what only the server can know is not judged', () => {
  const who = "  validations:\n    - expression: request.userInfo.username == 'admin'\n";
  const right =
    "  validations:\n    - expression: authorizer.group('').resource('pods').check('create').allowed()\n";
  const through =
    "  variables:\n    - name: who\n      expression: request.userInfo.username\n  validations:\n    - expression: variables.who == 'x'\n";
  for (const spec of [who, right, through]) expect(said(policy(spec), binding(), pod())).toEqual([]);
});

test('variables are made of those before them, parameters come from the repository', () => {
  const spec = `  paramKind: { apiVersion: v1, kind: ConfigMap }
  variables:
    - name: most
      expression: int(params.data.most)
    - name: twice
      expression: variables.most * 2
  validations:
    - expression: object.spec.containers.size() > variables.twice
      messageExpression: "'more than %d'.format([variables.twice])"
`;
  const params = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: limits\n  namespace: policies\ndata:\n  most: "2"\n`;
  const bound = binding('  paramRef: { name: limits, namespace: policies, parameterNotFoundAction: Deny }\n');
  expect(said(policy(spec), bound, params, pod())).toEqual(['error: the policy p refuses it: more than 4']);
  expect(said(policy(spec), bound, pod())).toEqual([
    'warning: the policy p refuses it: there is no ConfigMap `limits` here for its binding, which denies what it finds none for; it may live in the cluster',
  ]);
});

test('a value that doubles from variable to variable is given up', () => {
  const variables = Array.from(
    { length: 40 },
    (_, at) =>
      `    - name: v${at}\n      expression: "${at === 0 ? '[1, 2]' : `variables.v${at - 1} + variables.v${at - 1}`}"\n`,
  );
  const spec = `  variables:\n${variables.join('')}  validations:\n    - expression: variables.v39.size() > 0\n`;
  expect(said(policy(spec), binding(), pod())[0]).toMatch(/its value is too large/u);
});
