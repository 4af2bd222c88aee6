import { expect, test } from '@jest/globals';
import { withAmended } from '../../../../src/change/propose/amended/amended.ts';
import { quoted } from '../../../../src/spec/words/given/given.ts';

const role = (group: string, resources: string, verbs: string): string =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: r\n  namespace: prod\nrules:\n- apiGroups: ["${group}"]\n  resources: [${resources}]\n  verbs: [${verbs}]\n`;
const binding =
  '---\napiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata:\n  name: b\n  namespace: prod\nsubjects:\n- kind: ServiceAccount\n  name: dash\n  namespace: prod\nroleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: Role\n  name: r\n';
const refusal =
  'deployments.apps is forbidden: User "system:serviceaccount:tools:dash" cannot list resource "deployments" in API group "apps" in the namespace "prod"';

function mended(words: string, yaml: string) {
  const { words: left, documents } = quoted(withAmended(`${words}\n\`\`\`yaml\n${yaml}\`\`\`\n`).words);
  return { left: left.trim(), text: JSON.stringify(documents) };
}

test.each([
  [
    'another group',
    role('', '"deployments"', '"get", "list"'),
    '"apiGroups":["apps"],"resources":["deployments"],"verbs":["get","list"]',
  ],
  [
    'a verb',
    role('apps', '"deployments"', '"get"'),
    '"apiGroups":["apps"],"resources":["deployments"],"verbs":["get","list"]',
  ],
  [
    'a rule',
    role('', '"pods"', '"get"'),
    '{"apiGroups":["apps"],"resources":["deployments"],"verbs":["list"]}',
  ],
  ['the group beside others', role('', '"pods", "deployments"', '"list"'), '"apiGroups":["","apps"]'],
])('a role that was refused gets what it lacks: %s', (_, yaml, told) => {
  const { text, left } = mended(`The pod logs: ${refusal}. Please fix the Role.`, yaml);
  expect(text).toContain(told);
  expect(left).toBe('Please fix the Role.');
});

test('its binding is of the account that was refused', () => {
  const { text } = mended(
    `Error from server (Forbidden): ${refusal}。请修正。`,
    role('', '"deployments"', '"list"') + binding,
  );
  expect(text).toContain('{"kind":"ServiceAccount","name":"dash","namespace":"tools"}');
});

test('a role that holds all stays as it is', () => {
  const { text } = mended(`${refusal}. What is wrong?`, role('*', '"*"', '"*"'));
  expect(text).toContain('"apiGroups":["*"],"resources":["*"],"verbs":["*"]');
});
